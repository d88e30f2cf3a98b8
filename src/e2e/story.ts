import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';

/** What the tests know of the first story: its own files, and the mentions as read by hand. */
const FOLDER = '../../geo/stories/al-sharaa-in-moscow';
const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`${FOLDER}/${name}`, import.meta.url)), 'utf8');

type Places = FeatureCollection<
  Point,
  { id: string; name: string; kind: string; reference: string }
>;
type Areas = FeatureCollection<Polygon | MultiPolygon, { id: string; label: [number, number] }>;

const places = (JSON.parse(read('places.geojson')) as Places).features.map(
  ({ properties, geometry }) => {
    const [lon = NaN, lat = NaN]: Position = geometry.coordinates;
    const { id, name, kind, reference } = properties;
    return { id, name, kind, reference, lon, lat };
  },
);

export const place = (id: string) => {
  const found = places.find((one) => one.id === id);
  if (!found) throw new Error(`The story has no place "${id}".`);
  return found;
};

/** An area of the story; undefined for a point. */
export const areaOf = (id: string) =>
  (JSON.parse(read('areas.geojson')) as Areas).features.find(
    ({ properties }) => properties.id === id,
  );

/** The middle of an area's bounding box, east of 180° where it crosses the antimeridian. */
const areaMiddle = (id: string): { lon: number; lat: number } | undefined => {
  const bbox = areaOf(id)?.bbox;
  if (!bbox) return undefined;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = bbox;
  // Mercator stretches northwards: what is the middle of the map is not the middle of the degrees.
  const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const lat = (360 / Math.PI) * Math.atan(Math.exp((y(south) + y(north)) / 2)) - 90;
  return { lon: (west + (east < west ? east + 360 : east)) / 2, lat };
};

/** Where the map must look when a mention of this place was clicked. */
export const middleOf = (id: string): { lon: number; lat: number } => areaMiddle(id) ?? place(id);

/** Where an area has its name, and how many degrees of longitude it spans. */
export function extentOf(id: string): { label: { lon: number; lat: number }; degrees: number } {
  const area = areaOf(id);
  if (!area?.bbox) throw new Error(`The story has no area "${id}" with bounds.`);
  const [lon, lat] = area.properties.label;
  const [west = NaN, , east = NaN] = area.bbox;
  return { label: { lon, lat }, degrees: east - west + (east < west ? 360 : 0) };
}

/** The lines of the story's passages: its headline, its standfirst, and those with a heading. */
export const LINES = [
  1,
  2,
  ...[...read('story.md').matchAll(/^## p(\d+)$/gm)].map((p) => Number(p[1])),
];

/** The ids of the places that the story names. */
export const NAMED = new Set(read('story.md').match(/(?<=\(place:)[a-z-]+/g));

/** The seven that the story must plot, in the order of its brief, and the lines that name them. */
export const SEVEN = {
  moscow: [1, 2, 4, 6, 7, 11, 14, 19, 27, 28, 31],
  damascus: [4, 7, 11, 22, 26, 27],
  tartous: [6],
  hmeimim: [6],
  jobar: [22],
  sweida: [21],
  erbil: [4],
} as const;
