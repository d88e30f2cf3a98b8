import { readFileSync } from 'node:fs';
import { make } from './make.ts';
import type { Manifest } from './manifest.ts';

/**
 * `npm run check`: builds the basemap again, in memory, and compares it with the manifest.
 * Ends with 1 and names what differs when the same input no longer gives the same bytes.
 */
const committed = JSON.parse(
  readFileSync(new URL('../../static/basemap/manifest.json', import.meta.url), 'utf8'),
) as Manifest;
const { manifest } = await make((step) => console.log(step));

const problems: string[] = [];
for (const part of ['sources', 'tiles', 'outputs'] as const) {
  const now = JSON.stringify(manifest[part], null, 1).split('\n');
  const then = JSON.stringify(committed[part], null, 1).split('\n');
  const lines = Array.from({ length: Math.max(now.length, then.length) }, (_, i) => i);
  for (const i of lines)
    if (now[i] !== then[i]) problems.push(`${part}: committed ${then[i]}, built ${now[i]}`);
}
for (const output of manifest.outputs) console.log(`${output.sha256}  ${output.file}`);
if (problems.length > 0) {
  console.error(`The basemap differs from static/basemap/manifest.json:\n${problems.join('\n')}`);
  console.error('Run "npm run basemap" in geo/ and commit the result.');
  process.exitCode = 1;
} else console.log('The basemap is what the manifest says.');
