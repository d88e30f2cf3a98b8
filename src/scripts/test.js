/**
 * Everything that must hold, stage by stage; stops at the first that fails. The last line printed
 * counts the tests: `N passed, N failed`, read from the reports of Vitest and Playwright.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NONE, playwrightCounts, sum, vitestCounts } from './testReports.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UNIT = join(ROOT, 'test-results/unit.json');
const E2E = join(ROOT, 'test-results/e2e.json');

const STAGES = [
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'unused code', tool: 'knip', args: [] },
  { name: 'types', tool: 'svelte-check', args: ['--fail-on-warnings'] },
  {
    name: 'unit tests',
    tool: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    counts: () => vitestCounts(UNIT),
  },
  {
    name: 'build',
    tool: 'vite',
    args: ['build', '--logLevel', 'warn'],
    // With the large story, which no reader gets.
    env: { DATELINE_FIXTURES: '1' },
  },
  {
    name: 'end-to-end tests',
    tool: 'playwright',
    args: ['test', '--config', 'src/e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E },
    counts: () => playwrightCounts(E2E),
  },
];

/** Runs one stage, its output going straight through. @returns {boolean} whether it passed */
function passes({ tool, args, env }) {
  const shell = process.platform === 'win32';
  const options = { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } };
  const { status, error } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, options);
  if (error) console.error(`test: could not start ${tool}: ${error.message}`);
  return status === 0;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// A report of an earlier run must not be counted as this one's.
for (const report of [UNIT, E2E]) rmSync(report, { force: true });

const started = performance.now();
const lines = [];
let tests = NONE;
let failed = '';
for (const stage of STAGES) {
  console.log(`\n── ${stage.name}`);
  const since = performance.now();
  const passed = passes(stage);
  lines.push(`${passed ? 'ok    ' : 'FAILED'}  ${seconds(since).padStart(8)}  ${stage.name}`);
  if (stage.counts) tests = sum(tests, stage.counts());
  if (passed) continue;
  failed = stage.name;
  break;
}

console.log(`\n${lines.join('\n')}`);
const skipped = tests.skipped ? `, ${tests.skipped} tests skipped` : '';
const outcome = failed ? `Stopped at "${failed}"` : 'All stages passed';
console.log(`${outcome} after ${seconds(started)}${skipped}.`);
console.log(`${tests.passed} passed, ${tests.failed} failed`);
process.exitCode = failed ? 1 : 0;
