import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { make } from './make.ts';

/** `npm run basemap`: writes the basemap and its manifest into the repository. */
const root = new URL('../../', import.meta.url);
const started = Date.now();
const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(0).padStart(3)} s  `;

const { files, manifest } = await make((step) => console.log(seconds() + step));
const text = `${JSON.stringify(manifest, null, 2)}\n`;
for (const [file, bytes] of Object.entries({
  ...files,
  'static/basemap/manifest.json': Buffer.from(text),
})) {
  const path = fileURLToPath(new URL(file, root));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${seconds()}${file}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}
