import { LABEL_LANGUAGES, type Story } from '$lib/model/story';
import type { LonLat } from '$lib/model/geo';
import { areaNames, nameBox } from '$lib/labels/areaNames';
import { moved, overlap, type Box } from '$lib/labels/labelBoxes';
import { captionsOf, letteringOf, type Caption } from '$lib/labels/lettering';
import { placeMarkers, ROWS } from '$lib/labels/markers';
import { anchorsAt, GROWTH, NAME_GROWTH, nameStep } from '$lib/labels/steps';
import { worldSize } from '$lib/space/camera';
import { mercatorBox, toMercator, type MercatorBox, type MercatorPoint } from '$lib/space/mercator';
import { paperRatio } from '$lib/space/paper';
import { drawnBox } from '$lib/space/ground';

/** A name that the basemap sets on the map. */
interface MapName {
  kind: 'country' | 'sea';
  at: LonLat;
  /** By language. */
  names: Record<string, string>;
  /** The zoom from which on there is room for it. */
  minzoom: number;
}

/** CSS pixels from the middle of what is named to the middle of its name. */
interface Shift {
  dx: number;
  dy: number;
}

/** A name on paper. */
interface PaperName {
  text: string;
  sea: boolean;
  /** In the unit square. */
  at: MercatorPoint;
  /** Where it may stand from there at a step of zoom, in CSS pixels, the best first. */
  shifts: (step: number) => readonly Shift[];
}

/** CSS pixels on paper: of a letter, half of a line, half of a marker's line, and a map's foot. */
const TYPE = { letter: 6.4, half: 5, marker: 7, foot: 20 };
/** A marker's letters on paper, as a share of those on the screen. */
const SMALLER = 0.8;
/** Up and down from the middle of what is named, in CSS pixels. */
const SHIFTS = [0, -8, 8, -16, 16, -24, 24].map((dy): Shift => ({ dx: 0, dy }));
/** The basemap names a country from the zoom on at which a circle of this radius fits into it. */
const ROOM = 10;
/** From this width of the story's opening view on, in CSS pixels, a sheet shows a part of it. */
const CLOSE = 800;
/** Half levels of zoom: no sheet shows the opening view smaller, few show a view larger. */
const STEPS = Array.from({ length: 23 }, (_, i) => i / 2);
const LEAST = 180;
/** Within such a step labels keep their distance from their dots while the map grows. */
const WITHIN = [0, 0.25, 0.5];

/**
 * The names of countries and seas on the printed map, as HTML to stand in the drawing's frame: on the
 * screen they are the live map's. None covers a marker, its label, or another name.
 * @param names the basemap's, about the story
 * @param page the language of the page; what has no name in it is named in English
 */
export function drawnNames(story: Story, names: readonly MapName[], page: string): string {
  const box = mercatorBox(story.opening);
  const language = LABEL_LANGUAGES.find((one) => one === page) ?? 'en';
  const all = paperNamesOf(story, names, language);
  const nth = (i: number) => `.paper-names>:nth-child(${i + 1})`;
  const share = (from: number, of: number) => `${((100 * from) / of).toFixed(2)}%`;
  const positions = all.map(
    ({ at: [x, y] }, i) =>
      `${nth(i)}{left:${share(x - box.x, box.width)};top:${share(y - box.y, box.height)}}`,
  );
  let before = all.map(() => '');
  const steps = STEPS.filter((step) => box.width * worldSize(step + 0.5) > LEAST).map((step) => {
    const now = placedAt(step, story, all).map((shift) =>
      shift ? `visibility:visible;--across:${shift.dx}px;--down:${shift.dy}px` : '',
    );
    const changed = new Map<string, number[]>();
    for (const [i, css] of now.entries())
      if (css !== before[i]) changed.set(css, [...(changed.get(css) ?? []), i]);
    before = now;
    const rules = Array.from(
      changed,
      ([css, which]) => `${which.map(nth).join()}{${css || 'visibility:hidden'}}`,
    );
    const from = box.width * worldSize(step);
    return `@container frame (min-width:${from.toFixed(1)}px){${rules.join('')}}`;
  });
  const words = all.map(({ sea, text }) => (sea ? `<i>${text}</i>` : `<b>${text}</b>`));
  return `<style>@media print{${positions.join('')}${steps.join('')}}</style><div class="paper-names" lang="${language}">${words.join('')}</div>`;
}

/** The story's own countries first, whose land is known; they and what the story names anyway once. */
function paperNamesOf(
  story: Story,
  names: readonly MapName[],
  language: (typeof LABEL_LANGUAGES)[number],
): PaperName[] {
  const { x, y, width, height } = drawnBox(story.opening);
  /** Of the copies of the world, in the one that is drawn. */
  const spot = (at: LonLat): MercatorPoint => {
    const [across, down] = toMercator(at);
    return [across + Math.round(x + width / 2 - across), down];
  };
  const isDrawn = ([across, down]: MercatorPoint) =>
    across >= x && across <= x + width && down >= y && down <= y + height;
  const told = new Set(
    captionsOf(story, 'en')
      .filter((caption) => caption.standing || isCountry(caption))
      .map(({ area }) => area.name),
  );
  const lettering = letteringOf(story, language, ROWS.fine.height);
  const own = lettering.captions
    .filter((caption) => isCountry(caption) && !caption.standing)
    .map((caption): PaperName => ({
      text: caption.area.name,
      sea: false,
      at: spot(caption.area.at),
      shifts: (step) => {
        const [x, y] = spot(caption.area.at);
        const world = worldSize(step);
        const sheet = sheetOf(story);
        const height = Math.max(0, sheet.height - TYPE.foot / world);
        return areaNames(lettering, step, GROWTH, new Set([caption.area.id]), { ...sheet, height })
          .filter(({ area }) => area.id === caption.area.id)
          .map(({ at }) => ({
            dx: Math.round((at[0] - x) * world),
            dy: Math.round((at[1] - y) * world),
          }));
      },
    }));
  const others = names
    .filter((name) => !told.has(name.names['en'] ?? ''))
    .toSorted((a, b) => a.minzoom - b.minzoom)
    .map(({ kind, at, minzoom, names }): PaperName => ({
      text: names[language] ?? names['en'] ?? '',
      sea: kind === 'sea',
      at: spot(at),
      shifts: (step) => {
        const room = kind === 'sea' ? Infinity : ROOM * 2 ** (step - minzoom);
        return step < minzoom - 0.5 ? [] : SHIFTS.filter(({ dy }) => Math.abs(dy) <= room);
      },
    }));
  return [...own, ...others].filter(({ text, at }) => text && isDrawn(at));
}

const isCountry = ({ area }: Caption): boolean => area.type === 'country';

/** Where each name stands at a step of zoom; null for one that has no room all through it. */
function placedAt(step: number, story: Story, names: readonly PaperName[]): (Shift | null)[] {
  const boards = WITHIN.map((more) => boardAt(step, step + more, story));
  return names.map(({ text, at: [x, y], shifts }) => {
    const half = (text.length * TYPE.letter) / 2;
    const boxAt = ({ dx, dy }: Shift, world: number): Box =>
      moved(
        {
          left: -half,
          right: half,
          top: -TYPE.half,
          bottom: TYPE.half,
        },
        x * world + dx,
        y * world + dy,
      );
    const free = shifts(step).find((shift) =>
      boards.every(({ world, from, to, foot, taken }) => {
        const box = boxAt(shift, world);
        const whole = box.left >= from && box.right <= to && box.bottom <= foot;
        return whole && !taken.some((other) => overlap(box, other));
      }),
    );
    if (free) for (const { world, taken } of boards) taken.push(boxAt(free, world));
    return free ?? null;
  });
}

/** What of the world a sheet shows at least. */
function sheetOf({ opening }: Pick<Story, 'opening'>): MercatorBox {
  const box = mercatorBox(opening);
  const width = paperRatio(box) * box.height;
  return { ...box, x: box.x + (box.width - width) / 2, width };
}

/** What no name may cover at a zoom, nor cross; CSS pixels of the whole world. @param step that the zoom lies in */
function boardAt(step: number, zoom: number, story: Story) {
  const world = worldSize(zoom);
  const box = mercatorBox(story.opening);
  const { x: left, width: sheet } = sheetOf(story);
  const [from, to, foot] =
    box.width * world < CLOSE
      ? [left * world, (left + sheet) * world, (box.y + box.height) * world - TYPE.foot]
      : [-Infinity, Infinity, Infinity];
  const lettering = letteringOf(story, 'en', ROWS.fine.height);
  const { points, opening } = lettering;
  const placed = placeMarkers(lettering, step);
  const markers = anchorsAt(points, opening, zoom).flatMap(({ id, x, y }) => {
    const dot = moved({ left: -7, right: 7, top: -7, bottom: 7 }, x, y);
    const marked = placed.get(id);
    if (!marked) return [dot];
    const { dx, dy, side, width } = marked;
    const [left, right] = side === 'left' ? [dx - SMALLER * width, dx] : [dx, dx + SMALLER * width];
    return [dot, moved({ left, right, top: dy - TYPE.marker, bottom: dy + TYPE.marker }, x, y)];
  });
  // As the page's styles have them from this zoom on.
  const named = nameStep(Math.min(zoom, step + 0.49));
  const areas = areaNames(lettering, named, NAME_GROWTH).map((name) =>
    moved(nameBox(name), name.at[0] * world, name.at[1] * world),
  );
  return { world, from, to, foot, taken: [...markers, ...areas] };
}
