/** A bar chart of a kept result, for the documentation: our page beside the others, with the goals. */
import { GOALS } from './figures.js';

const CONDITIONS = {
  fast: 'loopback',
  slow: 'processor 4 × slower, 180 kB/s, 562 ms',
};
const BARS = ['9 places', 'embed', 'Leaflet', 'MapLibre', 'MapLibre, names'];
const NAMES = { '9 places': 'Dateline', embed: 'Dateline, embedded' };

/** CSS pixels. */
const WIDTH = 760;
const LEFT = 150;
const COLUMN = (WIDTH - LEFT) / 2;
const BAR = 14;
const GAP = 5;
const HEAD = 66;
const GROUP = BARS.length * (BAR + GAP) + 34;
/** What stands after the longest bar: its figure. */
const FIGURE = 90;

const text = (x, y, words, more = '') => `<text x="${x}" y="${y}"${more}>${words}</text>`;
const duration = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms)} ms`);

/** The bars of a figure in a condition, and a line where the goal of ours is. */
function group(medians, { figure, beside, ...most }, condition, x, y) {
  const values = BARS.map((page) => medians[condition]?.[page]?.[figure]);
  const goal = medians[condition]?.[beside]?.[figure] * most[condition];
  const longest = Math.max(1, goal || 0, ...values.map((value) => value ?? 0));
  const scale = (value) => ((COLUMN - FIGURE) * value) / longest;
  const bars = values.flatMap((value, i) => {
    if (value === undefined) return [];
    const top = y + i * (BAR + GAP);
    const width = Math.max(1, scale(value)).toFixed(1);
    const end = x + scale(value);
    const mark = x + scale(goal || 0);
    // Not upon the goal's line, which goes over the bars of ours.
    const after = i < 2 && mark >= end && mark < end + FIGURE / 2 ? mark : end;
    const kind = i < 2 ? 'ours' : 'others';
    return [
      `<rect class="${kind}" x="${x}" y="${top}" width="${width}" height="${BAR}"/>`,
      text((after + 5).toFixed(1), top + BAR - 3, duration(value)),
    ];
  });
  if (!goal) return bars;
  const at = (x + scale(goal)).toFixed(1);
  const [from, to] = [y - 4, y + 2 * (BAR + GAP)];
  return [...bars, `<path class="goal" d="M${at} ${from}V${to}"/>`];
}

/** @param {{ day: string, machine: string, browser: string, runs: number, medians: object }} result as kept */
export function chart({ day, machine, browser, runs, medians }) {
  const groups = GOALS.flatMap((goal, i) => {
    const y = HEAD + i * GROUP + 20;
    return [
      text(0, y - 8, `${goal.figure} (goal by ${goal.beside})`, ' class="title"'),
      ...BARS.map((page, j) => text(0, y + j * (BAR + GAP) + BAR - 3, NAMES[page] ?? page)),
      ...Object.keys(CONDITIONS).flatMap((condition, j) =>
        group(medians, goal, condition, LEFT + j * COLUMN, y),
      ),
    ];
  });
  const height = HEAD + GOALS.length * GROUP + 24;
  const heads = Object.values(CONDITIONS).map((words, j) =>
    text(LEFT + j * COLUMN, HEAD - 18, words, ' class="title"'),
  );
  const foot = `Medians of ${runs}, ${day}; ${machine}; ${browser}. The upright line is the goal.`;
  // Without a surface of its own it stands on a page's, light or dark.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t">
<title id="t">How Dateline’s page starts beside bare pages of Leaflet and MapLibre</title>
<style>
text { font: 12px system-ui, sans-serif; fill: #333 }
.title { font-weight: 600 }
.ours { fill: #b0522d }
.others { fill: #7d8f9a }
.goal { stroke: #111; stroke-width: 2; fill: none }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd }
  .ours { fill: #d9784f }
  .goal { stroke: #fff }
}
</style>
${text(0, 18, 'How the page starts, beside bare maps with the same nine places', ' class="title" style="font-size:15px"')}
${heads.join('\n')}
${groups.join('\n')}
${text(0, height - 8, foot)}
</svg>
`;
}
