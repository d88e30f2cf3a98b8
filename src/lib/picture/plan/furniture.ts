import type { Corner, FurnitureId } from '$lib/model/picture';
import type { Place, Route } from '$lib/model/story';
import type { Camera, Rect } from '$lib/space/camera';
import { lensFor } from '$lib/space/lens';
import { scaleBar } from '$lib/space/scale';
import type { Block, InsetBlock } from './blocks';
import { lensSizes, lensView, locatorSizes, locatorView, shiftBy } from './insets';
import { legendBlock, legendRows } from './legend';
import { letterMap, obstaclesOf, type Lettered } from './lettering';
import { onMap } from './onMap';
import type { LeftOut, PlanFacts } from './facts';
import type { Sheet } from './sheet';
import { hullOf } from './rects';
import { freeSpot } from './freeSpots';

export interface PlacedFurniture {
  camera: Camera;
  lettered: Lettered;
  furniture: Block[];
  leftOut: LeftOut[];
  /** How many of them would be there, had they room. */
  crowded: number;
  /** The areas that are outlined on the map, and the journeys whose line is there. */
  outlined: Place[];
  routes: Route[];
}

type Corners = readonly [Corner, ...Corner[]];

/** Writes on the map, and puts boxes and insets where they cover nothing of the story. */
export function placeFurniture(
  facts: PlanFacts,
  { map: area, blocks }: Sheet,
  camera: Camera,
): PlacedFurniture {
  const { settings, session, measure, place, active, drawn } = facts;
  const { words, story } = session;
  const wanted = settings.furniture;
  const rtl = words.direction === 'rtl';
  const [start, end] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
  // Numbers that nothing explains are left out with their key.
  const keyed = blocks.some(({ id }) => id === 'numbers');
  const write = (
    elsewhere: ReadonlySet<string>,
    on = area,
    look = camera,
    keptFree: readonly Rect[] = [],
  ): Lettered =>
    letterMap({
      map: on,
      camera: look,
      points: facts.points,
      captions: on === area ? facts.captions : [],
      active,
      numbers: keyed ? facts.numbers : new Map(),
      labels: settings.layers.labels > 0,
      elsewhere,
      keptFree,
      measure,
    });
  const NOBODY: ReadonlySet<string> = new Set();
  let lettered = write(NOBODY);
  let taken: Rect[] = obstaclesOf(lettered);
  const furniture: Block[] = [];
  const leftOut: LeftOut[] = [];
  let crowded = 0;
  const leave = (id: FurnitureId, why: Parameters<typeof words.say>[0]) => {
    if (why === 'picture.noRoom') crowded += 1;
    leftOut.push({ id, why: words.say(why) });
  };
  const add = <B extends Block>(block: B, rect: Rect) => {
    furniture.push({ ...block, rect });
    taken.push(rect);
  };

  if (wanted.lens) {
    const found = lensOf();
    if (found === null) leave('lens', 'picture.noCrowd');
    else if (found === 'room') leave('lens', 'picture.noRoom');
    else {
      lettered = found.lettered;
      taken = [...found.taken];
      add(found.block, found.block.rect);
    }
  }
  if (wanted.scale) {
    const bar = [120, 80, 50].map((room) =>
      scaleBar(camera.center[1], camera.zoom, Math.min(room, 0.4 * area.width), words.language),
    );
    const fits = bar
      .map((bar) => {
        const letters = measure(bar.label, { cut: 'regular', size: 11 }) + 12;
        const box = { width: Math.ceil(Math.max(bar.width, letters)) + 2, height: 24 };
        return { bar, spot: freeSpot(box, area, corners(`bottom-${start}`), taken) };
      })
      .find(({ spot }) => spot !== null);
    if (fits?.spot) add({ id: 'scale', rect: fits.spot, bar: fits.bar }, fits.spot);
    else leave('scale', 'picture.noRoom');
  }
  if (wanted.north && settings.bearing) {
    const spot = freeSpot({ width: 34, height: 46 }, area, corners(`top-${end}`), taken);
    const block = {
      id: 'north',
      towards: -settings.bearing,
      letter: words.say('legend.north'),
    } as const;
    if (spot) add({ ...block, rect: spot }, spot);
    else leave('north', 'picture.noRoom');
  }
  if (wanted.locator) {
    const found = locatorOf();
    if (found === null) leave('locator', 'picture.widest');
    else if (found === 'room') leave('locator', 'picture.noRoom');
    else add(found, found.rect);
  }
  const { layers } = settings;
  const areas = story.places.filter(({ id, shape }) => shape === 'area' && active.has(id));
  const outlined = onMap(layers.areas > 0 ? areas : [], drawn.areas, camera, area);
  const routes = onMap(layers.routes > 0 ? story.routes : [], drawn.routes, camera, area);
  const rows = legendRows({ story, settings, camera, lettered, outlined, routes, place, words });
  if (wanted.legend) {
    // Dots alone, which their names explain, need no legend.
    const telling = rows.some(({ sign }) => sign !== 'place' && sign !== 'active');
    const shapes = [
      [210, 11],
      [280, 11],
      [400, 11],
      [190, 10],
      [330, 9.5],
      [150, 9.5],
    ].flatMap(([width = 0, px = 11]) => {
      const most = Math.min(width, 0.6 * area.width);
      return legendBlock(rows, most, px, words.direction, measure) ?? [];
    });
    const found = shapes
      .map((block) => ({
        block,
        spot: freeSpot(block.rect, area, corners(`bottom-${end}`), taken),
      }))
      .find(({ block, spot }) => spot && block.rect.height <= 0.55 * area.height);
    if (!telling) leave('legend', 'picture.nothingToExplain');
    else if (found?.spot) add(found.block, found.spot);
    else leave('legend', 'picture.noRoom');
  }
  return { camera, lettered, furniture, leftOut, crowded, outlined, routes };

  function locatorOf(): InsetBlock | 'room' | null {
    const none: Lettered = { dots: [], labels: [], areas: [] };
    let some = false;
    for (const box of locatorSizes(area)) {
      const view = locatorView(camera, area, box);
      if (!view) return null;
      some = true;
      const rect = freeSpot(box, area, corners(`top-${start}`), taken);
      if (!rect) continue;
      const outline = shiftBy(view.outline, rect.left, rect.top);
      return { id: 'locator', rect, camera: view.camera, lettered: none, outline };
    }
    return some || area.width < 280 || area.height < 170 ? 'room' : null;
  }

  function lensOf(): { block: InsetBlock; lettered: Lettered; taken: Rect[] } | 'room' | null {
    const shown = lettered.dots.map((dot) => dot.place);
    const bounds = lensFor(shown, camera, area);
    if (!bounds) return null;
    let [best, fewest]: [ReturnType<typeof lensOf>, number] = ['room', Infinity];
    for (const box of lensSizes(bounds, area)) {
      const view = lensView(bounds, box, camera, area);
      const outline = shiftBy(view.outline, area.left, area.top);
      const inset = write(NOBODY, { left: 0, top: 0, ...box }, view.camera);
      const held = new Set(inset.dots.map((dot) => dot.place.id));
      // What the lens names is not named twice.
      const rest = write(held, area, camera, [hullOf(outline)]);
      const others = [...obstaclesOf(rest), hullOf(outline)];
      const rect = freeSpot(box, area, corners(`bottom-${end}`), others);
      if (!rect) continue;
      const at = write(NOBODY, { ...rect }, view.camera);
      const block: InsetBlock = {
        id: 'lens',
        rect,
        camera: view.camera,
        lettered: at,
        outline,
      };
      // The largest in which each place has its name; else the one with the most names.
      const named = new Set(at.labels.flatMap(({ members }) => members));
      const nameless = named.size === 0 ? 0 : at.dots.length - named.size;
      if (nameless < fewest) [best, fewest] = [{ block, lettered: rest, taken: others }, nameless];
      if (nameless === 0) break;
    }
    return best;
  }

  /** All corners, a given one first, then those beside it. */
  function corners(first: Corner): Corners {
    const [row, side] = first.split('-') as ['top' | 'bottom', 'left' | 'right'];
    const [otherRow, otherSide] = [
      row === 'top' ? 'bottom' : 'top',
      side === 'left' ? 'right' : 'left',
    ] as const;
    return [first, `${row}-${otherSide}`, `${otherRow}-${side}`, `${otherRow}-${otherSide}`];
  }
}
