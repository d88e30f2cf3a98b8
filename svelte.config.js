import adapter from '@sveltejs/adapter-static';
import { versionOf } from './src/scripts/version.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
    paths: { relative: true },
    version: { name: versionOf(import.meta.dirname) },
    // In the page itself: each file more costs a slow network a round trip.
    inlineStyleThreshold: 30_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        // Styles in the page by their hashes, which src/hooks.server.ts adds; none in attributes.
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        // Other hosts only when the reader asks for a basemap of theirs; the tests watch that.
        'connect-src': ['self', 'https:', 'http://127.0.0.1:*', 'http://localhost:*'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
  },
};
