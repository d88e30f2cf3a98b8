import adapter from '@sveltejs/adapter-static';
import { finishSite } from './src/scripts/hostFiles.js';
import { tellWorker } from './src/scripts/offlineFiles.js';
import { CONNECT, POLICY } from './src/scripts/siteHeaders.js';
import { versionOf } from './src/scripts/version.js';

const FOLDER = process.env.DATELINE_BUILD ?? 'build';
const site = adapter({ pages: FOLDER, assets: FOLDER, strict: true });

/** @type {Map<string, string>} */
const hashed = new Map();

/**
 * The class by which a component's styles are its own: short, as a page has it by the hundred.
 * @param {{ hash: (text: string) => string, css: string }} component
 */
function shortHash({ hash, css }) {
  const name = `s${hash(css).slice(0, 4)}`;
  if ((hashed.get(name) ?? css) !== css) throw new Error(`Two components have the class ${name}.`);
  hashed.set(name, css);
  return name;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { cssHash: shortHash },
  kit: {
    adapter: {
      ...site,
      adapt: async (builder) => {
        await site.adapt(builder);
        tellWorker(FOLDER);
        await finishSite(FOLDER);
      },
    },
    // `npm test` builds beside Vitest, which has Kit write the same files: the build has its own.
    outDir: process.env.DATELINE_KIT ?? '.svelte-kit',
    paths: { relative: true },
    // The page does it, when it has nothing else to do, and never from inside a frame.
    serviceWorker: { register: false },
    version: { name: versionOf(import.meta.dirname) },
    // In the page itself: each file more costs a slow network a round trip.
    inlineStyleThreshold: 36_000,
    csp: {
      mode: 'hash',
      // What `npm run dev` serves is both: a page, and the one that may ask other hosts.
      directives: process.argv.includes('dev')
        ? { ...POLICY, 'connect-src': CONNECT.outside }
        : POLICY,
    },
  },
};
