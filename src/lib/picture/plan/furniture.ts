import type { DisputedPart, Place, Route } from '$lib/model/story';
import type { Camera, Rect } from '$lib/space/camera';
import { scaleBar } from '$lib/space/scale';
import type { Block } from './blocks';
import { Board } from './board';
import type { LeftOut, PlanFacts } from './facts';
import { addLocator, lensOn } from './insetBlocks';
import { legendBlock, legendRows } from './legend';
import { letterMap, obstaclesOf, type Lettered } from './lettering';
import { claimedBy } from '$lib/space/claims';
import { onMap } from './onMap';
import type { Sheet } from './sheet';

export interface PlacedFurniture {
  camera: Camera;
  lettered: Lettered;
  furniture: Block[];
  leftOut: LeftOut[];
  /** How many of them would be there, had they room. */
  crowded: number;
  /** The areas that are outlined on the map, and the journeys whose line is there. */
  outlined: Place[];
  /** The disputed parts that are hatched there. */
  hatched: DisputedPart[];
  routes: Route[];
}

/** Writes on the map, and puts boxes and insets where they cover nothing of the story. */
export function placeFurniture(
  given: PlanFacts,
  { map, blocks }: Sheet,
  camera: Camera,
): PlacedFurniture {
  // Numbers that nothing explains are left out with their key.
  const keyed = blocks.some(({ id }) => id === 'numbers');
  const facts = keyed ? given : { ...given, numbers: new Map<string, number>() };
  const wanted = facts.settings.furniture;
  const whole = letterMap(facts, map, camera);
  const lens = wanted.lens ? lensOn(facts, map, camera, whole) : null;
  const spread = typeof lens === 'object' ? lens : null;
  const lettered = spread?.lettered ?? whole;
  const board = new Board(map, facts.session.words, spread?.taken ?? obstaclesOf(whole));
  if (spread) board.add(spread.block);
  else if (typeof lens === 'string') board.leave('lens', lens);
  if (wanted.scale) addScale(board, facts, camera);
  if (wanted.north && facts.settings.bearing) addNorth(board, facts);
  if (wanted.locator) addLocator(board, camera);
  const drawn = drawnOn(facts, map, camera);
  if (wanted.legend) addLegend(board, facts, { camera, lettered, ...drawn });
  const { blocks: furniture, leftOut, crowded } = board;
  return { camera, lettered, furniture, leftOut, crowded, ...drawn };
}

/** What has an outline or a line on a map. */
function drawnOn({ settings, session, data, selection }: PlanFacts, map: Rect, camera: Camera) {
  const { places, routes } = session.story;
  const { layers } = settings;
  const singled = layers.areas > 0 ? selection.active : new Set<string>();
  const areas = places.filter(({ id, shape }) => shape === 'area' && singled.has(id));
  const claims = claimedBy(singled, data.areas);
  return {
    outlined: onMap(areas, data.areas.features, camera, map),
    hatched: onMap(
      claims.map((claim) => ({ ...claim, id: claim.properties.id })),
      claims,
      camera,
      map,
    ),
    routes: onMap(layers.routes > 0 ? routes : [], data.routes.features, camera, map),
  };
}

/** The longest scale bar that finds room. */
function addScale(board: Board, { session, measure }: PlanFacts, camera: Camera): void {
  for (const most of [120, 80, 50]) {
    const room = Math.min(most, 0.4 * board.map.width);
    const bar = scaleBar(camera.center[1], camera.zoom, room, session.words.language);
    const letters = measure(bar.label, { cut: 'regular', size: 11 }) + 12;
    const box = { width: Math.ceil(Math.max(bar.width, letters)) + 2, height: 24 };
    const rect = board.spot(box, `bottom-${board.start}`);
    if (rect) return board.add({ id: 'scale', rect, bar });
  }
  board.leave('scale', 'noRoom');
}

function addNorth(board: Board, { settings, session }: PlanFacts): void {
  const rect = board.spot({ width: 34, height: 46 }, `top-${board.end}`);
  const letter = session.words.say('legend.north');
  if (rect) board.add({ id: 'north', rect, towards: -settings.bearing, letter });
  else board.leave('north', 'noRoom');
}

/** Shapes that a legend may have, the best first: the most of layout pixels across, and its type's size. */
const SHAPES = [
  [210, 11],
  [280, 11],
  [400, 11],
  [190, 10],
  [330, 9.5],
  [150, 9.5],
] as const;

function addLegend(
  board: Board,
  { session, settings, selection, measure }: PlanFacts,
  shown: Pick<PlacedFurniture, 'camera' | 'lettered' | 'outlined' | 'hatched' | 'routes'>,
): void {
  const { story, words } = session;
  const { place } = selection;
  const rows = legendRows({ story, settings, place, words, ...shown });
  // Dots alone, which their names explain, need no legend.
  if (!rows.some(({ sign }) => sign !== 'place' && sign !== 'active'))
    return board.leave('legend', 'nothingToExplain');
  for (const [across, px] of SHAPES) {
    const most = Math.min(across, 0.6 * board.map.width);
    const block = legendBlock(rows, most, px, words.direction, measure);
    if (!block || block.rect.height > 0.55 * board.map.height) continue;
    const rect = board.spot(block.rect, `bottom-${board.end}`);
    if (rect) return board.add({ ...block, rect });
  }
  board.leave('legend', 'noRoom');
}
