import { positionOnPane, type Camera } from '$lib/space/camera';
import type { Block } from './blocks';
import { Board } from './board';
import type { LeftOut, PlanFacts } from './facts';
import { addLocator, lensOn } from './insetBlocks';
import { legendBlock, legendRows } from './words/legend';
import { letterMap, obstaclesOf, type Lettered } from './lettering';
import { drawnOn, type DrawnOn } from './drawnOn';
import { holdsNoCountry } from './insets';
import { namelessOn } from './words/nameless';
import { scaleBlock } from './words/scaleBlock';
import type { Sheet } from './sheet';

export interface PlacedFurniture {
  camera: Camera;
  lettered: Lettered;
  furniture: Block[];
  leftOut: LeftOut[];
  /** How much that is needed has no room: of furniture pieces, and names of places. */
  crowded: number;
  drawn: DrawnOn;
}

/** Writes on the map, and puts boxes and insets where they cover nothing of the story. */
export function placeFurniture(
  given: PlanFacts,
  { map, numbers }: Sheet,
  camera: Camera,
): PlacedFurniture {
  const facts = { ...given, numbers };
  const wanted = facts.settings.furniture;
  const whole = letterMap(facts, map, camera);
  const lens = wanted.lens ? lensOn(facts, map, camera, whole) : null;
  const spread = typeof lens === 'object' ? lens : null;
  const lettered = spread?.lettered ?? whole;
  const board = new Board(
    map,
    facts.session.words,
    facts.safe,
    spread?.taken ?? obstaclesOf(whole),
  );
  if (spread) board.add(spread.block);
  else if (typeof lens === 'string') board.leave('lens', lens);
  if (wanted.scale) addScale(board, facts, camera);
  if (wanted.north && facts.settings.bearing) addNorth(board, facts);
  if (wanted.locator === true || (wanted.locator && holdsNoCountry(facts.data.ground, camera, map)))
    addLocator(board, facts, camera);
  const drawn = drawnOn(facts, map, camera);
  if (wanted.legend) addLegend(board, facts, { lettered, drawn });
  const { blocks: furniture, leftOut } = board;
  const unnamed = namelessOn(facts, lettered, spread?.block.lettered, drawn.singled);
  return {
    camera,
    lettered,
    furniture,
    leftOut: [...leftOut, ...unnamed],
    crowded: board.crowded + unnamed.length,
    drawn,
  };
}

/** The longest scale bar that finds room, true where it stands. */
function addScale(board: Board, { session, measure }: PlanFacts, camera: Camera): void {
  const { map, start } = board;
  for (const most of [120, 80, 50]) {
    const room = Math.min(most, 0.4 * map.width);
    const at = (lat: number) => scaleBlock(lat, camera, map, room, session.words, measure);
    let block = at(camera.center[1]);
    // How large it is hangs on where it stands, and the other way round.
    for (let tries = 0; tries < 4; tries++) {
      const rect = board.spot(block.rect, `bottom-${start}`);
      if (!rect) break;
      const middle = {
        x: rect.left + rect.width / 2 - map.left,
        y: rect.top + rect.height / 2 - map.top,
      };
      const there = at(positionOnPane(middle, camera, map)[1]);
      if (there.rect.width === rect.width && there.rect.height === rect.height)
        return board.add({ ...there, rect });
      block = there;
    }
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
  [330, 10],
  [150, 10],
] as const;

function addLegend(
  board: Board,
  facts: PlanFacts,
  shown: { lettered: Lettered; drawn: DrawnOn },
): void {
  const { session, measure } = facts;
  const rows = legendRows(facts, shown);
  // Dots alone, which their names explain, need no legend.
  if (!rows.some(({ sign }) => !['place', 'active', 'active-capital'].includes(sign)))
    return board.leave('legend', 'nothingToExplain');
  for (const [across, px] of SHAPES) {
    const most = Math.min(across, 0.6 * board.map.width);
    const block = legendBlock(rows, most, px, session.words.direction, measure);
    if (!block || block.rect.height > 0.8 * board.map.height) continue;
    const rect = board.spot(block.rect, `bottom-${board.end}`);
    if (rect) return board.add({ ...block, rect });
  }
  board.leave('legend', 'noRoom');
}
