import { describe as suite, expect, it } from 'vitest';
import { decodeFeatures } from './features';
import { files } from './fixture';
import { describe } from './problem';

function wrongs(text: string): string {
  const result = decodeFeatures('areas.geojson', text);
  return result.ok ? '' : describe(result.problems);
}

const { text } = files().areas;

suite('the browser’s door for GeoJSON', () => {
  it('lets the story’s files in, whole', () => {
    for (const file of ['areas', 'routes', 'places'] as const) {
      const whole = files()[file].text;
      expect(decodeFeatures(file, whole)).toEqual({
        ok: true,
        value: JSON.parse(whole) as unknown,
      });
    }
  });

  it('says that a file was cut off, and where', () => {
    const half = text.slice(0, 200);
    const [line, column] = [half.split('\n').length, half.split('\n').at(-1)!.length + 1];
    expect(wrongs(half)).toBe(
      `areas.geojson:${line}:${column}: the file is cut off or is not JSON; load the page again`,
    );
  });

  it.each([
    ['a server’s excuse', '<!doctype html>', '1:1: the file is cut off or is not JSON'],
    ['nothing', '', '1:1: the file is cut off or is not JSON'],
    ['null', 'null', '1:1: the file is not a GeoJSON FeatureCollection'],
    ['a list', '[]', '1:1: the file is not a GeoJSON FeatureCollection'],
    ['a feature', '{"type":"Feature"}', '1:1: the file is not a GeoJSON FeatureCollection'],
    [
      'a feature without an id',
      text.replace('"id"', '"ident"'),
      '1:1: the file has a feature with no id or no geometry',
    ],
    [
      'a feature without geometry',
      text.replace('"geometry"', '"geometrie"'),
      '1:1: the file has a feature with no id or no geometry',
    ],
  ])('refuses %s', (_name, broken, problem) => {
    expect(wrongs(broken)).toBe(`areas.geojson:${problem}; load the page again`);
  });
});
