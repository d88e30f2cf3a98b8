/**
 * Makes a story's routes.geojson from its routes.json: each journey as the great circle between its
 * two places, for no report says which way anybody went. Same input, same bytes.
 *   npm run routes
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { greatCircle } from '@turf/turf';
import { format } from 'prettier';

const PER_ARC = 64;
const STORIES = fileURLToPath(new URL('.', import.meta.url));

/** The positions (lon, lat) of a story's places: points where they stand, areas where their label does. */
function positions(folder) {
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).features;
  return new Map([
    ...read('areas.geojson').map(({ properties }) => [properties.id, properties.label]),
    ...read('places.geojson').map(({ properties, geometry }) => [properties.id, geometry.coordinates]),
  ]);
}

async function make(folder) {
  const at = positions(folder);
  const features = JSON.parse(readFileSync(`${folder}/routes.json`, 'utf8')).map((route) => {
    const ends = [route.from, route.to].map((id) => {
      const end = at.get(id);
      if (!end) throw new Error(`${folder}/routes.json: route "${route.id}" ends at "${id}", which is no place.`);
      return end;
    });
    const arc = greatCircle(...ends, { npoints: PER_ARC });
    const rounded = JSON.parse(JSON.stringify(arc.geometry), (_, value) =>
      typeof value === 'number' ? Number(value.toFixed(4)) : value,
    );
    return { type: 'Feature', id: route.id, properties: route, geometry: rounded };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  writeFileSync(`${folder}/routes.geojson`, await format(text, { parser: 'json', printWidth: 100 }));
}

for (const entry of readdirSync(STORIES, { withFileTypes: true }))
  if (entry.isDirectory()) await make(`${STORIES}${entry.name}`);
