import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishSite } from './hostFiles.js';

let folder: string;
const PAGE = '<p>a page</p>';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-host-'));
  mkdirSync(join(folder, 'stories'));
  for (const name of ['index.html', 'stories/a.geojson', 'map.pmtiles', 'font.woff2'])
    writeFileSync(join(folder, name), PAGE);
  await finishSite(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));
const read = (name: string) => readFileSync(join(folder, name));

it('packs texts, and never what hosts send parts of or what is packed already', () => {
  const packed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(br|gz)$/.test(name),
  );
  expect(packed.sort()).toEqual([
    'index.html.br',
    'index.html.gz',
    'stories/a.geojson.br',
    'stories/a.geojson.gz',
  ]);
  expect(String(brotliDecompressSync(read('index.html.br')))).toBe(PAGE);
  expect(String(gunzipSync(read('stories/a.geojson.gz')))).toBe(PAGE);
});

describe.each(['_headers', '.htaccess', 'nginx.conf'])('%s', (name) => {
  it('tells a host the same headers', () => {
    const text = String(read(name));
    for (const part of [
      /X-Content-Type-Options:? "?nosniff/,
      /Referrer-Policy:? "?strict-origin-when-cross-origin/,
      /Permissions-Policy:? "?camera=\(\), geolocation=\(\)/,
      /public, max-age=31536000, immutable/,
      /default-src 'none'; script-src 'self'"?;?$/m,
    ])
      expect(text).toMatch(part);
    // Nothing but what is named by its hash is kept for a year.
    expect(text.match(/immutable"?;?$/gm)).toHaveLength(1);
    expect(text.indexOf('/immutable/')).toBeLessThan(text.indexOf('max-age=31536000'));
  });
});
