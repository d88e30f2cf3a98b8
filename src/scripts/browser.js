/**
 * Finds a browser for tests and pictures, and gets one where there is none.
 * `node src/scripts/browser.js` prints what it found.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/**
 * Chromium's features that are off. With each window it starts a renderer for the list under its address
 * bar, which no test sees and which costs more than the story's page itself; the rest is what Playwright
 * turns off, whose own list this one replaces.
 */
const OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'LensOverlay', 'MediaRouter'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'PreconnectToSearch'],
];

/**
 * Software WebGL, no sandbox (CI runs as root), and no talk with anybody but the page's host. For what is
 * timed: the graphics program puts the page together, as a reader's does.
 */
export const TIMED_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Debian's launcher turns it on; done in software it costs a third of a page's time.
  '--disable-gpu-rasterization',
  // Letters as in a window, which hints none.
  '--font-render-hinting=none',
  `--disable-features=${OFF.join()}`,
];

/**
 * For tests and pictures: the page is put together without the graphics program. With the map that is a
 * tenth less work for the machine; but the page's own thread waits until each frame is read back.
 */
export const FLAGS = [...TIMED_FLAGS, '--disable-gpu-compositing'];

/**
 * Chromium without a window, as Playwright itself takes it: a page costs a fifth less. Debian's program
 * itself, not the shell script that starts it and would not end it.
 */
const WITHOUT_WINDOW = '/usr/lib/chromium/chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
  join(process.env.LOCALAPPDATA ?? 'C:/', 'Google/Chrome/Application/chrome.exe'),
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function named() {
  const path = process.env.DATELINE_BROWSER;
  if (!path) return undefined;
  if (runs(path)) return path;
  throw new Error(`DATELINE_BROWSER names ${path}, which cannot be run. Correct it or unset it.`);
}

function playwrights() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [WITHOUT_WINDOW, ...candidates, ...ELSEWHERE].find(runs);
}

/** Runs a command; its output goes to stderr, so that stdout stays the answer. */
function did(command, args) {
  console.error(`browser: ${command} ${args.join(' ')}`);
  const options = { stdio: ['ignore', 2, 2], timeout: 300_000 };
  return spawnSync(command, args, options).status === 0;
}

function downloaded() {
  const cli = join(createRequire(import.meta.url).resolve('@playwright/test'), '../cli.js');
  return did(process.execPath, [cli, 'install', 'chromium']) ? playwrights() : undefined;
}

/** The words before apt-get that make it allowed; undefined where nothing does. */
function asRoot() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => runs(join(folder, name)));

function packaged() {
  const before = asRoot();
  if (!before) return undefined;
  const apt = (...args) => {
    // Another that installs something just now is waited for.
    const [command, ...rest] = [...before, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return did(command, rest);
  };
  if (!apt('update')) return undefined;
  const packages = ['chromium-headless-shell', 'chromium'];
  return packages.some((name) => apt('install', '-y', name)) ? installed() : undefined;
}

/**
 * The path of a browser that can be run, the first that one of the ways gives.
 * @returns {string}
 * @throws {Error} saying what to do, where there is none and none can be had
 */
export function findBrowser() {
  for (const way of [named, playwrights, installed, downloaded, packaged]) {
    const path = way();
    if (path) return path;
  }
  throw new Error(
    'No Chrome or Chromium was found, and none could be installed. Install one (Debian: ' +
      '"apt-get install chromium"; anywhere: "npx playwright install chromium"), or set ' +
      'DATELINE_BROWSER to the path of one.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(`browser: ${error.message}`);
    process.exit(1);
  }
}
