import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { Failure } from '$lib/model/failure';

/**
 * Reads a MapLibre style (https://maplibre.org/maplibre-style-spec/), version 8, with its addresses
 * made absolute. Only what we build on is checked here: the map checks the rest when it takes it.
 * @param url where it came from
 * @throws {Failure} saying what it is instead
 */
export function decodeMapStyle(text: string, url: string): StyleSpecification {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure('notJson', { beginning: text.trimStart().slice(0, 40) });
  }
  const style = value as Partial<StyleSpecification> | null;
  if (typeof style !== 'object' || style?.version !== 8)
    throw new Failure('notStyle', { missing: '"version": 8' });
  if (!Array.isArray(style.layers)) throw new Failure('notStyle', { missing: '"layers"' });
  if (typeof style.sources !== 'object') throw new Failure('notStyle', { missing: '"sources"' });
  return {
    ...(style as StyleSpecification),
    ...(style.glyphs && { glyphs: absolute(style.glyphs, url) }),
    ...(style.sprite && { sprite: sprites(style.sprite, url) }),
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([id, source]) => [id, sourceFrom(source, url)]),
    ),
  };
}

type Source = StyleSpecification['sources'][string];
type Sprite = NonNullable<StyleSpecification['sprite']>;

const sprites = (sprite: Sprite, base: string): Sprite =>
  typeof sprite === 'string'
    ? absolute(sprite, base)
    : sprite.map(({ id, url }) => ({ id, url: absolute(url, base) }));

function sourceFrom(source: Source, base: string): Source {
  const addresses: Record<string, unknown> = {};
  if ('url' in source && typeof source.url === 'string')
    addresses['url'] = absolute(source.url, base);
  if ('tiles' in source && Array.isArray(source.tiles))
    addresses['tiles'] = source.tiles.map((tile) => absolute(tile, base));
  return { ...source, ...addresses };
}

/** Resolves an address; whole ones, like `pmtiles://https://…`, and placeholders stay as they are. */
const absolute = (address: string, base: string): string =>
  /^[a-z][a-z\d+.-]*:/i.test(address)
    ? address
    : new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
