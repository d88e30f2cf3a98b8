import {
  latest,
  normalizePropertyExpression,
  validateStyleMin,
  type Formatted,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { THEMES, TINTS } from '$lib/model/palette';
import { LABEL_LANGUAGES } from '$lib/model/story';
import { STATUS_WORDS } from '$lib/messages/units';
import { LEAST_SIZE } from './layers/expressions';
import { symbol, SYMBOLS } from './layers/symbols';
import { embeddedStyle, withStory } from './style';

const RANKS = Array.from({ length: 13 }, (_, rank) => rank);
const ZOOMS = Array.from({ length: 29 }, (_, half) => half / 2);

describe.each(THEMES)('the map’s style in %s colours', (theme) => {
  const named = { towns: [170654], airports: ['OSLK'], names: ['Sweida'] };
  const archive = 'https://example.org/basemap/world.pmtiles';
  const style = (language: (typeof LABEL_LANGUAGES)[number] = 'en'): StyleSpecification =>
    withStory(embeddedStyle(archive, { theme, language, named }), theme, {});

  it.each(LABEL_LANGUAGES)('is valid by the style specification, with names in %s', (language) => {
    expect(validateStyleMin(style(language)).map(({ message }) => message)).toEqual([]);
  });

  it('writes only in fonts, and draws only symbols, that the site brings', () => {
    const { layers, 'font-faces': faces = {} } = style();
    const known = [...Object.keys(faces), ...SYMBOLS.map(symbol)];
    const used = layers.flatMap(({ layout = {}, paint = {} }) => {
      const { 'text-font': font, 'icon-image': icon } = layout as Record<string, unknown>;
      const { 'fill-pattern': pattern } = paint as Record<string, unknown>;
      return (
        JSON.stringify([font ?? [], icon ?? [], pattern ?? []]).match(
          /"(Noto|Source|dateline)[^"]*"/g,
        ) ?? []
      );
    });
    expect(used.length).toBeGreaterThan(10);
    for (const name of used) expect(known).toContain(JSON.parse(name));
  });

  it('lays the story’s areas under the names of a basemap and its marks over all of it', () => {
    const base: StyleSpecification = {
      version: 8,
      sources: { theirs: { type: 'vector', url: 'https://example.org/tiles.json' } },
      layers: [
        { id: 'ground', type: 'background' },
        { id: 'roads', type: 'line', source: 'theirs', 'source-layer': 'roads' },
        { id: 'names', type: 'symbol', source: 'theirs', 'source-layer': 'names' },
      ],
    };
    const order = withStory(base, theme, {}).layers.map(({ id }) => id);
    const at = (id: string) => order.indexOf(id);
    expect(at('roads')).toBeLessThan(at('story-areas'));
    expect(at('story-areas')).toBeLessThan(at('names'));
    expect(at('names')).toBeLessThan(at('story-places'));
    expect(order.at(-1)).toBe('story-collisions');
  });

  it('names capitals before countries, these before towns, and landscapes where room is left', () => {
    const names = style().layers.filter(({ id, type }) => type === 'symbol' && !/^story/.test(id));
    const ids = names.map(({ id }) => id);
    const order = ['labels-landscapes', 'labels-seas', 'towns', 'labels-countries', 'capitals'];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
    expect(names[0]?.layout).toMatchObject({
      'text-font': ['Source Serif 4 Italic'],
      'text-rotate': ['coalesce', ['get', 'angle'], 0],
    });
  });

  it.each(LABEL_LANGUAGES)('writes nothing in %s that is too small to be read', (language) => {
    const sizes = style(language).layers.flatMap((layer) => {
      if (layer.type !== 'symbol' || !layer.layout?.['text-field']) return [];
      const { id, layout } = layer;
      const of = (name: 'text-size' | 'text-field') => {
        const known = latest.layout_symbol[name] as unknown as StylePropertySpecification;
        return normalizePropertyExpression(layout[name] as string, name, known);
      };
      const [text, size] = [of('text-field'), of('text-size')];
      return RANKS.flatMap((rank) =>
        ZOOMS.map((zoom) => {
          const properties = { rank, 'name:en': 'Golan', status: 'occupied' };
          const at = [{ zoom }, { type: 'Point', properties }] as const;
          const { sections = [] } = text.evaluate(...at) as Partial<Formatted>;
          const scale = Math.min(1, ...sections.map((part) => part.scale ?? 1));
          return { id, zoom, rank, size: scale * Number(size.evaluate(...at)) };
        }),
      );
    });
    expect(new Set(sizes.map(({ id }) => id)).size).toBeGreaterThan(10);
    expect(sizes.filter(({ size }) => size < LEAST_SIZE - 1e-6)).toEqual([]);
  });

  it('writes no code of an airport', () => {
    const airports = style().layers.find(({ id }) => id === 'airports');
    expect(JSON.stringify(airports?.layout)).not.toMatch(/iata|icao/);
  });

  it('tints land by height and sea by depth, the land’s tints under its water and lines', () => {
    const ids = style().layers.map(({ id }) => id);
    const order = ['sea', 'depths', 'land', 'relief', 'urban', 'rivers', 'lakes', 'boundaries'];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
    const colours = (id: string) =>
      JSON.stringify(style().layers.find((layer) => layer.id === id)?.paint);
    for (const tint of TINTS[theme].relief) expect(colours('relief')).toContain(tint);
    for (const tint of TINTS[theme].depth) expect(colours('depths')).toContain(tint);
  });

  it('dashes what is disputed, and nothing else among the boundaries', () => {
    const lines = style().layers.filter(({ id }) => /boundaries|regions/.test(id));
    const dashed = lines.filter(({ paint }) => paint && 'line-dasharray' in paint);
    expect(dashed.map(({ id }) => id)).toEqual(['regions-disputed', 'boundaries-disputed']);
  });

  it('hatches and dashes what a marked country claims, over that country’s own edge', () => {
    const layers = style().layers.filter(({ id }) => /^story-(areas|claims)/.test(id));
    expect(layers.map(({ id }) => id)).toEqual([
      'story-areas',
      'story-areas-pattern',
      'story-areas-outline',
      'story-claims',
      'story-claims-ground',
      'story-claims-edge',
    ]);
    const [, , outline, hatch, ground, edge] = layers.map(({ paint }) => paint) as Record<
      string,
      unknown
    >[];
    expect(hatch).toMatchObject({ 'fill-pattern': symbol('hatch') });
    expect(edge).toMatchObject({
      'line-color': outline!['line-color'],
      'line-dasharray': [3, 2.5],
    });
    expect(ground!['line-width']).toBeGreaterThan(outline!['line-width'] as number);
  });

  it('gives the story’s own capitals a capital’s symbol, and no dot', () => {
    const { layers } = style();
    const [dots, capitals] = ['story-places', 'story-capitals'].map((id) =>
      layers.find((layer) => layer.id === id),
    );
    expect(capitals?.layout).toMatchObject({ 'icon-image': symbol('story-capital') });
    expect(dots && 'filter' in dots && dots.filter).toEqual([
      '!',
      capitals && 'filter' in capitals && capitals.filter,
    ]);
  });

  it.each(LABEL_LANGUAGES)(
    'says in %s which areas are occupied, and which disputed',
    (language) => {
      const labels = style(language).layers.find(({ id }) => id === 'labels-disputes');
      expect(JSON.stringify(labels)).toContain(STATUS_WORDS.occupied[language]);
      expect(JSON.stringify(labels)).toContain(STATUS_WORDS.disputed[language]);
    },
  );

  it('names no town, airport or governorate that the story names', () => {
    const { layers } = style();
    const filterOf = (id: string) => {
      const layer = layers.find((one) => one.id === id);
      return JSON.stringify(layer && 'filter' in layer ? layer.filter : null);
    };
    expect(filterOf('towns')).toContain('170654');
    expect(filterOf('airports')).toContain('OSLK');
    expect(filterOf('labels-regions')).toContain('Sweida');
  });
});
