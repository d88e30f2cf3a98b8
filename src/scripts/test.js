/**
 * Everything that must hold, stage by stage, the small ones at once; stops after what fails. At the
 * end stand the slowest files and what failed, and on the last line the tests are counted: `N passed,
 * N failed`, all read from the reports of Vitest and Playwright.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  NONE,
  playwrightCounts,
  playwrightFailures,
  playwrightTimes,
  sum,
  vitestCounts,
  vitestFailures,
  vitestTimes,
} from './testReports.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UNIT = join(ROOT, 'test-results/unit.json');
const PROGRAMS = join(ROOT, 'test-results/programs.json');
const E2E = join(ROOT, 'test-results/e2e.json');

/**
 * A stage of one project of Vitest. Kit writes its settings at each start, which the types are read from:
 * half written they are wrong, so each has a folder of its own.
 */
const vitest = (name, project, report) => ({
  name,
  tool: 'vitest',
  env: { DATELINE_KIT: `.svelte-kit/${project.replace('*', '')}` },
  args: [
    ...['run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ],
  counts: () => vitestCounts(report),
});

/** What runs at once is one entry. */
const STAGES = [
  [
    { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
    // It reads the settings of Playwright, which want a browser.
    { name: 'unused code', tool: 'knip', args: [], browser: true },
    // By the native compiler, in half of the time.
    { name: 'types', tool: 'svelte-check', args: ['--fail-on-warnings', '--tsgo'] },
    // Kit keeps it out of the types of the rest.
    { name: 'types of the service worker', tool: 'tsgo', args: ['-p', 'src/service-worker'] },
    vitest('unit tests', 'unit*', UNIT),
    {
      name: 'build',
      tool: 'vite',
      args: ['build', '--logLevel', 'warn'],
      // With the large story, which no reader gets; and with files of Kit's of its own.
      env: {
        DATELINE_STORIES: 'geo/stories,bench/stories',
        DATELINE_KIT: '.svelte-kit/build',
      },
    },
    { ...vitest('tests of programs', 'programs', PROGRAMS), browser: true },
  ],
  [
    {
      name: 'end-to-end tests',
      tool: 'playwright',
      args: ['test', '--config', 'src/e2e/playwright.config.ts', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E },
      browser: true,
      counts: () => playwrightCounts(E2E),
    },
  ],
];

/**
 * A browser, once for all who want one: two that install it at a time get into each other's way.
 * @returns {Promise<NodeJS.ProcessEnv>} which tells them its path; without it where there is none, as
 *   whoever needs it then says so
 */
function browserFound() {
  const child = spawn(process.execPath, [join(ROOT, 'src/scripts/browser.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let path = '';
  child.stdout.on('data', (data) => (path += data));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve(status === 0 ? { DATELINE_BROWSER: path.trim() } : {}));
  });
}
const browser = browserFound();

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one stage. Its output goes straight through where it runs alone, else all at its end, so
 * that one stage's lines stay together.
 * @returns {Promise<{ stage: object, passed: boolean, took: string }>}
 */
async function run(stage, alone) {
  const found = stage.browser ? await browser : {};
  const since = performance.now();
  const title = `\n── ${stage.name}`;
  if (alone) console.log(title);
  const child = spawn(join(ROOT, 'node_modules/.bin', stage.tool), stage.args, {
    cwd: ROOT,
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...found, ...stage.env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    const end = (passed) => {
      if (!alone) console.log(`${title}\n${output.trimEnd()}`);
      resolve({ stage, passed, took: seconds(since) });
    };
    child.on('error', ({ message }) => {
      console.error(`test: could not start ${stage.tool}: ${message}`);
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}

// A report of an earlier run must not be counted as this one's.
for (const report of [UNIT, PROGRAMS, E2E]) rmSync(report, { force: true });

const started = performance.now();
const lines = [];
let tests = NONE;
let failed = '';
for (const stages of STAGES) {
  const outcomes = await Promise.all(stages.map((stage) => run(stage, stages.length === 1)));
  for (const { stage, passed, took } of outcomes) {
    lines.push(`${passed ? 'ok    ' : 'FAILED'}  ${took.padStart(8)}  ${stage.name}`);
    if (stage.counts) tests = sum(tests, stage.counts());
    if (!passed) failed ||= stage.name;
  }
  if (failed) break;
}

const slowest = [...[UNIT, PROGRAMS].flatMap(vitestTimes), ...playwrightTimes(E2E)]
  .sort((a, b) => b.seconds - a.seconds)
  .slice(0, 10);
if (slowest.length > 0) console.log('\nThe slowest files:');
for (const { file, seconds } of slowest)
  console.log(`${seconds.toFixed(1).padStart(8)} s  ${relative(ROOT, file)}`);
console.log(`\n${lines.join('\n')}`);
for (const failure of [...[UNIT, PROGRAMS].flatMap(vitestFailures), ...playwrightFailures(E2E)])
  console.log(`FAILED  ${failure}`);
const skipped = tests.skipped ? `, ${tests.skipped} tests skipped` : '';
const outcome = failed ? `Stopped at "${failed}"` : 'All stages passed';
console.log(`${outcome} after ${seconds(started)}${skipped}.`);
console.log(`${tests.passed} passed, ${tests.failed} failed`);
process.exitCode = failed ? 1 : 0;
