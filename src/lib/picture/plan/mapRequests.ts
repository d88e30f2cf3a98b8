import type { FeatureCollection } from 'geojson';
import { paneCollisionBoxes, roomOn } from '$lib/labels/paneCollisionBoxes';
import { FULL, type Strengths } from '$lib/model/layers';
import type { AreaPlace } from '$lib/model/story';
import { positionOnPane, type Rect, type Size } from '$lib/space/camera';
import type { Block, InsetBlock } from './blocks';
import type { PlanFacts } from './facts';
import { namedAreas, obstaclesOf } from './lettering';
import { common, hullOf } from './rects';
import type { MapRequest } from './session';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NONE = Object.fromEntries(Object.keys(FULL).map((id) => [id, 0])) as unknown as Strengths;

/** Where a map stands, where it looks, and what is written on it. */
type Written = Pick<InsetBlock, 'rect' | 'camera' | 'lettered'>;

/**
 * The picture's own map.
 * @param blocks all that stands on it or beside it @param bleed layout pixels beyond the sheet's edges
 */
export function mainRequest(
  facts: PlanFacts,
  written: Written,
  blocks: readonly Block[],
  bleed: number,
): MapRequest {
  const over = blocks.map(({ rect }) => rect).filter((rect) => lies(rect, written.rect));
  const spread = blocks.flatMap((block) => (block.id === 'lens' ? [hullOf(block.outline)] : []));
  // Nor does the basemap name what somebody does not want to be named, or what found no room on its land.
  const { labels } = facts.settings;
  const hidden = facts.data.captions.filter(({ area }) => labels[area.id]?.hidden);
  const without = written.lettered.areas.filter(({ at, ring }) => !at && !ring);
  const unnamed = [...hidden, ...without.map(({ caption }) => caption)].map(({ area }) => area);
  const named = [...namedAreas(written.lettered), ...unnamed];
  return request(facts, 'map', written, [...over, ...spread], named, bleed);
}

/** A map with what of it lies in the bleed, beyond those of its edges that are the sheet's. */
export function withBleed(map: MapRequest, sheet: Size, bleed: number): MapRequest {
  if (bleed === 0) return map;
  const { rect, camera } = map;
  const [left, top] = [rect.left > 0 ? 0 : bleed, rect.top > 0 ? 0 : bleed];
  const right = rect.left + rect.width < sheet.width ? 0 : bleed;
  const bottom = rect.top + rect.height < sheet.height ? 0 : bleed;
  const middle = { x: (rect.width + right - left) / 2, y: (rect.height + bottom - top) / 2 };
  return {
    ...map,
    camera: { ...camera, center: positionOnPane(middle, camera, rect) },
    rect: {
      left: rect.left - left,
      top: rect.top - top,
      width: rect.width + left + right,
      height: rect.height + top + bottom,
    },
  };
}

/** An inset's map. Rings are told on the picture's own; the wider region has nothing of the story. */
export function insetRequest(facts: PlanFacts, block: InsetBlock): MapRequest {
  const { data, selection } = facts;
  const unringed = { ...selection, place: null };
  if (block.id === 'lens')
    return request(
      { ...facts, selection: unringed },
      'lens',
      block,
      [],
      namedAreas(block.lettered),
    );
  const region = {
    ...facts,
    data: { ...data, points: [], captions: [], areas: NOTHING, routes: NOTHING },
    selection: { ...unringed, strengths: NONE },
  };
  // The main map's outline is drawn over the names.
  return request(region, 'locator', block, [hullOf(block.outline)], namedAreas(block.lettered));
}

/** @param over what stands on the map besides the story's words @param named the areas named on it */
function request(
  { settings: { theme, towns, transparent }, data, selection, safe }: PlanFacts,
  kind: MapRequest['kind'],
  { rect, camera, lettered }: Written,
  over: readonly Rect[],
  named: readonly AreaPlace[],
  bleed = 0,
): MapRequest {
  const onMap = (box: Rect): Rect => ({
    ...box,
    left: box.left - rect.left,
    top: box.top - rect.top,
  });
  // The basemap's own names keep out of the picture's words and furniture.
  const boxes = [...obstaclesOf(lettered), ...over].map(onMap);
  const room = common(roomOn(rect), onMap(safe));
  const words = { collisions: paneCollisionBoxes(boxes, camera, rect, room, bleed), named };
  // Of dots that lie upon one another the one that is singled out is to be seen; numbers stand for theirs.
  const rank = ({ id }: { id: string }) => Number(selection.active.has(id));
  const plates = new Set(lettered.plates.flatMap(({ members }) => members));
  const points = data.points
    .filter(({ id }) => !plates.has(id))
    .toSorted((a, b) => rank(a) - rank(b));
  const seeThrough = transparent && kind === 'map';
  return {
    ...{ kind, rect, camera, theme, towns, transparent: seeThrough },
    ...{ data: { ...data, points, words }, selection },
  };
}

const lies = ({ left, top }: Rect, map: Rect): boolean =>
  left >= map.left && left < map.left + map.width && top >= map.top && top < map.top + map.height;
