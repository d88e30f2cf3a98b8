import type { FeatureCollection } from 'geojson';
import { paneCollisionBoxes } from '$lib/labels/paneCollisionBoxes';
import { FULL, type Strengths } from '$lib/model/layers';
import type { AreaPlace } from '$lib/model/story';
import type { Rect } from '$lib/space/camera';
import type { Block, InsetBlock } from './blocks';
import type { PlanFacts } from './facts';
import { namedAreas, obstaclesOf } from './lettering';
import { hullOf } from './rects';
import type { MapRequest } from './session';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NONE = Object.fromEntries(Object.keys(FULL).map((id) => [id, 0])) as unknown as Strengths;

/** Where a map stands, where it looks, and what is written on it. */
type Written = Pick<InsetBlock, 'rect' | 'camera' | 'lettered'>;

/** The picture's own map. @param blocks all that stands on it or beside it */
export function mainRequest(
  facts: PlanFacts,
  written: Written,
  blocks: readonly Block[],
): MapRequest {
  const over = blocks.map(({ rect }) => rect).filter((rect) => lies(rect, written.rect));
  const spread = blocks.flatMap((block) => (block.id === 'lens' ? [hullOf(block.outline)] : []));
  // Nor does the basemap name what somebody does not want to be named, or what found no room on its land.
  const { labels } = facts.settings;
  const hidden = facts.data.captions.filter(({ area }) => labels[area.id]?.hidden);
  const without = written.lettered.areas.filter(({ at, ring }) => !at && !ring);
  const unnamed = [...hidden, ...without.map(({ caption }) => caption)].map(({ area }) => area);
  const named = [...namedAreas(written.lettered), ...unnamed];
  return request(facts, 'map', written, [...over, ...spread], named);
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
  { settings: { theme, towns }, data, selection }: PlanFacts,
  kind: MapRequest['kind'],
  { rect, camera, lettered }: Written,
  over: readonly Rect[],
  named: readonly AreaPlace[],
): MapRequest {
  // The basemap's own names keep out of the picture's words and furniture.
  const boxes = [...obstaclesOf(lettered), ...over].map((box) => ({
    ...box,
    left: box.left - rect.left,
    top: box.top - rect.top,
  }));
  const words = { collisions: paneCollisionBoxes(boxes, camera, rect), named };
  // Of dots that lie upon one another the one that is singled out is to be seen; numbers stand for theirs.
  const rank = ({ id }: { id: string }) => Number(selection.active.has(id));
  const plates = new Set(lettered.plates.flatMap(({ members }) => members));
  const points = data.points
    .filter(({ id }) => !plates.has(id))
    .toSorted((a, b) => rank(a) - rank(b));
  return { kind, rect, camera, theme, towns, data: { ...data, points, words }, selection };
}

const lies = ({ left, top }: Rect, map: Rect): boolean =>
  left >= map.left && left < map.left + map.width && top >= map.top && top < map.top + map.height;
