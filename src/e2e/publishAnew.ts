import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellWorker } from '../scripts/offlineFiles.js';

const FILES = '_app/immutable/';
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** Puts a built site into a folder, as a host has it that packs nothing. */
export const publish = (site: string, folder: string): void =>
  cpSync(site, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });

/**
 * Makes another version of the site in a folder, as another build would put it there: other names for
 * scripts, styles and fonts, the old ones gone, and `data-build` in its pages.
 */
export function publishAnew(folder: string, build: string): void {
  const at = (path: string) => join(folder, path);
  const { version } = JSON.parse(readFileSync(at('_app/version.json'), 'utf8')) as {
    version: string;
  };
  const other = hashOf(version + build).slice(0, version.length);
  renameSync(at('_app/immutable'), at('_app/before'));
  mkdirSync(at('_app/immutable'));
  renameSync(at('_app/before'), at(FILES + build));
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of texts.filter((name) => /\.(html|js|json)$/.test(name))) {
    const before = readFileSync(at(name), 'utf8');
    let text = before.replaceAll(FILES, `${FILES}${build}/`).replaceAll(version, other);
    if (name.endsWith('.html'))
      text = allowed(before, text).replace('<html', `<html data-build="${build}"`);
    if (text !== before) writeFileSync(at(name), text);
  }
  const worker = readFileSync(at('service-worker.js'), 'utf8');
  const [, list = '{}', code = ''] = /^self\.dateline=(.*);\n(.*)$/s.exec(worker) ?? [];
  const { shared } = JSON.parse(list) as { shared: Record<string, string> };
  const files = Object.keys(shared).filter((path) => path.startsWith(FILES));
  writeFileSync(at('offline-files.json'), JSON.stringify(files));
  writeFileSync(at('service-worker.js'), code);
  tellWorker(folder);
}

/** A changed page, with the hashes of its scripts and styles in its policy. */
function allowed(before: string, after: string): string {
  const inline = (html: string) =>
    Array.from(html.matchAll(/<(script|style)[^>]*>(.*?)<\/\1>/gs), ([, , text = '']) =>
      hashOf(text),
    );
  const changed = inline(after);
  return inline(before).reduce((html, hash, i) => html.replaceAll(hash, changed[i] ?? ''), after);
}
