import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { THEMES } from '$lib/model/palette';
import { mapStyle } from './style';

beforeAll(() => vi.stubGlobal('location', new URL('https://example.org/')));

describe.each(THEMES)('the map’s style in %s colours', (theme) => {
  const style = () => mapStyle(theme, 'https://example.org/basemap/world.pmtiles', [170654]);

  it('is valid by the style specification', () => {
    expect(validateStyleMin(style()).map(({ message }) => message)).toEqual([]);
  });

  it('writes only in fonts that the site brings', () => {
    const { layers, 'font-faces': faces = {} } = style();
    for (const { layout } of layers as { layout?: Record<string, unknown> }[])
      for (const font of (layout?.['text-font'] as string[] | undefined) ?? [])
        expect(Object.keys(faces)).toContain(font);
  });

  it('dashes what is disputed, and nothing else among the boundaries', () => {
    const lines = style().layers.filter(({ id }) => /boundaries|regions/.test(id));
    const dashed = lines.filter(({ paint }) => paint && 'line-dasharray' in paint);
    expect(dashed.map(({ id }) => id)).toEqual(['regions-disputed', 'boundaries-disputed']);
  });

  it('names no town that the story marks', () => {
    const towns = style().layers.filter(
      (layer) => 'source-layer' in layer && layer['source-layer'] === 'places',
    );
    expect(towns.length).toBeGreaterThan(0);
    for (const layer of towns) expect(JSON.stringify(layer)).toContain('170654');
  });
});
