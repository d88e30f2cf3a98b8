/** Results that are kept: as JSON to compare with, and as the chart of the documentation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chart } from './chart.js';

const RESULT = 'bench/results/latest.json';
const CHART = 'src/docs/bench.svg';

/** Figures by condition, page and name, each a median. */
export const mapped = (found, change) =>
  Object.fromEntries(
    Object.entries(found).map(([condition, pages]) => [
      condition,
      Object.fromEntries(
        Object.entries(pages).map(([page, figures]) => [
          page,
          Object.fromEntries(
            Object.entries(figures).map(([figure, values]) => [figure, change(values)]),
          ),
        ]),
      ),
    ]),
  );

/** The last kept result of a folder; undefined where there is none. */
export function last(root) {
  const file = join(root, RESULT);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export const asJson = (result) => `${JSON.stringify(result, null, 2)}\n`;

/** Puts a result, and the chart of it, where the next one and the documentation look for them. */
export function keep(root, result) {
  write(join(root, RESULT), asJson(result));
  write(join(root, CHART), chart(result));
}
