/**
 * Writes the routes.geojson of each story that has a routes.json, from that, its places and areas.
 *   npm run routes
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { routesText, withRoutes } from './arcs.js';

/** The stories of the site, and those that tests and measurements need. */
const STORIES = ['.', '../../bench/stories/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

for (const folder of STORIES.flatMap(withRoutes))
  writeFileSync(`${folder}/routes.geojson`, await routesText(folder));
