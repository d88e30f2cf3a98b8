import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Point } from 'geojson';

/** What the tests know of each story in the site: its own files, read without the site's code. */
export interface StoryFiles {
  slug: string;
  /** West, south, east, north; across the antimeridian west is the greater. */
  opening: readonly [number, number, number, number];
  points: readonly { id: string; lon: number; lat: number }[];
  /** Of the quoted passages in which points are named, and nothing else: their lines, and which. */
  passages: readonly { line: number; points: readonly string[] }[];
}

const FOLDERS = ['geo/stories', 'bench/stories'];
const path = (of: string) => fileURLToPath(new URL(`../../${of}`, import.meta.url));

export const STORIES: readonly StoryFiles[] = FOLDERS.flatMap((folder) =>
  readdirSync(path(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => read(name, path(`${folder}/${name}`))),
);

function read(slug: string, folder: string): StoryFiles {
  const text = readFileSync(`${folder}/story.md`, 'utf8');
  const [west = NaN, south = NaN, east = NaN, north = NaN] = (
    /^opening: \[(.*)\]$/m.exec(text)?.[1] ?? ''
  )
    .split(',')
    .map(Number);
  const { features } = JSON.parse(
    readFileSync(`${folder}/places.geojson`, 'utf8'),
  ) as FeatureCollection<Point, { id: string }>;
  const points = features.map(({ properties: { id }, geometry: { coordinates } }) => {
    const [lon = NaN, lat = NaN] = coordinates;
    return { id, lon, lat };
  });
  const known = new Set(points.map(({ id }) => id));
  const passages = [...text.matchAll(/^## p(\d+)\n+((?:>.*\n?)+)/gm)].flatMap(
    ([, line, quoted]) => {
      const named = [...(quoted ?? '').matchAll(/\(place:([a-z0-9-]+)( "\w+")?\)/g)];
      const plain = named.every(([, id = '', sense]) => known.has(id) && !sense);
      const ids = [...new Set(named.map(([, id = '']) => id))];
      return plain && ids.length > 0 ? [{ line: Number(line), points: ids }] : [];
    },
  );
  return { slug, opening: [west, south, east, north], points, passages };
}
