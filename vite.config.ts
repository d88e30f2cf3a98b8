import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { messages } from './src/scripts/messages.js';

/** Modules of the page itself; the map's engine and the pictures come when they are asked for. */
const SHELL =
  /node_modules\/(svelte|@sveltejs|@lucide|devalue|clsx|esm-env)\/|preload-helper|__sveltekit|virtual:words$|virtual:words\/en$|@messageformat|src\/lib\/(messages|components\/(?!card|embedding|panels|settings|studio)|formats\/(?!mapStyle|picture|nearest|bounds|check|source|basemapAddress)|map\/failure|state|model\/(?!picture|basemapServices)|operations\/(?!search|placeList|timeline|areaAt|measure|lens|patience|altText|picture|numbering)|drawing)/;

/** The live map: pictures share most of it, and must not tear it into pieces that pack worse. */
const MAP =
  /node_modules\/(maplibre-gl|pmtiles)\/|src\/lib\/map\/(MapView|engine|layers|story|style)/;

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

export default defineConfig({
  plugins: [ofDocuments, messages(), sveltekit()],
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
            // What the page needs before its map is one file: each request costs a slow network dear.
            codeSplitting: {
              groups: [
                { name: 'shell', test: SHELL },
                { name: 'map', test: MAP },
              ],
            },
          },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
  },
});
