import type { LonLat } from '$lib/model/geo';
import type { PointPlace, Story } from '$lib/model/story';
import { captionsOf, placeCaptions, standing, type Shift } from '$lib/labels/areaNames';
import { worldSize } from '$lib/space/camera';
import type { Marked } from '$lib/labels/groups';
import { LEADER_FROM } from '$lib/labels/placeLabels';
import { placeMarkers, ROWS } from '$lib/labels/markers';
import { mercatorBox, toMercator, type MercatorBox } from '$lib/space/mercator';
import { paperRatio } from '$lib/space/paper';
import { routeDoors } from '$lib/space/routeDoors';
import { numbered } from '$lib/story/numbering';

/** The steps of zoom at which a pane between a watch and a wall shows a story's opening view. */
const STEPS = Array.from({ length: 13 }, (_, i) => i / 2);

/**
 * A label's placement as CSS custom properties; a label beside its dot has no leader line. Without
 * a placement another place's label stands for this one, and its own is hidden.
 * @param crowded whether its label stands for others, or another for it, at any step
 */
export function placementStyle(marked: Marked | undefined, crowded = true): string {
  if (!marked) return '--own:hidden';
  const { dx, dy, side, more } = marked;
  const length = Math.hypot(dx, dy);
  const leader = length > LEADER_FROM ? length : 0;
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  return [
    `--dx:${dx}px`,
    `--dy:${dy}px`,
    `--flip:${side === 'left' ? '-100%' : '0%'}`,
    `--leader:${leader.toFixed(1)}px`,
    `--angle:${angle.toFixed(1)}deg`,
    // What an earlier step said is taken back.
    ...(crowded ? ['--own:visible', `--more:${JSON.stringify(more)}`] : []),
  ].join(';');
}

/** A caption's place as CSS custom properties; hidden without one. */
export const captionStyle = (shift: Shift | undefined): string =>
  shift ? `--shown:visible;--cx:${shift.dx}px;--cy:${shift.dy}px` : '--shown:hidden';

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
  const spot = (at: LonLat): string => {
    const [x, y] = toMercator(at);
    const left = (100 * (x - box.x)) / box.width;
    const top = (100 * (y - box.y)) / box.height;
    return `left:${left.toFixed(5)}%;top:${top.toFixed(5)}%`;
  };
  const places = story.places.map(
    ({ id, shape, at }) => `[data-${shape === 'point' ? 'mark' : 'caption'}="${id}"]{${spot(at)}}`,
  );
  const doors = routeDoors(story).map(
    ({ route, at, angle }) =>
      `[data-route="${route.id}"]{${spot(at)};--way:${angle.toFixed(0)}deg}`,
  );
  return [...places, ...doors].join('');
}

/**
 * The labels' placements before scripts run: the width of the frame gives the zoom, so container
 * queries choose the same step that the live map will.
 */
export function markerStyles(story: Story, points: readonly PointPlace[]): string {
  const { opening } = story;
  const { width } = mercatorBox(opening);
  const captions = captionsOf(story, 'en').filter(standing);
  const steps = STEPS.filter((step) => width * worldSize(step) > 100);
  const inCrowd = (id: string) =>
    Object.values(ROWS).some(({ height }) =>
      steps.some((step) => {
        const marked = placeMarkers(points, opening, step, height).get(id);
        return marked?.members.length !== 1;
      }),
    );
  const crowded = new Set(points.flatMap(({ id }) => (inCrowd(id) ? [id] : [])));
  return Object.values(ROWS)
    .map(({ media, height }) => {
      const rules = steps.map((step, i) => {
        const from = i === 0 ? 0 : width * worldSize(step);
        const placements = placeMarkers(points, opening, step, height);
        const marks = points.map(
          ({ id }) => `[data-mark="${id}"]{${placementStyle(placements.get(id), crowded.has(id))}}`,
        );
        const found = placeCaptions(captions, points, opening, step, height);
        const names = captions.map((caption) => {
          const { id } = caption.area;
          return `[data-caption="${id}"]{${captionStyle(found.get(id))}}`;
        });
        return `@container frame (min-width:${from.toFixed(1)}px){${[...marks, ...names].join('')}}`;
      });
      return `@media ${media}{${rules.join('')}}`;
    })
    .join('');
}
