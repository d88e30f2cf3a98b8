import { readFileSync, writeFileSync } from 'node:fs';
import { distance } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { plain } from '../cityNames.ts';
import { places } from '../places.ts';
import { readLayer } from '../sources.ts';

/**
 * `npm run compare`: holds the 300 largest cities of the map (GeoNames) against Natural Earth's
 * populated places, and the other way round. What differs stands in city-differences.json with a
 * word on each. Ends with 1 if the list is another one, or a word is missing; `-- --write` writes it.
 */
const LARGEST = 300;
const KM_APART = 15;
const KM_NEAR = 60;

interface Place {
  FEATURECLA: string;
  NAME: string;
  NAME_EN?: string;
  POP_MAX: number;
  GEONAMEID?: number;
}
interface Difference {
  name: string;
  what: string;
  word: string;
}
type City = Feature<Point, Record<string, string | number>>;

const file = new URL('city-differences.json', import.meta.url);
const theirs = readLayer<Place, Point>('populated-places').features;
const ours: City[] = places({ type: 'FeatureCollection', features: [] }).towns.features;

const km = (a: Feature<Point>, b: Feature<Point>): number => distance(a, b);
const nameOf = ({ properties: p }: City): string => String(p['name:en'] ?? p['name']);
const alike = (city: City, { properties: p }: Feature<Point, Place>): boolean =>
  [nameOf(city), String(city.properties['name'])].some((name) =>
    [p.NAME, p.NAME_EN ?? ''].some((other) => plain(other) === plain(name)),
  );
const largest = <T>(list: T[], size: (one: T) => number): T[] =>
  [...list].sort((a, b) => size(b) - size(a)).slice(0, LARGEST);

const byId = new Map(theirs.map((place) => [place.properties.GEONAMEID, place]));
const found: Omit<Difference, 'word'>[] = [];
const say = (name: string, what: string): number => found.push({ name, what });

for (const city of largest(ours, (f) => Number(f.properties['population']))) {
  const near = theirs.filter((place) => km(city, place) < KM_NEAR && alike(city, place));
  const place = byId.get(Number(city.properties['id'])) ?? near[0];
  if (!place) say(nameOf(city), 'not in Natural Earth');
  else if (km(city, place) > KM_APART)
    say(nameOf(city), `${Math.round(km(city, place))} km from Natural Earth's`);
  else if (!alike(city, place))
    say(nameOf(city), `Natural Earth: ${place.properties.NAME_EN ?? place.properties.NAME}`);
}
for (const place of largest(theirs, (f) => f.properties.POP_MAX)) {
  const near = ours.filter((city) => km(city, place) < KM_NEAR);
  const known = near.some(
    (city) => city.properties['id'] === place.properties.GEONAMEID || alike(city, place),
  );
  if (!known) say(place.properties.NAME, 'only in Natural Earth');
}

const committed = JSON.parse(readFileSync(file, 'utf8')) as Difference[];
const list = found.map((one): Difference => {
  const same = committed.find(({ name, what }) => name === one.name && what === one.what);
  return { ...one, word: same?.word ?? '' };
});
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
const unexplained = list.filter(({ word }) => !word);
const gone = committed.filter(
  (one) => !found.some(({ name, what }) => name === one.name && what === one.what),
);
console.log(`${list.length} differences among the ${LARGEST} largest cities of each source`);
for (const { name, what } of unexplained) console.error(`No word on ${name}: ${what}`);
for (const { name, what } of gone) console.error(`No longer so: ${name}: ${what}`);
process.exitCode = unexplained.length + gone.length > 0 ? 1 : 0;
