import type { Selection } from '$lib/model/selection';
import { NOTHING } from '$lib/model/selection';
import { LABEL_LANGUAGES, type LabelLanguage, type Mention, type Story } from '$lib/model/story';
import { mentionById } from '$lib/story/evidence';
import type { Camera } from '$lib/space/camera';

/** What an address says of the map: the selection, and the view where it was moved. */
export interface Address {
  selection: Selection;
  camera: Camera | null;
}

/**
 * Reads `?place=<id>&mention=<id>`, `?passage=<line>`, `?route=<id>`, `?group=<id>,<id>`, `#p<line>`, `#<mention>`, `#marker-<id>` and
 * `#map=<zoom>/<lat>/<lon>`. What the story does not have is left out: an old link still opens it.
 */
export function readAddress(url: URL, story: Story): Address {
  return { selection: readSelection(url, story), camera: readCamera(url.hash) };
}

/** Writes selection and view into a copy of the address; other parameters stay. */
export function writeAddress(url: URL, { selection, camera }: Address): URL {
  const next = new URL(url);
  for (const key of ['place', 'mention', 'passage', 'route', 'group'])
    next.searchParams.delete(key);
  if (selection.type === 'place') {
    next.searchParams.set('place', selection.id);
    if (selection.mention) next.searchParams.set('mention', selection.mention);
  }
  if (selection.type === 'passage') next.searchParams.set('passage', String(selection.line));
  if (selection.type === 'group') next.searchParams.set('group', selection.places.join());
  if (selection.type === 'route') next.searchParams.set('route', selection.id);
  next.hash = camera ? `map=${formatCamera(camera)}` : '';
  return next;
}

/** The language that `?lang=` asks the map's labels to be in; English for one that they are not in. */
export const labelLanguage = (asked: string | null): LabelLanguage =>
  LABEL_LANGUAGES.find((language) => language === asked) ?? 'en';

function readSelection(url: URL, story: Story): Selection {
  const query = url.searchParams;
  const line = Number(query.get('passage') ?? /^#p(\d+)$/.exec(url.hash)?.[1]);
  if (story.passages.some((passage) => passage.line === line)) return { type: 'passage', line };
  const route = story.routes.find(({ id }) => id === query.get('route'));
  if (route) return { type: 'route', id: route.id };
  const group = (query.get('group') ?? '').split(',');
  const places = story.places.flatMap(({ id }) => (group.includes(id) ? [id] : []));
  if (places.length > 1) return { type: 'group', places };
  const inHash = mentionOf(story, url.hash.slice(1));
  const id = query.get('place') ?? /^#marker-([\w-]+)$/.exec(url.hash)?.[1] ?? inHash?.place;
  if (!story.places.some((place) => place.id === id) || !id) return NOTHING;
  const mention = mentionOf(story, query.get('mention')) ?? inHash;
  return mention?.place === id ? { type: 'place', id, mention: mention.id } : { type: 'place', id };
}

/** The mention with an id, or with one that it had before. */
const mentionOf = (story: Story, id: string | null): Mention | undefined =>
  id ? mentionById(story, story.formerMentionIds?.[id] ?? id) : undefined;

function readCamera(hash: string): Camera | null {
  const [zoom, lat, lon] = (/^#map=([\d./-]+)$/.exec(hash)?.[1] ?? '').split('/').map(Number);
  const inRange = (value: number | undefined, limit: number): value is number =>
    value !== undefined && Math.abs(value) <= limit;
  if (!inRange(zoom, 24) || !inRange(lat, 85.1) || !inRange(lon, 180)) return null;
  return { center: [lon, lat], zoom };
}

/** Enough decimals for a tenth of a CSS pixel at the zoom. */
function formatCamera({ center: [lon, lat], zoom }: Camera): string {
  const digits = Math.max(2, Math.ceil(zoom * 0.31) + 2);
  return [Number(zoom.toFixed(3)), lat.toFixed(digits), lon.toFixed(digits)].join('/');
}
