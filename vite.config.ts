import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { engineOnce, isEngine } from './src/scripts/engineOnce.js';
import { firstView } from './src/scripts/firstView.js';
import { houseStyle } from './src/scripts/houseStyle.js';
import { messages } from './src/scripts/messages.js';
import { offlineFiles } from './src/scripts/offlineFiles.js';

/** The map unpacks with the library that documents pack with: each has its own part of it. */
const ofDocuments: Plugin = {
  name: 'packing-of-documents',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source !== 'fflate' || !importer?.includes('/pdfkit/')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && `${found.id}?packing`;
  },
};

/** A story that is edited is read anew. */
const stories: Plugin = {
  name: 'stories',
  configureServer({ watcher, ws }) {
    watcher.add('geo/stories');
    watcher.on('change', (file) => {
      if (file.includes('/geo/stories/')) ws.send({ type: 'full-reload' });
    });
  },
};

/**
 * Parts that come when they are wanted are not drawn on the server. Out of its build they bring their
 * styles themselves; Kit would have them in each page.
 */
const laterParts: Plugin = {
  name: 'later-parts',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'ssr',
  resolveDynamicImport: (source) =>
    typeof source === 'string' && source.endsWith('.svelte')
      ? { id: source, external: true }
      : null,
};

/**
 * Kit hides what it has screen readers told by a style attribute, which the policy forbids
 * (https://github.com/sveltejs/kit/issues/11993); ours hides it by a class.
 */
const announcer: Plugin = {
  name: 'announcer-without-style-attribute',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/generated/root.svelte')) return null;
    const changed = code.replace(
      /(id="svelte-announcer"[^>]*?) style="[^"]*"/,
      '$1 class="unseen"',
    );
    if (changed === code)
      this.error(
        `${id} has no announcer with a style attribute: Kit has changed, see vite.config.ts.`,
      );
    return changed;
  },
};

/** All but the map's engine, which has files of its own. */
const isOurs = (id: string) => !isEngine(id);

/** Milliseconds: so long takes only what hangs, however busy the machine is. */
const HANG = 120_000;
/** Tests that mock a module, which no other test must get; lint holds them to this name. */
const MOCKED = 'src/**/*.mocked.test.ts';
/** Tests that start browsers and other programs, and wait for them. */
const PROGRAMS = ['src/scripts/picture/{command,drive}.test.ts', 'src/scripts/serve.test.ts'];

export default defineConfig({
  plugins: [
    ofDocuments,
    announcer,
    laterParts,
    engineOnce(),
    messages(),
    houseStyle(),
    stories,
    firstView(),
    offlineFiles(),
    sveltekit(),
  ],
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // What both the page and the map's worker need of the engine, and what the page alone.
                { name: 'engine', test: isEngine, entriesAware: true, minShareCount: 2 },
                // What the page needs before its map is one file: each request costs a slow network dear.
                { name: 'shell', tags: ['$initial'], test: isOurs },
                // What comes later is split by what asks for it, but not into crumbs.
                {
                  name: 'later',
                  test: isOurs,
                  entriesAware: true,
                  entriesAwareMergeThreshold: 3_000,
                },
              ],
            },
          },
        },
      },
    },
  },
  test: {
    // The large story too.
    env: { DATELINE_STORIES: 'geo/stories,bench/stories' },
    testTimeout: HANG,
    hookTimeout: HANG,
    expect: { poll: { timeout: HANG } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Each module is read once for all files, which halves the time.
          isolate: false,
          include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', MOCKED, ...PROGRAMS],
        },
      },
      { extends: true, test: { name: 'unit-mocked', include: [MOCKED] } },
      { extends: true, test: { name: 'programs', include: PROGRAMS } },
    ],
  },
});
