import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  playwrightCounts,
  playwrightTimes,
  sum,
  vitestCounts,
  vitestTimes,
} from './testReports.js';

const folder = mkdtempSync(join(tmpdir(), 'dateline-reports-'));

function report(value: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}

it('counts a unit-test file that did not load as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}] },
  ];
  const file = report({
    testResults,
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  expect(vitestCounts(file)).toEqual({ passed: 4, failed: 2, skipped: 3 });
});

it('counts flaky end-to-end tests and errors outside tests as failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts(report({ stats, errors: [{}] }))).toEqual({
    passed: 5,
    failed: 3,
    skipped: 2,
  });
});

it('counts nothing where there is no report', () => {
  const none = join(folder, 'none.json');
  expect([...vitestTimes(none), ...playwrightTimes(none)]).toEqual([]);
  expect(sum(vitestCounts(none), playwrightCounts(none))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
});

it('adds up the time of each file, whatever its tests stand in and how often they ran', () => {
  const unit = [{ name: '/site/src/a.test.ts', startTime: 1000, endTime: 3500 }];
  expect(vitestTimes(report({ testResults: unit }))).toEqual([
    { file: '/site/src/a.test.ts', seconds: 2.5 },
  ]);

  const spec = (...durations: number[]) => ({
    tests: durations.map((duration) => ({ results: [{ duration }, { duration: 500 }] })),
  });
  const suites = [
    { file: 'a.spec.ts', specs: [spec(1000, 2000)], suites: [{ specs: [spec(4000)] }] },
    { file: 'b.spec.ts', specs: [spec(0)] },
  ];
  expect(playwrightTimes(report({ config: { rootDir: '/site/src/e2e' }, suites }))).toEqual([
    { file: '/site/src/e2e/a.spec.ts', seconds: 8.5 },
    { file: '/site/src/e2e/b.spec.ts', seconds: 0.5 },
  ]);
});
