/** Our archive in our own style: what relief, boundaries and names take by themselves. */
import { fontFaces } from '$lib/map/layers/fonts';
import { addSymbols } from '$lib/map/layers/symbols';
import { embeddedStyle } from '$lib/map/style';
import { COLOURS } from '$lib/model/house';
import { archive, bareMap } from './bareMap.js';

const theme = 'light';
const named = { towns: [], airports: [], names: [] };
const map = bareMap({
  ...embeddedStyle(archive, { theme, language: 'en', named }),
  'font-faces': fontFaces(),
});
map.once('style.load', () => addSymbols(map, COLOURS[theme]));
