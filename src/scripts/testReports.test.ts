import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playwrightCounts, sum, vitestCounts } from './testReports.js';

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
  expect(sum(vitestCounts(none), playwrightCounts(none))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
});
