/**
 * Writes each story's routes.geojson, made from its routes.json, places and areas.
 *   npm run routes
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { routesText } from './arcs.js';

const STORIES = fileURLToPath(new URL('.', import.meta.url));

for (const entry of readdirSync(STORIES, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = `${STORIES}${entry.name}`;
  writeFileSync(`${folder}/routes.geojson`, await routesText(folder));
}
