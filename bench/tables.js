/** What was measured, as tables for a terminal. Figures are medians by condition, page and name. */
import { FIGURES, GOALS, GROWING } from './figures.js';
import { CONDITIONS, PAGES, SIZES } from './pages.js';

/** A result that is so much worse than the last kept one is flagged. */
const WORSE = 1.15;
const NAME = 20;
const CELL = 16;

const rounded = (value) => (Number.isInteger(value) ? `${value}` : value.toPrecision(3));
/** Not as an exponent. */
const shown = (value) => rounded(value >= 1000 ? Math.round(value) : value);
const cell = (text) => text.padStart(CELL);
const times = (value) => `× ${value.toFixed(2)}`;

/** A row a figure, a column a page. @param last the last kept result's medians, or nothing */
function table(medians, condition, last) {
  const pages = Object.keys(PAGES).filter((page) => medians[condition]?.[page]);
  const head = `\n${condition.padEnd(NAME)}${pages.map(cell).join('')}`;
  const rows = Object.entries(FIGURES).flatMap(([figure, { unit, most = {} }]) => {
    const values = pages.map((page) => medians[condition][page][figure]);
    if (values.every((value) => value === undefined)) return [];
    const cells = values.map((value, i) => {
      if (value === undefined) return cell('');
      const over = value > (most[pages[i]] ?? Infinity);
      return cell(`${shown(value)}${over ? '!' : ' '}`);
    });
    const before = values.map((value, i) => {
      const old = last?.[condition]?.[pages[i]]?.[figure];
      if (!old || value === undefined) return cell('');
      return cell(`${times(value / old)}${value > old * WORSE ? '!' : ' '}`);
    });
    const rows = [`${figure.padEnd(NAME)}${cells.join('')}  ${unit}`];
    if (before.some((one) => one.trim()))
      rows.push(`${''.padEnd(NAME)}${before.join('')}  of the last`);
    return rows;
  });
  return rows.length > 0 ? [head, ...rows] : [];
}

/** Ours beside the page that it is held against. */
function goals(medians) {
  const rows = GOALS.flatMap(({ figure, beside, ...most }) => {
    const cells = CONDITIONS.map((condition) => {
      const of = (page) => medians[condition]?.[page]?.[figure];
      const ratio = of('9 places') / of(beside);
      if (Number.isNaN(ratio)) return '';
      return `${times(ratio)} (≤ ${most[condition]})${ratio > most[condition] ? '!' : ' '}`;
    });
    if (cells.every((one) => one === '')) return [];
    return `${`${figure} / ${beside}`.padEnd(2 * NAME - 8)}${cells.map((one) => one.padStart(20)).join('')}`;
  });
  const head = `\n${'goals'.padEnd(2 * NAME - 8)}${CONDITIONS.map((one) => one.padStart(20)).join('')}`;
  return rows.length > 0 ? [head, ...rows] : [];
}

/** What each place more costs: linear or better where the later ones cost no more than the first. */
function growth(medians) {
  const counts = SIZES.map((page) => PAGES[page].places);
  const rows = GROWING.flatMap((figure) => {
    const values = SIZES.map((page) => medians.fast?.[page]?.[figure]);
    if (values.some((value) => value === undefined)) return [];
    const [early, late] = [1, 2].map(
      (i) => (values[i] - values[i - 1]) / (counts[i] - counts[i - 1]),
    );
    const each = values.map((value, i) => shown(value / counts[i]));
    const cells = [...each, shown(early), shown(late)].map(cell);
    return `${figure.padEnd(NAME)}${cells.join('')}${late > early * WORSE ? '!' : ' '} ${FIGURES[figure].unit}`;
  });
  const head = `\n${'a place, of'.padEnd(NAME)}${[...counts, '9 to 50', '50 to 150'].map((one) => cell(`${one}`)).join('')}`;
  return rows.length > 0 ? [head, ...rows] : [];
}

/** @param {object} medians @param {object | undefined} last those of the last kept result */
export const tables = (medians, last) =>
  [
    ...CONDITIONS.flatMap((one) => table(medians, one, last)),
    ...goals(medians),
    ...growth(medians),
  ].join('\n');
