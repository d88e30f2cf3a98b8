/**
 * The journeys of a story as great circles between their two places, for no report says which way
 * anybody went.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { distance, greatCircle } from '@turf/turf';
import { format } from 'prettier';

const PER_ARC = 64;
/**
 * So many decimals of a degree that a step of the line is a hundred times its rounding; four are 11 m.
 * @param {import('geojson').Position} from
 * @param {import('geojson').Position} to
 */
const digits = (from, to) =>
  Math.max(4, Math.ceil(2 - Math.log10(distance(from, to, { units: 'degrees' }) / PER_ARC)));

/**
 * The great circle between two positions, cut where it crosses the antimeridian (RFC 7946, 3.1.9).
 * @param {import('geojson').Position} from longitude, then latitude, in degrees
 * @param {import('geojson').Position} to likewise
 * @returns {import('geojson').LineString | import('geojson').MultiLineString}
 */
export function arc(from, to) {
  const { geometry } = greatCircle(from, to, { npoints: PER_ARC });
  // Turf parts the line between two of its points: the parts must meet at ±180°.
  if (geometry.type === 'MultiLineString') {
    const [before, after] = geometry.coordinates;
    const side = Math.sign(before.at(-1)[0]) * 180;
    const latitude = crossing(from, to, side);
    before.push([side, latitude]);
    after.unshift([-side, latitude]);
  }
  const decimals = digits(from, to);
  return JSON.parse(JSON.stringify(geometry), (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(decimals)) : value,
  );
}

const RADIAN = Math.PI / 180;

/**
 * The latitude at which the great circle through two positions crosses a meridian, in degrees:
 * tan φ = (tan φ₁ sin(λ₂ − λ) − tan φ₂ sin(λ₁ − λ)) / sin(λ₂ − λ₁).
 */
function crossing([lon1, lat1], [lon2, lat2], lon) {
  const along = (lat, away) => Math.tan(lat * RADIAN) * Math.sin((away - lon) * RADIAN);
  const tangent = (along(lat1, lon2) - along(lat2, lon1)) / Math.sin((lon2 - lon1) * RADIAN);
  return Math.atan(tangent) / RADIAN;
}

/**
 * Where a story's places stand: points at their position, areas at their label.
 * @param {string} folder the story's
 * @returns {Map<string, import('geojson').Position>} by id; longitude, then latitude
 */
export function positions(folder) {
  /** @param {string} name */
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).features;
  return new Map([
    ...read('areas.geojson').map(({ properties }) => [properties.id, properties.label]),
    ...read('places.geojson').map(({ properties, geometry }) => [
      properties.id,
      geometry.coordinates,
    ]),
  ]);
}

/**
 * The folders of the stories whose routes are made here: a story may as well bring lines of its own, or none.
 * @param {string} stories the folder of stories, with a slash at its end
 * @returns {string[]}
 */
export const withRoutes = (stories) =>
  readdirSync(stories)
    .map((name) => `${stories}${name}`)
    .filter((folder) => existsSync(`${folder}/routes.json`));

/**
 * The text of a story's routes.geojson, made from its routes.json. Same input, same bytes.
 * @param {string} folder the story's
 * @returns {Promise<string>}
 * @throws {Error} where a route ends at what is no place
 */
export async function routesText(folder) {
  const at = positions(folder);
  const features = JSON.parse(readFileSync(`${folder}/routes.json`, 'utf8')).map((route) => {
    const [from, to] = [route.from, route.to].map((id) => {
      const end = at.get(id);
      if (end) return end;
      throw new Error(
        `${folder}/routes.json: route "${route.id}" ends at "${id}", which is no place; ` +
          `expected one of: ${[...at.keys()].join(', ')}`,
      );
    });
    return { type: 'Feature', id: route.id, properties: route, geometry: arc(from, to) };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return format(text, { parser: 'json', printWidth: 100 });
}
