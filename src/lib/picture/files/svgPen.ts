import { escaped } from '$lib/story/outsideText';
import { directionOf } from '../plan/words/direction';
import { drawMaps } from '../draw/drawMap';
import type { MapDrawing } from '../draw/mapDrawing';
import { RIM, type MapCut, type MapType, type PathPen, type Shape } from '../draw/pen';
import { lineWidth, middleToBase, SET, type OutlineFonts } from './outlineFonts';
import { FACES } from './svgFonts';

/** What has been drawn, as elements of SVG 1.1. */
export interface SvgDrawing {
  pen: PathPen;
  /** The elements so far. */
  elements(): string;
  /** What is written, by cut. */
  words: ReadonlyMap<MapCut, string>;
}

/** Hundredths of a layout pixel are finer than print. */
const n = (length: number): string => String(Math.round(length * 100) / 100);

type Attributes = Record<string, string | number | undefined>;

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');

/** Where the attribute says nothing, it is drawn whole. */
const unlessWhole = (opacity: number) => (opacity === 1 ? undefined : n(opacity));

/**
 * Draws a picture as SVG: text as text, in groups that drawing programs open as layers.
 * @param fonts that measure it
 * @param logo an address that holds it
 */
export function svgDrawing(
  fonts: OutlineFonts,
  maps: readonly MapDrawing[],
  logo: string | null = null,
): SvgDrawing {
  const lines: string[] = [];
  const words = new Map<MapCut, string>();
  /** The names of the groups about what is drawn. */
  const within: string[] = [];
  let clips = 0;
  const element = (name: string, given: Attributes) =>
    void lines.push(`<${name}${attributes(given)}/>`);
  const write = (text: string, type: MapType, given: Attributes) => {
    const { family, instead, weight, style } = FACES[type.cut];
    words.set(type.cut, (words.get(type.cut) ?? '') + text);
    const all = {
      ...given,
      'font-family': `'${family}', ${instead}`,
      'font-size': n(type.size),
      'font-weight': weight === 400 ? undefined : weight,
      'font-style': style === 'normal' ? undefined : style,
    };
    lines.push(`<text${attributes(all)}>${escaped(text)}</text>`);
  };
  const rimmed = (halo: string, width: number): Attributes => ({
    stroke: halo,
    'stroke-width': n(width),
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });
  const shown = ({ fill, stroke }: Shape): Attributes => ({
    fill: fill ?? 'none',
    stroke: stroke?.colour,
    'stroke-width': stroke && n(stroke.width),
  });
  const group = (given: Attributes, draw: () => void) => {
    lines.push(`<g${attributes(given)}>`);
    draw();
    lines.push('</g>');
  };
  const pen: PathPen = {
    text(text, [x, y], { halo, align = 'left', room, direction = directionOf(text), ...writing }) {
      const { cut, size, colour } = writing;
      const narrow = room !== undefined && lineWidth(text, fonts[cut], size) > room;
      const fromRight = direction === 'rtl';
      const anchor = {
        left: fromRight ? 'end' : undefined,
        center: 'middle',
        right: fromRight ? undefined : 'end',
      }[align];
      write(text, writing, {
        x: n(x),
        y: n(y + middleToBase(fonts[cut]) * size),
        fill: colour,
        'text-anchor': anchor,
        direction: fromRight ? 'rtl' : undefined,
        ...(narrow && { textLength: n(room), lengthAdjust: 'spacingAndGlyphs' }),
        ...(halo && rimmed(halo, RIM)),
      });
    },
    mapText(text, [x, y], writing) {
      const { colour, opacity, halo, rim, spacing, turn } = writing;
      const fromRight = directionOf(text) === 'rtl';
      write(text, writing, {
        x: n(x),
        y: n(y),
        fill: colour,
        opacity: unlessWhole(opacity),
        'letter-spacing': spacing ? n(spacing) : undefined,
        style: 'font-kerning:none',
        ...(fromRight && { 'text-anchor': 'end', direction: 'rtl' }),
        transform: turn.degrees
          ? `rotate(${n(turn.degrees)} ${turn.about.map(n).join(' ')})`
          : undefined,
        ...rimmed(halo, rim),
      });
    },
    measure: (text, { cut, size }) => lineWidth(text, fonts[cut], size),
    mapWidth: (text, { cut, size }) => lineWidth(text, fonts[cut], size, SET.onMap),
    line(points, stroke) {
      const given = points.map((point) => point.map(n).join(',')).join(' ');
      element('polyline', { points: given, ...shown({ stroke }) });
    },
    circle([x, y], radius, shape) {
      element('circle', { cx: n(x), cy: n(y), r: n(radius), ...shown(shape) });
    },
    rect({ left, top, width, height }, shape) {
      const corner = { x: n(left), y: n(top) };
      element('rect', { ...corner, width: n(width), height: n(height), ...shown(shape) });
    },
    path(data, { fill, stroke }) {
      element('path', {
        d: data,
        fill: fill?.colour ?? 'none',
        'fill-opacity': fill && unlessWhole(fill.opacity),
        ...(stroke && {
          stroke: stroke.colour,
          'stroke-width': n(stroke.width),
          'stroke-opacity': unlessWhole(stroke.opacity),
          'stroke-linecap': stroke.cap,
          'stroke-linejoin': stroke.join,
          'stroke-dasharray': stroke.dash?.map(n).join(' '),
        }),
      });
    },
    map: () => drawMaps(pen, maps),
    logo({ left, top, width, height }, alt) {
      if (!logo) return;
      const room = { x: n(left), y: n(top), width: n(width), height: n(height) };
      const given = attributes({ ...room, 'xlink:href': logo });
      lines.push(`<image${given}><title>${escaped(alt)}</title></image>`);
    },
    group(name, draw) {
      // Sheets of the same name are told apart by what they lie in; the picture's own map is the plain one.
      const id = [...within.filter((one) => one !== 'map'), name].join('-');
      within.push(name);
      group({ id, 'inkscape:groupmode': 'layer', 'inkscape:label': id }, draw);
      within.pop();
    },
    clip({ left, top, width, height }, draw) {
      const id = `clip-${++clips}`;
      const room = { x: n(left), y: n(top), width: n(width), height: n(height) };
      lines.push(`<clipPath id="${id}"><rect${attributes(room)}/></clipPath>`);
      group({ 'clip-path': `url(#${id})` }, draw);
    },
    part: (_part, draw) => draw(),
  };
  return { pen, elements: () => lines.join('\n'), words };
}
