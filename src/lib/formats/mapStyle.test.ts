import { describe, expect, it } from 'vitest';
import { decodeMapStyle } from './mapStyle';

const FROM = 'https://maps.example.org/styles/day/style.json';
const style = (more: object) =>
  decodeMapStyle(JSON.stringify({ version: 8, sources: {}, layers: [], ...more }), FROM);

describe('a map style from elsewhere', () => {
  it('has its addresses made whole, placeholders kept', () => {
    const read = style({
      glyphs: '../fonts/{fontstack}/{range}.pbf',
      sprite: [{ id: 'default', url: '/sprites/day' }],
      sources: {
        a: { type: 'vector', url: '../../a.json' },
        b: { type: 'raster', tiles: ['./{z}/{x}/{y}.png', 'https://b.example.org/{z}.png'] },
      },
    });
    expect(read.glyphs).toBe('https://maps.example.org/styles/fonts/{fontstack}/{range}.pbf');
    expect(read.sprite).toEqual([{ id: 'default', url: 'https://maps.example.org/sprites/day' }]);
    expect(read.sources).toMatchObject({
      a: { url: 'https://maps.example.org/a.json' },
      b: {
        tiles: [
          'https://maps.example.org/styles/day/{z}/{x}/{y}.png',
          'https://b.example.org/{z}.png',
        ],
      },
    });
  });

  it('keeps an archive’s address', () => {
    const address = 'pmtiles://https://maps.example.org/town.pmtiles';
    expect(style({ sources: { a: { type: 'vector', url: address } } }).sources).toMatchObject({
      a: { url: address },
    });
  });

  it.each([
    ['<!doctype html><p>Sorry', 'notJson', { beginning: '<!doctype html><p>Sorry' }],
    ['null', 'notStyle', { missing: '"version": 8' }],
    ['{"version": 7}', 'notStyle', { missing: '"version": 8' }],
    ['{"version": 8, "layers": []}', 'notStyle', { missing: '"sources"' }],
    ['{"version": 8, "sources": {}, "layers": {}}', 'notStyle', { missing: '"layers"' }],
  ])('is refused when it is %s', (text, reason, values) => {
    expect(() => decodeMapStyle(text, FROM)).toThrow(
      expect.objectContaining({ reason, values }) as Error,
    );
  });
});
