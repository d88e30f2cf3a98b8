/** Counts tests in the JSON reports of Vitest and Playwright, names the failed, and adds up the time of their files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A tool that died before it wrote its report has no tests to count. */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** @param {string} file @returns {Counts} */
export function vitestCounts(file) {
  const report = read(file);
  if (!report) return NONE;
  // A file that does not load holds no tests to fail, and has failed all the same.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} file @returns {Counts} */
export function playwrightCounts(file) {
  const report = read(file);
  if (!report) return NONE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Passing at the second try is not passing; errors outside tests are failures too.
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** What failed, with the first line of why. @param {string} file @returns {string[]} */
export const vitestFailures = (file) =>
  (read(file)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [failure(name, message)];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(test.fullName, test.failureMessages[0]));
  });

/** What failed, with the first line of why. @param {string} file @returns {string[]} */
export function playwrightFailures(file) {
  const report = read(file);
  if (!report) return [];
  const outside = report.errors.map(({ message }) => failure('outside tests', message));
  return [...outside, ...report.suites.flatMap(failuresOf)];
}

/** Of a suite with all that it holds, each test at each size. */
const failuresOf = ({ suites = [], specs = [] }) => [
  ...specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const reason = results.find(({ error }) => error)?.error.message;
        return failure(`${file}, ${projectName}: ${title}`, reason);
      }),
  ),
  ...suites.flatMap(failuresOf),
];

/** @param {string} test @param {string} [reason] of any length, in a terminal's colours */
const failure = (test, reason = '') =>
  `${test}\n    ${stripVTControlCharacters(reason).split('\n')[0]}`;

/** @typedef {{ file: string, seconds: number }} FileTime */

/** @param {string} file @returns {FileTime[]} */
export const vitestTimes = (file) =>
  (read(file)?.testResults ?? []).map(({ name, startTime, endTime }) => ({
    file: name,
    seconds: (endTime - startTime) / 1000,
  }));

/** The tests of a file, added up: they run beside those of others. @param {string} file @returns {FileTime[]} */
export function playwrightTimes(file) {
  const report = read(file);
  if (!report) return [];
  return report.suites.map((suite) => ({
    file: join(report.config.rootDir, suite.file),
    seconds: milliseconds(suite) / 1000,
  }));
}

/** Of a suite with all that it holds: suites, tests at each size, tries. */
function milliseconds({ suites = [], specs = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const times = [...results.map(({ duration }) => duration), ...suites.map(milliseconds)];
  return times.reduce((sum, time) => sum + time, 0);
}
