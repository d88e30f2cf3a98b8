import type { Place, Story } from '$lib/model/story';
import { decodeGeoJson, type GeoJsonSource } from './geojson';
import { decodeFormerMentionIds } from './formerMentionIds';
import { suggestion } from './suggest';
import { decodeAreas, decodePoints, decodeRoutes } from './places';
import { good, positionAt, type Problem, type Result } from './problem';
import { storyWords } from './storyWords';
import { decodeStoryText } from './storyText';
import { TURNING } from '$lib/story/outsideText';

export interface TextFile {
  name: string;
  text: string;
}
export type StoryFiles = Record<'story' | 'places' | 'areas' | 'routes', TextFile>;

/**
 * Reads a story from its files and checks them against one another. All that is wrong is told
 * at once; what depends on a file that cannot be read is told once that file can be.
 * @param formerMentionIds a file of a story that was there before mentions were named by their places
 */
export function decodeStory(
  slug: string,
  files: StoryFiles,
  formerMentionIds?: TextFile,
): Result<Story> {
  const texts = decodeStoryText(files.story.name, files.story.text);
  const points = decoded(files.places, decodePoints);
  const areas = decoded(files.areas, decodeAreas);
  const routes = decoded(files.routes, decodeRoutes);
  const formerIds = formerMentionIds
    ? decodeFormerMentionIds(formerMentionIds.name, formerMentionIds.text)
    : good(undefined);
  const turning = Object.values(files).flatMap(turningSigns);
  if (turning.length > 0) return { ok: false, problems: turning };
  if (!texts.ok || !points.ok || !areas.ok || !routes.ok || !formerIds.ok)
    return {
      ok: false,
      problems: [texts, points, areas, routes, formerIds].flatMap((r) => (r.ok ? [] : r.problems)),
    };
  // The headline and the standfirst are passages.
  const { header, title, passages, positions } = texts.value;
  const { publisher, published, updated, source, language, opening } = header;
  const story: Story = {
    slug,
    title,
    publisher,
    published,
    updated,
    source,
    language,
    licence: storyWords(header, 'licence'),
    opening,
    passages,
    places: [...points.value.items, ...areas.value.items],
    routes: routes.value.items,
    ...(formerIds.value && { formerMentionIds: formerIds.value }),
  };
  const stray = strayMentions(story, files.story.name, positions);
  const problems = [
    ...duplicates([points.value, areas.value]),
    ...duplicates([routes.value]),
    ...stray,
    // A mention that points nowhere may be the one that a place misses.
    ...(stray.length > 0 ? [] : unnamedPoints(story, points.value)),
    ...strayReferences(story, points.value),
    ...strayRoutes(story, routes.value),
  ];
  return problems.length > 0 ? { ok: false, problems } : good(story);
}

/** Signs that are not seen and would turn around the words beside the story's. */
const turningSigns = ({ name, text }: TextFile): Problem[] =>
  Array.from(text.matchAll(TURNING), ({ 0: sign, index }) => ({
    file: name,
    ...positionAt(text, index),
    message: `there is the sign U+${sign.charCodeAt(0).toString(16).toUpperCase()}, which is not seen and turns words around`,
    expected: 'take it out',
  }));

interface Layer<T> {
  source: GeoJsonSource;
  items: T[];
}

function decoded<T>(
  { name, text }: TextFile,
  decode: (source: GeoJsonSource) => Result<T[]>,
): Result<Layer<T>> {
  const source = decodeGeoJson(name, text);
  if (!source.ok) return source;
  const items = decode(source.value);
  return items.ok ? good({ source: source.value, items: items.value }) : items;
}

/** A problem at a property of the feature with this index. */
function at(
  { source }: Layer<unknown>,
  index: number,
  property: string | [string, number],
  words: Pick<Problem, 'message' | 'expected'>,
): Problem {
  const position = source.locate(['features', index, 'properties', ...[property].flat()]);
  return { file: source.file, ...position, ...words };
}

function duplicates(layers: Layer<{ id: string }>[]): Problem[] {
  const seen = new Set<string>();
  return layers.flatMap((layer) =>
    layer.items.flatMap(({ id }, i) => {
      if (!seen.has(id)) return (seen.add(id), []);
      return at(layer, i, 'id', {
        message: `"${id}" is there twice`,
        expected: 'give each an id of its own',
      });
    }),
  );
}

function strayMentions(
  { passages, places }: Story,
  file: string,
  positions: ReadonlyMap<string, { line: number; column: number }>,
): Problem[] {
  const known = places.map(({ id }) => id);
  return passages
    .flatMap(({ mentions }) => mentions)
    .filter(({ place }) => !known.includes(place))
    .map(({ id, place }) => ({
      file,
      ...(positions.get(id) ?? { line: 1, column: 1 }),
      message: `there is no place "${place}"`,
      expected: suggestion(place, known),
    }));
}

/** A marker that no passage names would be a door to nothing. Areas may also be there as context. */
function unnamedPoints({ passages }: Story, layer: Layer<Place>): Problem[] {
  const named = new Set(passages.flatMap(({ mentions }) => mentions.map(({ place }) => place)));
  return layer.items.flatMap(({ id }, i) =>
    named.has(id)
      ? []
      : at(layer, i, 'id', {
          message: `no passage names "${id}"`,
          expected: `link a mention to it, [${id}](place:${id}), or take it out`,
        }),
  );
}

function strayReferences(
  { places }: Story,
  layer: Layer<{ id: string; reference?: string }>,
): Problem[] {
  const known = places.filter(({ shape }) => shape === 'point').map(({ id }) => id);
  return layer.items.flatMap(({ id, reference }, i) =>
    reference === undefined || (known.includes(reference) && reference !== id)
      ? []
      : at(layer, i, 'reference', {
          message: `distances cannot be told from "${reference}"`,
          expected: suggestion(
            reference,
            known.filter((one) => one !== id),
          ),
        }),
  );
}

const SAME_ENDS = {
  message: 'this route ends where it begins',
  expected: 'expected two places',
};

function strayRoutes(
  { passages, places }: Story,
  layer: Layer<Story['routes'][number]>,
): Problem[] {
  const known = places.map(({ id }) => id);
  const lines = passages.map(({ line }) => line);
  return layer.items.flatMap((route, i) => [
    ...(['from', 'to'] as const)
      .filter((end) => !known.includes(route[end]))
      .map((end) =>
        at(layer, i, end, {
          message: `there is no place "${route[end]}"`,
          expected: suggestion(route[end], known),
        }),
      ),
    ...(route.from === route.to ? [at(layer, i, 'to', SAME_ENDS)] : []),
    ...route.passages.flatMap((line, n) =>
      lines.includes(line)
        ? []
        : at(layer, i, ['passages', n], {
            message: `there is no passage p${line}`,
            expected: `quoted are ${lines.map((one) => `p${one}`).join(', ')}`,
          }),
    ),
  ]);
}
