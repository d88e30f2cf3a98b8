/** Our archive in six plain layers, without names. */
import { archive, bareMap } from './bareMap.js';

const source = 'basemap';
const fill = (name, colour) => ({
  ...{ id: name, type: 'fill', source, 'source-layer': name },
  paint: { 'fill-color': colour },
});
const line = (name, colour) => ({
  ...{ id: name, type: 'line', source, 'source-layer': name },
  paint: { 'line-color': colour },
});
bareMap({
  version: 8,
  sources: { [source]: { type: 'vector', url: `pmtiles://${archive}` } },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': '#b9cdd6' } },
    fill('depths', '#aec5d0'),
    fill('land', '#efe8d8'),
    fill('lakes', '#b9cdd6'),
    line('rivers', '#8fb0c2'),
    line('boundaries', '#8a7f73'),
  ],
});
