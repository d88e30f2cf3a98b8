/**
 * Writes the routes.geojson of each story that has a routes.json, from that, its places and areas.
 *   npm run routes
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { routesText, withRoutes } from './arcs.js';

const STORIES = fileURLToPath(new URL('.', import.meta.url));

for (const folder of withRoutes(STORIES))
  writeFileSync(`${folder}/routes.geojson`, await routesText(folder));
