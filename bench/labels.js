/** How long the engine that places labels takes, in this process: it is the same in the page. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { houseStyle } from '../src/scripts/houseStyle.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIB = `${ROOT}src/lib`;
/** Of zoom: as a reader passes from the opening view of a story towards a town. */
const STEPS = [3, 3.5, 4, 4.5, 5, 5.5, 6];
/** How often before it is timed: by then the engine runs as fast as it will. */
const WARM = 3;

async function module(name) {
  const { module } = await runnerImport(`${LIB}/${name}`, {
    ...{ root: ROOT, configFile: false, logLevel: 'silent' },
    plugins: [houseStyle()],
    resolve: { alias: { $lib: LIB } },
  });
  return module;
}

/** ms that one step takes. */
function timed({ story, placeMarkers, letteringOf, ROWS }) {
  // What was placed for these very points is remembered.
  const lettering = letteringOf({ ...story, places: [...story.places] }, 'en', ROWS.fine.height);
  const started = performance.now();
  for (const step of STEPS) placeMarkers(lettering, step);
  return (performance.now() - started) / STEPS.length;
}

let read;
/** @param page whose path names the story */
export async function labels(_browser, _address, { path }) {
  read ??= Promise.all(
    ['server/stories.ts', 'labels/lettering.ts', 'labels/markers.ts'].map(module),
  );
  const [{ story }, { letteringOf }, { placeMarkers, ROWS }] = await read;
  const engine = { story: story(path.split('/')[1]), placeMarkers, letteringOf, ROWS };
  for (let i = 0; i < WARM; i++) timed(engine);
  return { 'labels of a step': timed(engine) };
}
