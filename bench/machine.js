/** On what, with what and of what something was measured. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';

/** @param {import('@playwright/test').Browser} browser */
export function circumstances(browser) {
  const processors = cpus();
  return {
    day: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    browser: `Chromium ${browser.version()}`,
    machine: `${processors.length} cores, ${processors[0]?.model ?? 'of an unknown kind'}`,
    /** Processes that wanted a core, the mean of the minute before. */
    load: loadavg()[0],
  };
}
