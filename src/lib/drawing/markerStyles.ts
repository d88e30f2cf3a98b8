import type { Bounds, LonLat } from '$lib/model/geo';
import type { BuiltPlacements, Story } from '$lib/model/story';
import { groupsBuilt, writePlacements } from '$lib/labels/builtPlacements';
import { NAME_GROWTH, openingSteps } from '$lib/labels/steps';
import { areaNames, type AreaName } from '$lib/labels/areaNames';
import { worldSize } from '$lib/space/camera';
import type { Marked } from '$lib/labels/groups';
import type { Lettering } from '$lib/labels/lettering';
import { placeMarkers, ROWS } from '$lib/labels/markers';
import { mercatorBox, nearCopy, toMercator } from '$lib/space/mercator';
import type { MercatorBox, MercatorPoint } from '$lib/space/mercator';
import { paperRatio } from '$lib/space/paper';
import { routeDoors } from '$lib/space/routeDoors';
import { numbered } from '$lib/story/numbering';
import { widthRules, type Width } from './widthRules';

/** A label's placement as CSS custom properties; hidden without one. */
export function placementStyle(marked: Marked | undefined): string {
  if (!marked) return '--own:hidden';
  const { dx, dy, side, leader } = marked;
  const length = leader ? Math.hypot(dx, dy) : 0;
  const angle = leader ? (Math.atan2(dy, dx) * 180) / Math.PI : 0;
  return [
    '--own:visible',
    `--dx:${dx}px`,
    `--dy:${dy}px`,
    `--flip:${side === 'left' ? '-100%' : '0%'}`,
    `--leader:${Number(length.toFixed(1))}px`,
    `--angle:${Number(angle.toFixed(1))}deg`,
  ].join(';');
}

/** Where an area's name stands in the frame, as CSS; hidden without a place. @param opening the frame's */
export const nameStyle = (name: AreaName | undefined, opening: Bounds): string =>
  name
    ? `--shown:visible;--cx:${name.dx}px;--cy:${name.dy}px;${inFrame(name.at, mercatorBox(opening))}`
    : '--shown:hidden';

/** The line from an area's name to its land in the frame, as CSS. @param opening the frame's */
export const lineStyle = ({ at, dx, dy }: NonNullable<AreaName['line']>, opening: Bounds): string =>
  `--leader:${Math.hypot(dx, dy).toFixed(1)}px;--angle:${((Math.atan2(dy, dx) * 180) / Math.PI).toFixed(1)}deg;${inFrame(at, mercatorBox(opening))}`;

/** A point's place in the frame as CSS. */
const inFrame = ([x, y]: MercatorPoint, box: MercatorBox): string =>
  `left:${((100 * (x - box.x)) / box.width).toFixed(5)}%;top:${((100 * (y - box.y)) / box.height).toFixed(5)}%`;

/** Each place's number, for its marker and its mentions alike to say where they are printed. */
export const numberStyles = (story: Story): string =>
  numbered(story)
    .map(
      ({ place: { id }, number }) =>
        `[data-mark="${id}"],[data-place="${id}"]{--number:"${number}"}`,
    )
    .join('');

/** What the map's pane needs to fit the frame into itself, as CSS custom properties. */
export function paneStyles(box: MercatorBox): string {
  const middle = box.y + box.height / 2;
  const variables = {
    ratio: box.width / box.height,
    // The width of the opening view in heights of the pane, where the pane is as high as the world.
    least: box.width / (2 * Math.min(middle, 1 - middle)),
    sheet: paperRatio(box),
  };
  const css = Object.entries(variables).map(([name, value]) => `--${name}:${value.toFixed(6)}`);
  return `[data-map]{${css.join(';')}}`;
}

/** Where markers, names of areas and doors upon journeys stand in the frame, whatever its size. */
export function positionStyles(story: Story): string {
  const box = mercatorBox(story.opening);
  const spot = (at: LonLat): string => inFrame(nearCopy(toMercator(at), box), box);
  const places = story.places.map(
    ({ id, shape, at }) =>
      `${shape === 'point' ? `[data-mark="${id}"],[data-at="${id}"]` : `[data-caption="${id}"],[data-end="${id}"]`}{${spot(at)}}`,
  );
  const doors = routeDoors(story).map(
    ({ route, at, angle }) =>
      `[data-route="${route.id}"]{${spot(at)};--way:${angle.toFixed(0)}deg}`,
  );
  return [...places, ...doors].join('');
}

/** Where a page's labels stand at first, whatever its width. It takes long: the page carries it. */
export const placementsAtFirst = (lettering: Lettering): BuiltPlacements =>
  writePlacements(
    lettering,
    Object.values(ROWS).flatMap(({ height: row }) =>
      openingSteps(lettering).map((step) => ({
        row,
        step,
        marked: placeMarkers({ ...lettering, row }, step),
      })),
    ),
  );

/**
 * The labels' placements before scripts run: the width of the frame gives the zoom, so container
 * queries choose the same step that the live map will.
 */
export function markerStyles(lettering: Lettering): string {
  const { width } = mercatorBox(lettering.opening);
  const groups = groupsBuilt(
    placementsAtFirst(lettering),
    lettering.points.map(({ id }) => id),
  );
  const numbers = groups.map(({ members }) => {
    const found = members.map((id) => 1 + lettering.points.findIndex((place) => place.id === id));
    return `[data-group="${members.join(' ')}"]{--number:"${found.toSorted((a, b) => a - b).join(', ')}"}`;
  });
  const steps = Object.values(ROWS)
    .map(({ media, height }) => {
      const rowed = { ...lettering, row: height };
      const widths = openingSteps(lettering).map((step, i) => {
        const placements = placeMarkers(rowed, step);
        const marks = lettering.points.map(({ id }) => {
          const marked = placements.get(id);
          const own = marked?.members.length === 1 ? marked : undefined;
          return [`[data-mark="${id}"]`, placementStyle(own)] as const;
        });
        const joint = groups.map(({ members }) => {
          const key = members.join(' ');
          const marked = placements.get(members[0]!);
          const own = marked?.members.join(' ') === key ? marked : undefined;
          return [`[data-group="${key}"]`, placementStyle(own)] as const;
        });
        return {
          from: i === 0 ? 0 : width * worldSize(step),
          styles: new Map([...marks, ...joint]),
        };
      });
      return `@media ${media}{${widthRules(widths)}${widthRules(nameWidths(rowed))}}`;
    })
    .join('');
  return numbers.join('') + steps;
}

/** Where the names of areas stand that are named from the outset, by the frame's width. */
function nameWidths(lettering: Lettering): Width[] {
  const { captions, opening } = lettering;
  const { width } = mercatorBox(opening);
  const zooms = openingSteps(lettering).flatMap((step) => [step, step + Math.log2(NAME_GROWTH)]);
  return zooms.map((zoom, i) => {
    const found = areaNames(lettering, zoom, NAME_GROWTH);
    const names = captions.flatMap(({ area: { id }, standing }) => {
      const name = found.find(({ area }) => area.id === id);
      return standing ? [[`[data-caption="${id}"]`, nameStyle(name, opening)] as const] : [];
    });
    return { from: i === 0 ? 0 : width * worldSize(zoom), styles: new Map(names) };
  });
}
