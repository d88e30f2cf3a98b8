import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { LABEL_LANGUAGES, type PointPlace } from '../../../../src/lib/model/story';
import { events, story } from '../../../../src/lib/server/stories';
import second from './pages.json';
import records from './sources.json';

const { places } = story('al-sharaa-in-moscow');
const points = places.filter((place): place is PointPlace => place.shape === 'point');
const point = (id: string) => points.find((place) => place.id === id)!;

/** Longitude, latitude of a record of sources.json. */
function position({ record }: (typeof records)[number]): [number, number] {
  if (typeof record !== 'string')
    return [Number(record.longitude_deg), Number(record.latitude_deg)];
  const columns = record.split('\t');
  return [Number(columns[5]), Number(columns[4])];
}

interface Reading {
  at: [lon: number, lat: number];
  /** How far off, in metres, the truth may be by rounding alone: a minute of arc is 1.9 km. */
  slack: number;
}

/** Reads `33°31′51.6″N 36°20′13.6″E`, seconds given or not. */
function reading(text: string): Reading {
  const parts = [...text.matchAll(/(\d+)°(\d+)['′](?:([\d.]+)["″])?\s*[NE]/g)];
  const [lat, lon] = parts.map(([, d, m, s = 0]) => Number(d) + Number(m) / 60 + Number(s) / 3600);
  const step = parts.every(([, , , seconds]) => seconds === undefined) ? 1852 : 31;
  return { at: [lon!, lat!], slack: (step / 2) * Math.SQRT2 };
}

const metres = (a: readonly number[], b: readonly number[]) =>
  distance([...a], [...b], { units: 'meters' });
const key = ({ identifiers }: PointPlace) => identifiers['geonames'] ?? identifiers['icao'];

describe('where the places are', () => {
  const cited = points.flatMap((place) => {
    const record = records.find((one) => one.key === key(place));
    return record ? [[place.id, place, record] as const] : [];
  });

  it.each(cited)('%s is the record that it cites', (_id, place, record) => {
    expect(metres(place.at, position(record))).toBeLessThan(1);
    expect(place.source).toContain(`(npm ${record.package} ${record.version}, ${record.file})`);
    expect(place.source).toContain(record.key);
  });

  it('cites the npm data for all but the Kremlin and Jobar, which it has not', () => {
    const ids = cited.map(([id]) => id);
    expect(points.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([
      'kremlin',
      'jobar',
    ]);
  });

  it.each(second.pages.map((page) => [page.place, page] as const))(
    '%s is within 1 km, or its circle, of what a page says',
    (id, page) => {
      const { at, precision, radius = 0 } = point(id);
      const { at: said, slack } = reading(page.says);
      // A city's circle takes in its suburbs: for its middle, 1 km must do.
      const allowed = precision === 'city' ? 1000 : Math.max(1000, radius);
      expect(metres(at, said)).toBeLessThan(allowed + slack);
    },
  );

  it('has a second opinion of every place', () => {
    const asked = new Set(second.pages.map(({ place }) => place));
    expect(points.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('puts the Kremlin within 1 km of GeoNames’ Moscow, and Jobar within Damascus', () => {
    const [moscow, damascus] = [point('moscow'), point('damascus')];
    expect(metres(point('kremlin').at, moscow.at)).toBeLessThan(1000);
    expect(metres(point('jobar').at, damascus.at)).toBeLessThan(damascus.radius!);
  });
});

describe('the words of our own', () => {
  const { places, routes, licence } = story('al-sharaa-in-moscow');
  const words = [
    licence,
    ...places.flatMap(({ kind, description, note }) => [kind, description, note]),
    ...routes.flatMap(({ title, when, note, source }) => [title, when, note, source]),
    ...events('al-sharaa-in-moscow').flatMap(({ title, wording }) => [title, wording]),
  ].filter((one) => one !== undefined);

  it('are in English, Arabic and Russian', () => {
    expect(words.length).toBeGreaterThan(60);
    for (const { own, ar, ru } of words) {
      expect(own).not.toMatch(/[\p{Script=Arabic}\p{Script=Cyrillic}]/u);
      expect(ar, own).toMatch(/\p{Script=Arabic}/u);
      expect(ru, own).toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});

describe('what the places are called', () => {
  const names: [string, RegExp][] = [
    ['en', /^\p{Script=Latin}/u],
    ['ar', /^\p{Script=Arabic}/u],
    ['ru', /^\p{Script=Cyrillic}/u],
    ['ku', /^\p{Script=Latin}/u],
  ];

  it.each(names)('in %s is written in its script', (language, script) => {
    for (const place of places) {
      const name = place.names[language as (typeof LABEL_LANGUAGES)[number]];
      if (name !== undefined) expect(name).toMatch(script);
    }
  });

  it('has English, Arabic and Russian for all', () => {
    for (const { names } of places)
      expect(Object.keys(names)).toEqual(expect.arrayContaining(['en', 'ar', 'ru']));
  });
});
