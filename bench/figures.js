/** What each figure is in, at most should be, and against whom it is held. */

/** Of `9 places`, by figure. */
export const FIGURES = {
  'first paint': { unit: 'ms' },
  'markers shown': { unit: 'ms' },
  complete: { unit: 'ms' },
  'long tasks': { unit: 'ms, sum' },
  '  the longest': { unit: 'ms' },
  'a press meanwhile': { unit: 'ms until painted' },
  'first view': { unit: 'kB', most: { '9 places': 545 } },
  requests: { unit: '', most: { '9 places': 20 } },
  'layout shift': { unit: '', most: { '9 places': 0, '50 places': 0, '150 places': 0 } },
  heap: { unit: 'MB', most: { '9 places': 12 } },
  'labels of a step': { unit: 'ms' },
  'click on a marker': { unit: 'ms of scripting', most: { '9 places': 100, '150 places': 100 } },
  'click on a name': { unit: 'ms of scripting', most: { '9 places': 100, '150 places': 100 } },
  'the next passage': { unit: 'ms of scripting' },
  'hovering a name': { unit: 'ms of scripting' },
  '  messages': { unit: 'to workers' },
  'panning, a frame': { unit: 'ms of main thread' },
  '  scripting': { unit: 'ms' },
  '  style and layout': { unit: 'ms' },
  'one zoom level': { unit: 'ms of scripting' },
  'picture, 1620 × 911': { unit: 's' },
  'picture, A3, 300 dpi': { unit: 's' },
  '  ratio': { unit: '' },
};

/** How many times as much as another page ours may take. */
export const GOALS = [
  { figure: 'first paint', beside: 'Leaflet', fast: 1.2, slow: 0.75 },
  { figure: 'markers shown', beside: 'Leaflet', fast: 1.3, slow: 0.6 },
  { figure: 'complete', beside: 'MapLibre', fast: 1.3, slow: 0.8 },
  { figure: 'long tasks', beside: 'MapLibre', fast: 1.3, slow: 1.5 },
];

/** What must grow with the places no faster than they do. */
export const GROWING = ['first view', 'labels of a step', 'heap'];

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
