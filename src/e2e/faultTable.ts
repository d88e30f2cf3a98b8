/** Writes the table of faults into the documentation, once all of them were tried. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Types of a test's annotations: `[place in the list, number of faults, what, happens]`, and what readers saw. */
export const TRIED = 'fault';
export const SEEN = 'seen';

const PAGE = fileURLToPath(new URL('../docs/what-holds.md', import.meta.url));
/** What stands before and after the table. */
const [BEGIN, END] = ['<!-- faults -->', '<!-- /faults -->'];

export default class FaultTable implements Reporter {
  /** By their place in the list. */
  readonly #seen = new Map<number, [what: string, happens: string, seen: string]>();
  #all = NaN;

  onTestEnd(_test: TestCase, { annotations, status }: TestResult): void {
    const of = (type: string) => annotations.find((one) => one.type === type)?.description;
    const tried = of(TRIED);
    if (!tried) return;
    const [at, all, what, happens] = JSON.parse(tried) as [number, number, string, string];
    const seen = status === 'passed' ? (of(SEEN) ?? '') : 'fell';
    this.#seen.set(at, [what, happens, seen]);
    this.#all = all;
  }

  onEnd(): void {
    const rows = [...this.#seen].toSorted(([a], [b]) => a - b).map(([, row]) => row);
    if (rows.length !== this.#all) return;
    const lines = rows.map((row) => `| ${row.join(' | ')} |`);
    const survived = rows.filter(([, , seen]) => seen !== 'fell').length;
    const table = [
      `${survived} of ${rows.length} survived.`,
      ['| what | fault | what readers see |', '| --- | --- | --- |', ...lines].join('\n'),
    ].join('\n\n');
    const page = readFileSync(PAGE, 'utf8');
    const [before, after] = [page.split(BEGIN)[0], page.split(END)[1]];
    const text = [before, BEGIN, '\n\n', table, '\n\n', END, after].join('');
    writeFileSync(PAGE, text);
  }
}
