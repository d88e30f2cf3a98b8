import type { Formatted } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import svgpath from 'svgpath';
import type { Palette } from '$lib/model/palette';
import type { MapName, MapPath, MapShape } from '$lib/picture/draw/mapDrawing';
import type { MapCut, Point } from '$lib/picture/draw/pen';
import { ITALIC, REGULAR, SEMIBOLD, SERIF } from '../layers/fonts';
import { symbolPaths } from '../layers/symbols';
import { projection, SIDE, type Stand } from './grid';
import { placedSymbols, type Placed } from './placed';
import { LayerValues } from './values';

/** The engine's units to an em. */
const EM = 24;
const CUTS: Record<string, MapCut> = {
  [REGULAR]: 'regular',
  [SEMIBOLD]: 'semibold',
  [SERIF]: 'serif',
  [ITALIC]: 'italic',
};
/** Scripts whose letters join, which the engine does not space apart. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]/u;
/** The icons and names of a layer where the engine has placed them: icons under names, as it draws them. */
export function symbolShapes(
  map: MapLibreMap,
  id: string,
  stand: Stand,
  palette: Palette,
): MapShape[] {
  const layer = map.getLayer(id)!;
  const icons: MapPath[] = [];
  const names: MapName[] = [];
  for (const placed of placedSymbols(map, id)) {
    const { feature, tile, at } = placed;
    const values = new LayerValues(layer, feature);
    const point = projection(stand, tile.z)([tile.x * SIDE + at[0], tile.y * SIDE + at[1]]);
    if (placed.icon) icons.push(...iconPaths(values, point, palette));
    if (!placed.text) continue;
    names.push(...nameAt(values, placed, point));
  }
  return [...icons, ...names];
}

function iconPaths(values: LayerValues, [x, y]: Point, palette: Palette): MapPath[] {
  const opacity = values.paint<number>('icon-opacity');
  const image = values.layout<{ name: string }>('icon-image');
  const size = values.layout<number>('icon-size');
  const { turn, paths } = symbolPaths(String(image.name ?? image), palette);
  return opacity === 0
    ? []
    : paths.flatMap(({ data, colour }) => {
        const there = svgpath(data).rotate(turn).scale(size).translate(x, y).round(2).toString();
        return there ? [{ kind: 'path', data: there, fill: { colour, opacity } }] : [];
      });
}

function nameAt(values: LayerValues, placed: Placed, [x, y]: Point): MapName[] {
  const parts = partsOf(values);
  const words = parts.map(({ text }) => text).join('');
  const { colour, opacity } = values.colour('text-color', 'text-opacity');
  if (!words.trim() || opacity === 0) return [];
  const size = values.layout<number>('text-size');
  const [dx, dy] = placed.shift;
  const justify = values.layout<'auto' | MapName['justify']>('text-justify');
  const font = values.layout<string[]>('text-font').join();
  const cut = CUTS[font];
  if (!cut) throw new Error(`Which of our fonts "${font}" is is not said.`);
  return [
    {
      kind: 'name',
      parts,
      at: [x + (dx * size) / EM, y + (dy * size) / EM],
      justify: justify === 'auto' ? sideOf(placed.anchor) : justify,
      cut,
      size,
      leading: values.layout('text-line-height'),
      // The engine spaces letters for the whole zoom of a tile.
      spacing: JOINED.test(words) ? 0 : values.layoutAt<number>('text-letter-spacing', placed.zoom),
      room: values.layout('text-max-width'),
      turn: values.layout('text-rotate'),
      colour,
      opacity,
      halo: values.colour('text-halo-color', 'text-opacity').colour,
      rim: 2 * values.paint<number>('text-halo-width'),
    },
  ];
}

/** A name stands flush where it is at its place. */
const sideOf = (anchor: string): MapName['justify'] =>
  anchor.includes('left') ? 'left' : anchor.includes('right') ? 'right' : 'center';

/** The name's lines as far as the style has set them. */
function partsOf(values: LayerValues): MapName['parts'] {
  const { sections } = values.layout<Formatted>('text-field');
  const upper = values.layout('text-transform') === 'uppercase';
  const parts = [{ text: '', scale: 1 }];
  for (const { text, scale } of sections) {
    const [first = '', ...rest] = (upper ? text.toLocaleUpperCase() : text).split('\n');
    const last = parts.at(-1)!;
    if (first) Object.assign(last, { text: last.text + first, scale: scale ?? 1 });
    for (const more of rest) parts.push({ text: more, scale: scale ?? 1 });
  }
  return parts;
}
