import { LABEL_LANGUAGES, type Story } from '$lib/model/story';
import type { LonLat } from '$lib/model/geo';
import { partHasRoom } from '$lib/labels/countryParts';
import { areaNames, nameBox } from '$lib/labels/areaNames';
import { moved, overlap, type Box } from '$lib/labels/labelBoxes';
import { captionsOf, letteringOf, type Caption, type Lettering } from '$lib/labels/lettering';
import { placeMarkers, ROWS } from '$lib/labels/markers';
import { anchorsAt, GROWTH, NAME_GROWTH, nameStep } from '$lib/labels/steps';
import { worldSize } from '$lib/space/camera';
import { mercatorBox, toMercator, type MercatorBox, type MercatorPoint } from '$lib/space/mercator';
import { paperRatio } from '$lib/space/paper';
import { drawnBox } from '$lib/space/ground';
import { storyNames } from '$lib/story/namedByStory';
import { escaped } from '$lib/story/outsideText';
import { widthRules } from './widthRules';

/** A name that the basemap sets on the map. */
interface MapName {
  kind: 'country' | 'country-part' | 'sea' | 'capital';
  at: LonLat;
  /** Of a capital: GeoNames' id. */
  id?: number;
  /** By language. */
  names: Record<string, string>;
  /** The zoom from which on there is room for it. */
  minzoom: number;
  /** Of a part of a country, for views that show no other name of it: free height at `minzoom`, in CSS pixels. */
  room?: number;
}

/** CSS pixels from the middle of what is named to the middle of its name. */
interface Shift {
  dx: number;
  dy: number;
}

/** A name on the drawn map. */
interface DrawnName {
  text: string;
  kind: 'country' | 'sea' | 'capital';
  /** In the unit square. */
  at: MercatorPoint;
  /**
   * Where it may stand from there at a step of zoom, in CSS pixels, the best first.
   * @param said what stands there already
   */
  shifts: (step: number, said: ReadonlySet<string>) => readonly Shift[];
}

/** CSS pixels at most, on the screen and on paper: of a letter, half of a line, and a map's foot. */
const TYPE = { letter: { country: 7.6, sea: 6, capital: 6.2 }, half: 6, foot: 20 };
/** From a capital's mark to its name, and to the far edge of the mark. */
const MARK = { name: 6, reach: 4 };
/** Up and down from the middle of what is named, in CSS pixels. */
const SHIFTS = [0, -8, 8, -16, 16, -24, 24].map((dy): Shift => ({ dx: 0, dy }));
/** The basemap names a country from the zoom on at which a circle of this radius fits into it. */
const ROOM = 10;
/** From this width of the story's opening view on, in CSS pixels, a sheet shows a part of it. */
const CLOSE = 800;
/** Up to this width, as on phones, a country of which a part shows is named there: larger maps show more. */
const SMALL = 480;
/** Half levels of zoom: no sheet shows the opening view smaller, few show a view larger. */
const STEPS = Array.from({ length: 23 }, (_, i) => i / 2);
const LEAST = 180;
/** As wide as panes show it: where a reader without the live map goes nearer, names make way. */
const MOST = 1200;
const FURTHER = 4;
const STRAIGHT: Shift = { dx: 0, dy: 0 };
const TAGS = { country: 'b', sea: 'i', capital: 'u' } as const;
/** Within such a step labels keep their distance from their dots while the map grows. */
const WITHIN = [0, 0.25, 0.5];

/**
 * The names of countries, seas and capitals on the drawn map, as HTML to stand in its frame. None
 * covers a marker, its label, or another name, on the screen or on paper.
 * @param names the basemap's, about the story
 * @param page the language of the page; what has no name in it is named in English
 */
export function drawnNames(story: Story, names: readonly MapName[], page: string): string {
  const box = mercatorBox(story.opening);
  const language = LABEL_LANGUAGES.find((one) => one === page) ?? 'en';
  const letterings = Object.values(ROWS).map(({ height }) => letteringOf(story, language, height));
  const steps = STEPS.filter(
    (step) => box.width * worldSize(step + 0.5) > LEAST && box.width * worldSize(step) < MOST,
  );
  const wanted = namesOf(story, names, letteringOf(story, language, ROWS.fine.height));
  const placed = steps.map((step) => placedAt(step, letterings, wanted));
  const kept = wanted.flatMap((_, i) => (placed.some((shifts) => shifts[i]) ? [i] : []));
  const all = kept.map((i) => wanted[i]!);
  const nth = (i: number) => `.drawn-names>:nth-child(${i + 1})`;
  // To a CSS pixel on the widest pane.
  const share = (from: number, of: number) => `${Number(((100 * from) / of).toFixed(1))}%`;
  const positions = all.map(
    ({ at: [x, y] }, i) =>
      `${nth(i)}{left:${share(x - box.x, box.width)};top:${share(y - box.y, box.height)}}`,
  );
  const widths = steps.map((step, nthStep) => ({
    from: box.width * worldSize(step),
    styles: new Map(
      kept.map((i, place) => {
        const shift = placed[nthStep]![i];
        return [nth(place), shift ? shiftStyle(wanted[i]!, shift) : HIDDEN];
      }),
    ),
  }));
  const words = all.map(({ kind, text }) => `<${TAGS[kind]}>${escaped(text)}</${TAGS[kind]}>`);
  return `<style>${positions.join('')}${widthRules(widths, HIDDEN)}</style><div class="drawn-names" lang="${language}">${words.join('')}</div>`;
}

/** As `page.css` has it for each name without a rule. */
const HIDDEN = 'visibility:hidden';

/** Whole, as a rule for a wider frame comes on top of those before it. */
function shiftStyle({ kind }: DrawnName, { dx, dy }: Shift): string {
  const place =
    kind !== 'capital'
      ? `--across:${dx}px;--down:${dy}px`
      : dx > 0
        ? `--flip:${MARK.name}px;--mark:${-MARK.name - 3}px`
        : `--flip:calc(-100% - ${MARK.name}px);--mark:calc(100% + 3px)`;
  return `visibility:visible;${place}`;
}

/** The story's own countries first, whose land is known; they and what the story names anyway once. */
function namesOf(story: Story, names: readonly MapName[], lettering: Lettering): DrawnName[] {
  const box = mercatorBox(story.opening);
  const drawn = drawnBox(story.opening);
  /** Of the copies of the world, in the one that is drawn. */
  const spot = (at: LonLat): MercatorPoint => {
    const [across, down] = toMercator(at);
    return [across + Math.round(drawn.x + drawn.width / 2 - across), down];
  };
  /** A name without a mark may stand where its numbers are short. */
  const rounded = ([across, down]: MercatorPoint): MercatorPoint => [
    box.x + (Math.round((200 * (across - box.x)) / box.width) / 200) * box.width,
    box.y + (Math.round((200 * (down - box.y)) / box.height) / 200) * box.height,
  ];
  const told = new Set(
    captionsOf(story, 'en')
      .filter((caption) => caption.standing || isCountry(caption))
      .map(({ area }) => area.name),
  );
  const { towns } = storyNames(story.places);
  const { language } = lettering;
  const own = lettering.captions
    .filter((caption) => isCountry(caption) && !caption.standing)
    .map((caption): DrawnName => ({
      text: caption.area.name,
      kind: 'country',
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
    .filter(({ names: { en = '' }, id = 0 }) => !told.has(en) && !towns.includes(id))
    // The parts last, the largest first: other names of their countries may do.
    .toSorted((a, b) => (b.room ?? Infinity) - (a.room ?? Infinity) || a.minzoom - b.minzoom)
    // A country's further names in closer views than this are left to the live map.
    .filter(
      ({ kind, names, minzoom }, i, sorted) =>
        kind === 'country-part' ||
        minzoom <= FURTHER ||
        !sorted.slice(0, i).some((other) => other.names['en'] === names['en']),
    )
    .map(({ kind, at, minzoom, room = 0, names }): DrawnName => {
      const text = names[language] ?? names['en'] ?? '';
      return {
        text,
        kind: kind === 'country-part' ? 'country' : kind,
        at: kind === 'capital' ? spot(at) : rounded(spot(at)),
        shifts: (step, said) => {
          if (kind === 'country-part') {
            const cut = box.width * worldSize(step) < SMALL && !said.has(text);
            return cut && partHasRoom({ minzoom, room }, step) ? [STRAIGHT] : [];
          }
          if (step < minzoom - 0.5) return [];
          if (kind === 'capital') return besideMark(text);
          const free = kind === 'sea' ? Infinity : ROOM * 2 ** (step - minzoom);
          return SHIFTS.filter(({ dy }) => Math.abs(dy) <= free);
        },
      };
    });
  return [...own, ...others].filter(({ text, at }) => text && isInBox(at, drawn));
}

/** A capital's name stands to the right of its mark, or to the left. */
const besideMark = (text: string): Shift[] =>
  [1, -1].map((side) => ({
    dx: Math.round(side * (MARK.name + (text.length * TYPE.letter.capital) / 2)),
    dy: 0,
  }));

const isInBox = ([across, down]: MercatorPoint, { x, y, width, height }: MercatorBox): boolean =>
  across >= x && across <= x + width && down >= y && down <= y + height;

const isCountry = ({ area }: Caption): boolean => area.type === 'country';

/** Where each name stands at a step of zoom; null for one that has no room all through it. */
function placedAt(
  step: number,
  letterings: readonly Lettering[],
  names: readonly DrawnName[],
): (Shift | null)[] {
  const boards = WITHIN.flatMap((more) =>
    letterings.map((lettering) => boardAt(step, step + more, lettering)),
  );
  const said = new Set<string>();
  return names.map(({ text, kind, at: [x, y], shifts }) => {
    const half = (text.length * TYPE.letter[kind]) / 2;
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
    const free = shifts(step, said).find((shift) =>
      boards.every(({ world, from, to, foot, taken }) => {
        const box = boxAt(shift, world);
        if (kind === 'capital') cover(box, x * world);
        const whole = box.left >= from && box.right <= to && box.bottom <= foot;
        return whole && !taken.some((other) => overlap(box, other));
      }),
    );
    if (free) said.add(text);
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

/** Makes a name's box hold its mark too. */
function cover(box: Box, mark: number): void {
  box.left = Math.min(box.left, mark - MARK.reach);
  box.right = Math.max(box.right, mark + MARK.reach);
}

/** What no name may cover at a zoom, nor cross; CSS pixels of the whole world. @param step that the zoom lies in */
function boardAt(step: number, zoom: number, lettering: Lettering) {
  const world = worldSize(zoom);
  const { points, opening } = lettering;
  const box = mercatorBox(opening);
  const { x: left, width: sheet } = sheetOf(lettering);
  const [from, to, foot] =
    box.width * world < CLOSE
      ? [left * world, (left + sheet) * world, (box.y + box.height) * world - TYPE.foot]
      : [-Infinity, Infinity, Infinity];
  const placed = placeMarkers(lettering, step);
  const markers = anchorsAt(points, opening, zoom).flatMap(({ id, x, y }) => {
    const dot = moved({ left: -7, right: 7, top: -7, bottom: 7 }, x, y);
    const marked = placed.get(id);
    if (!marked) return [dot];
    const { dx, dy, side, width } = marked;
    const [left, right] = side === 'left' ? [dx - width, dx] : [dx, dx + width];
    return [
      dot,
      moved({ left, right, top: dy - lettering.row / 2, bottom: dy + lettering.row / 2 }, x, y),
    ];
  });
  // As the page's styles have them from this zoom on.
  const named = nameStep(Math.min(zoom, step + 0.49));
  const areas = areaNames(lettering, named, NAME_GROWTH).map((name) =>
    moved(nameBox(name), name.at[0] * world, name.at[1] * world),
  );
  return { world, from, to, foot, taken: [...markers, ...areas] };
}
