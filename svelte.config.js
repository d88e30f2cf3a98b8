import adapter from '@sveltejs/adapter-static';
import { finishSite } from './src/scripts/hostFiles.js';
import { CONNECT, POLICY } from './src/scripts/siteHeaders.js';
import { versionOf } from './src/scripts/version.js';

const FOLDER = 'build';
const site = adapter({ pages: FOLDER, assets: FOLDER, strict: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: {
      ...site,
      adapt: async (builder) => {
        await site.adapt(builder);
        await finishSite(FOLDER);
      },
    },
    paths: { relative: true },
    version: { name: versionOf(import.meta.dirname) },
    // In the page itself: each file more costs a slow network a round trip.
    inlineStyleThreshold: 30_000,
    csp: {
      mode: 'hash',
      // What `npm run dev` serves is both: a page, and the one that may ask other hosts.
      directives: process.argv.includes('dev')
        ? { ...POLICY, 'connect-src': CONNECT.outside }
        : POLICY,
    },
  },
};
