import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { messages } from './src/scripts/messages.js';

/** Modules of the page itself; the map's engine and the pictures come when they are asked for. */
const SHELL =
  /node_modules\/(svelte|@sveltejs|@lucide|devalue|clsx|esm-env)\/|preload-helper|__sveltekit|virtual:words$|virtual:words\/en|@messageformat|src\/lib\/(messages|components\/(?!card|panels|settings|savePicture)|formats\/(?!mapStyle|picture|check|source|nearest|bounds)|map\/failure|state|model\/(?!picture)|operations\/(?!search|placeList|timeline|areaAt|measure|picture)|drawing)/;

export default defineConfig({
  plugins: [messages(), sveltekit()],
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
              groups: [{ name: 'shell', test: SHELL }],
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
