import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** mapshaper ships no types; this is the one call that is used of it. */
interface Mapshaper {
  applyCommands(
    commands: string,
    input: Record<string, unknown>,
  ): Promise<Record<string, string | Uint8Array>>;
}

const require = createRequire(import.meta.url);
const mapshaper = require('mapshaper') as Mapshaper;

export type Collection<P extends object = object, G extends Geometry = Geometry> = Omit<
  FeatureCollection<G>,
  'features'
> & { features: Feature<G, P>[] };

/**
 * Runs mapshaper commands in memory. `input` maps file names to parsed GeoJSON or TopoJSON;
 * the answer maps each `-o` name to its parsed content. Coordinates are lon, lat in degrees.
 */
export async function shape<T extends Record<string, { type: string }>>(
  input: Record<string, unknown>,
  ...commands: string[]
): Promise<T> {
  const out = await mapshaper.applyCommands(commands.join(' '), input);
  return Object.fromEntries(
    Object.entries(out).map(([name, text]) => [name, JSON.parse(Buffer.from(text).toString())]),
  ) as T;
}
