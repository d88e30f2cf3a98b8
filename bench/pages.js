/** The pages that are measured: ours with few, more and many places, in a frame, and three maps by others. */

/** By `name`, a place that the text names. */
const FEW = {
  path: 'stories/al-sharaa-in-moscow/',
  ...{ places: 9, name: 'damascus' },
};
export const PAGES = {
  '9 places': FEW,
  embed: { path: `${FEW.path}?embed=1`, places: 9 },
  Leaflet: { path: 'peers/leaflet.html', places: 9 },
  MapLibre: { path: 'peers/maplibre.html', places: 9 },
  'MapLibre, names': { path: 'peers/named.html', places: 9 },
  '50 places': {
    path: 'stories/fifty-places/',
    ...{ places: 50, name: 'damascus' },
  },
  '150 places': {
    path: 'stories/forty-notes-on-cities/',
    ...{ places: 150, name: 'damascus' },
  },
};
const ALL = Object.keys(PAGES);
const SMALL = ALL.slice(0, 5);
/** Those by their number of places. */
export const SIZES = ['9 places', '50 places', '150 places'];
const ENDS = ['9 places', '150 places'];

/** In what conditions a page is visited: this machine's, or a phone's on a slow network (bench/visit.js). */
export const CONDITIONS = ['fast', 'slow'];

/** Which pages each measure is taken of, and in which conditions. */
export const MEASURED = {
  start: { pages: ALL, conditions: CONDITIONS },
  press: { pages: SMALL, conditions: CONDITIONS },
  labels: { pages: SIZES, conditions: ['fast'] },
  clicks: { pages: SIZES, conditions: ['fast'] },
  steps: { pages: SIZES, conditions: ['fast'] },
  hovers: { pages: SIZES, conditions: ['fast'] },
  moves: { pages: SIZES, conditions: ['fast'] },
  pictures: { pages: ENDS, conditions: ['fast'] },
};
