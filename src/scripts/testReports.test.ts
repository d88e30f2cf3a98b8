import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  playwrightCounts,
  playwrightFailures,
  playwrightTimes,
  sum,
  vitestCounts,
  vitestFailures,
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

it('names what failed, with the first line of why', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'adds' },
    {
      status: 'failed',
      fullName: 'divides',
      failureMessages: ['expected 1 to be 2\nat a.test.ts'],
    },
  ];
  const testResults = [
    { name: 'a.test.ts', status: 'failed', message: '', assertionResults },
    { name: 'b.test.ts', status: 'failed', message: 'no module c', assertionResults: [] },
  ];
  expect(vitestFailures(report({ testResults }))).toEqual([
    'divides\n    expected 1 to be 2',
    'b.test.ts\n    no module c',
  ]);

  const message = '\u001b[31mtimed out\u001b[39m\nCall log';
  const spec = (title: string, ...statuses: string[]) => ({
    file: 'c.spec.ts',
    title,
    tests: statuses.map((status) => ({
      projectName: 'phone',
      status,
      results: status === 'expected' ? [{}] : [{ error: { message } }, {}],
    })),
  });
  const suites = [
    {
      specs: [spec('opens', 'expected', 'unexpected')],
      suites: [{ specs: [spec('shuts', 'flaky')] }],
    },
  ];
  expect(playwrightFailures(report({ suites, errors: [{ message: 'no server' }] }))).toEqual([
    'outside tests\n    no server',
    'c.spec.ts, phone: opens\n    timed out',
    'c.spec.ts, phone: shuts\n    timed out',
  ]);
});

it('counts nothing where there is no report', () => {
  const none = join(folder, 'none.json');
  expect([...vitestTimes(none), ...playwrightTimes(none)]).toEqual([]);
  expect([...vitestFailures(none), ...playwrightFailures(none)]).toEqual([]);
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
