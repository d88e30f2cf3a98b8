import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstView } from './src/scripts/firstView.js';
import { messages } from './src/scripts/messages.js';

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

/** Milliseconds: so long takes only what hangs, however busy the machine is. */
const HANG = 120_000;
/** Tests that start browsers and other programs, and wait for them. */
const PROGRAMS = ['src/scripts/picture/{command,drive}.test.ts', 'src/scripts/serve.test.ts'];

export default defineConfig({
  plugins: [ofDocuments, messages(), stories, firstView(), sveltekit()],
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // One module of it runs at build time alone; it does nothing when it is only imported.
          treeshake: {
            moduleSideEffects: [{ test: /node_modules\/svgpath\//, sideEffects: false }],
          },
          output: {
            codeSplitting: {
              groups: [
                // What the page needs before its map is one file: each request costs a slow network dear.
                { name: 'shell', tags: ['$initial'] },
                // What comes later is split by what asks for it, but not into crumbs.
                { name: 'later', entriesAware: true, entriesAwareMergeThreshold: 3_000 },
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
          include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...PROGRAMS],
        },
      },
      { extends: true, test: { name: 'programs', include: PROGRAMS } },
    ],
  },
});
