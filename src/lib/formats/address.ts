import { THEMES, type Theme } from '$lib/model/palette';
import { NOTHING, type Selection } from '$lib/model/selection';
import { LABEL_LANGUAGES, type LabelLanguage, type Mention, type Story } from '$lib/model/story';
import { mentionById } from '$lib/story/evidence';
import type { Camera } from '$lib/space/camera';

/** All that an address says; null for what it does not. */
export interface Address {
  selection: Selection;
  /** The view of a map that was moved. */
  camera: Camera | null;
  theme: Theme | null;
  /** Of the names on the map. */
  language: LabelLanguage | null;
  /** Whether the map stands alone, inside another page. */
  embed: boolean;
  /** A basemap of another host, for `basemapAddress.ts` to read. */
  basemap: string | null;
  /** What is asked of the picture studio, for `pictureQuery.ts` to read; null where it stays closed. */
  picture: URLSearchParams | null;
}

/**
 * Reads `?place=<id>&mention=<id>`, `?passage=<line>`, `?route=<id>`, `?group=<id>,<id>`, `#p<line>`, `#<mention>`, `#marker-<id>`,
 * `#map=<zoom>/<lat>/<lon>`, `?theme=`, `?lang=`, `?embed=1`, `?basemap=` and `?picture=`. What is malformed, out of range or not in
 * the story is as if it were not there: an old link still opens the story.
 */
export const readAddress = (url: URL, story: Story): Address => ({
  selection: readSelection(url, story),
  camera: readCamera(url.hash),
  theme: oneOf(THEMES, url.searchParams.get('theme')),
  language: oneOf(LABEL_LANGUAGES, url.searchParams.get('lang')),
  embed: oneOf(['1', 'true', ''], url.searchParams.get('embed')) !== null,
  basemap: url.searchParams.get('basemap'),
  picture: readPicture(url.searchParams),
});

/** Writes parts of an address into a copy of it; what they do not name stays, other parameters too. */
export function writeAddress(url: URL, part: Partial<Address>): URL {
  const next = new URL(url);
  const query = next.searchParams;
  const write = (key: string, value: string | null) =>
    value === null ? query.delete(key) : query.set(key, value);
  const { selection, camera, theme, language, embed, basemap, picture } = part;
  if (selection) writeSelection(query, selection);
  if (camera !== undefined) next.hash = camera ? `map=${formatCamera(camera)}` : '';
  if (theme !== undefined) write('theme', theme);
  if (language !== undefined) write('lang', language);
  if (embed !== undefined) write('embed', embed ? '1' : null);
  if (basemap !== undefined) write('basemap', basemap);
  if (picture !== undefined) writePicture(query, picture);
  return next;
}

/** The language of the map's names on a page: the page's, or English where the map has no such names. */
export const labelLanguage = (page: string): LabelLanguage => oneOf(LABEL_LANGUAGES, page) ?? 'en';

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((one) => one === value) ?? null;

const SELECTION = ['place', 'mention', 'passage', 'route', 'group'];

function readSelection({ searchParams: query, hash }: URL, story: Story): Selection {
  const id = (key: string, known: readonly { id: string }[], other?: string) =>
    [query.get(key), other].find((asked) => known.some(({ id }) => id === asked));
  const lines = story.passages.map(({ line }) => String(line));
  const line = [query.get('passage'), /^#p(\d+)$/.exec(hash)?.[1]].find(
    (asked) => asked && lines.includes(asked),
  );
  if (line) return { type: 'passage', line: Number(line) };
  const route = id('route', story.routes);
  if (route) return { type: 'route', id: route };
  const group = (query.get('group') ?? '').split(',');
  const places = story.places.flatMap(({ id }) => (group.includes(id) ? [id] : []));
  if (places.length > 1) return { type: 'group', places };
  const inHash = mentionOf(story, hash.slice(1));
  const place = id('place', story.places, /^#marker-([\w-]+)$/.exec(hash)?.[1] ?? inHash?.place);
  if (!place) return NOTHING;
  const mention = mentionOf(story, query.get('mention')) ?? inHash;
  return mention?.place === place
    ? { type: 'place', id: place, mention: mention.id }
    : { type: 'place', id: place };
}

/** The mention with an id, or with one that it had before. */
const mentionOf = (story: Story, id: string | null): Mention | undefined =>
  id ? mentionById(story, story.formerMentionIds?.[id] ?? id) : undefined;

function writeSelection(query: URLSearchParams, selection: Selection): void {
  for (const key of SELECTION) query.delete(key);
  if (selection.type === 'place') {
    query.set('place', selection.id);
    if (selection.mention) query.set('mention', selection.mention);
  }
  if (selection.type === 'passage') query.set('passage', String(selection.line));
  if (selection.type === 'group') query.set('group', selection.places.join());
  if (selection.type === 'route') query.set('route', selection.id);
}

const NUMBER = String.raw`(-?(?:\d+\.?\d*|\.\d+))`;
const VIEW = new RegExp(`^#map=${NUMBER}/${NUMBER}/${NUMBER}$`);

/** From the zoom of a whole world in a small pane to more than any map has; the poles are on none. */
function readCamera(hash: string): Camera | null {
  const [zoom = NaN, lat = NaN, lon = NaN] = VIEW.exec(hash)?.slice(1).map(Number) ?? [];
  const holds = zoom >= -2 && zoom <= 24 && Math.abs(lat) <= 85.1 && Math.abs(lon) <= 180;
  return holds ? { center: [lon, lat], zoom } : null;
}

/** Enough decimals for a tenth of a CSS pixel at the zoom. */
function formatCamera({ center: [lon, lat], zoom }: Camera): string {
  const digits = Math.max(2, Math.ceil(zoom * 0.31) + 2);
  return [Number(zoom.toFixed(3)), lat.toFixed(digits), lon.toFixed(digits)].join('/');
}

/** The page has a theme, a language and a place of its own: what is the picture's says so. */
const PICTURE = 'picture';
const OF_PICTURE = `${PICTURE}.`;

function readPicture(query: URLSearchParams): URLSearchParams | null {
  const version = query.get(PICTURE);
  if (version === null) return null;
  const settings = [...query]
    .filter(([key]) => key.startsWith(OF_PICTURE))
    .map(([key, value]) => [key.slice(OF_PICTURE.length), value]);
  return new URLSearchParams([['version', version], ...settings]);
}

function writePicture(query: URLSearchParams, picture: URLSearchParams | null): void {
  for (const key of [...query.keys()])
    if (key === PICTURE || key.startsWith(OF_PICTURE)) query.delete(key);
  for (const [key, value] of picture ?? [])
    query.append(key === 'version' ? PICTURE : OF_PICTURE + key, value);
}
