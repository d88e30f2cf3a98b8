/**
 * The reference pictures: how the page and its pictures looked when somebody last looked.
 *
 *   npm run references -- --review          takes them anew; old, new and difference on one page
 *   npm run references -- --accept          takes over what that page showed: all that differs
 *   npm run references -- --accept a b      or these alone
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { smallerPng } from './smallerPng.js';

/** The folder of the committed pictures, and of those that were taken last. */
export const REFERENCES = new URL('../e2e/references/', import.meta.url);
export const TAKEN = new URL('../../test-results/references/', import.meta.url);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = new URL('review.html', TAKEN);

const pictures = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.png')) : [];

/** What differs, white on black: the largest difference of a channel. */
function differenceOf(one, other) {
  const out = new PNG({ width: one.width, height: one.height });
  for (let at = 0; at < out.data.length; at += 4) {
    const apart = Math.max(
      ...[0, 1, 2].map((i) => Math.abs(one.data[at + i] - other.data[at + i])),
    );
    out.data.fill(apart, at, at + 3);
    out.data[at + 3] = 255;
  }
  return PNG.sync.write(out);
}

function review() {
  rmSync(TAKEN, { recursive: true, force: true });
  mkdirSync(TAKEN, { recursive: true });
  const args = [
    'playwright',
    'test',
    'references.spec.ts',
    '--config',
    'src/e2e/playwright.config.ts',
  ];
  spawnSync('npx', args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DATELINE_REVIEW: '1' },
  });
  const image = (bytes) =>
    bytes ? `<img src="data:image/png;base64,${bytes.toString('base64')}">` : '–';
  const rows = pictures(TAKEN).map((name) => {
    const taken = readFileSync(new URL(name, TAKEN));
    const file = new URL(name, REFERENCES);
    const old = existsSync(file) ? readFileSync(file) : null;
    const [one, other] = [old && PNG.sync.read(old), PNG.sync.read(taken)];
    const alike = one && one.width === other.width && one.height === other.height;
    const apart = alike ? differenceOf(one, other) : null;
    return `<h2>${name}</h2><div>${image(old)}${image(taken)}${image(apart)}</div>`;
  });
  const style =
    'body{font:16px sans-serif}div{display:grid;grid-template-columns:repeat(3,1fr);gap:8px}img{width:100%}';
  writeFileSync(
    PAGE,
    `<!doctype html><meta charset="utf-8"><title>References</title><style>${style}</style>` +
      `<p>Old, new, difference.</p>${rows.join('\n')}`,
  );
  console.log(`\nLook at ${fileURLToPath(PAGE)}, then "npm run references -- --accept".`);
}

function accept(names) {
  if (!existsSync(PAGE))
    throw new Error('Nothing has been looked at. Run "npm run references -- --review" first.');
  const taken = pictures(TAKEN);
  const wanted =
    names.length > 0 ? names.map((name) => `${name.replace(/\.png$/, '')}.png`) : taken;
  const missing = wanted.filter((name) => !taken.includes(name));
  if (missing.length > 0)
    throw new Error(`The review has no ${missing.join(', ')}. It has ${taken.join(', ')}.`);
  mkdirSync(REFERENCES, { recursive: true });
  for (const name of wanted)
    writeFileSync(new URL(name, REFERENCES), smallerPng(readFileSync(new URL(name, TAKEN))));
  console.log(`Accepted: ${wanted.join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: { review: { type: 'boolean' }, accept: { type: 'boolean' } },
    allowPositionals: true,
  });
  try {
    if (values.review === values.accept) throw new Error('Say --review, or --accept.');
    if (values.review) review();
    else accept(positionals);
  } catch (error) {
    console.error(`references: ${error.message}`);
    process.exitCode = 1;
  }
}
