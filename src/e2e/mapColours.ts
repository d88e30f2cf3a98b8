import { PALETTES, TINTS } from '../lib/model/palette';
import { rgb, type Rgb } from './png';

/** The light map's colours of land and sea, with their tints. */
export const LAND: readonly Rgb[] = [PALETTES.light.land, ...TINTS.light.relief].map(rgb);
export const SEA: readonly Rgb[] = [PALETTES.light.sea, ...TINTS.light.depth].map(rgb);
