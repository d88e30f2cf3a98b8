import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findBrowser, FLAGS } from '../scripts/browser.js';
import { SITE, SITE_UNDER_PREFIX } from './sites';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Serves the built site on a free port; the address it prints goes into an environment variable. */
function server(variable: string, flags = ''): PlaywrightTestConfig['webServer'] & object {
  return {
    command: `node src/scripts/serve.js ${flags}`,
    cwd: folder(''),
    env: { PORT: '0' },
    wait: { stdout: new RegExp(`(?<${variable.toLowerCase()}>http://127\\S+/)\\n`) },
  };
}

/** Milliseconds: so long takes only what hangs, however busy the machine is. */
const HANG = 120_000;

/**
 * Tests that `npm test` leaves to `npm run test:full`, because they are slow by nature: at each size
 * (`@full`), or at one of them (`@full:phone`). What they hold has a case in `npm test` too;
 * src/docs/tests-in-full.md lists them.
 */
export const FULL = /@full( |$)|^(\w+) .*@full:\2( |$)/;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // A review takes every picture.
  grepInvert: process.env['DATELINE_REVIEW'] ? [] : FULL,
  outputDir: folder('test-results/e2e'),
  webServer: [server(SITE), server(SITE_UNDER_PREFIX, '--prefix /some/sub/path')].flat(),
  // Two cores, and software WebGL takes one of them for itself.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 5 * HANG,
  expect: { timeout: HANG, toPass: { timeout: HANG } },
  reporter: 'list',
  use: {
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: HANG,
    // What a page keeps for later would come beside what is tested: offline.spec.ts asks for it.
    serviceWorkers: 'block',
    // A quarter of the pixels, for the software renderer's sake.
    deviceScaleFactor: 0.5,
    // Jumps for flights, which software draws slowly; a test of a flight asks for it with
    // page.emulateMedia({ reducedMotion: 'no-preference' }).
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: findBrowser(),
      // No name but loopback's resolves: a request elsewhere fails, besides failing its test.
      args: [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1000, height: 600 } } },
    {
      name: 'phone',
      // The same on any screen: the harness itself, what fails, whose map it is, what an address
      // says, the names' languages, translated pages, close-ups, the keyboard, what it
      // stops at, pictures, paper;
      // what holds, a house; or at sizes of their own: views, the drawer.
      testIgnore:
        /(watch|policy|markup|failures|basemaps|outsideBasemap|address|embedding|languages|closeUp|keyboard|picture|pictureColours|pictureFiles|pictureRefusals|commandLine|print|studio|studioInHand|studioByHand|vectorPictures|views|translated|failureWords|drawer|focus|holds|faults|manyTimes|house)\.spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
