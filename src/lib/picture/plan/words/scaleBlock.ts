import type { Words } from '$lib/messages/words';
import { numberFormat } from '$lib/messages/intl';
import { kilometres } from '$lib/messages/units';
import { visibleBounds, metresPerPixel, type Camera, type Rect } from '$lib/space/camera';
import { scaleBar } from '$lib/space/scale';
import type { ScaleBlock } from '../blocks';
import type { Measure } from './type';

/** Languages whose readers are told miles too. */
const WITH_MILES = ['en'];
/** A map whose scale changes by more than this from edge to edge says where its bar is true. */
const EVEN = 1.05;
/** Metres of the international mile. */
const MILE = 1609.344;

const miles = (count: number, language: string): string =>
  numberFormat(language, { style: 'unit', unit: 'mile', maximumSignificantDigits: 1 }).format(
    count,
  );

/** Layout pixels about what is written, and of a line with its bar. */
const PAD = 6;
const ROW = 20;
export const SCALE_TYPE = { cut: 'regular', size: 11 } as const;

/**
 * Scale bars that are true at a latitude, as Mercator's scale changes from north to south; their
 * rectangle is at 0, 0.
 * @param room layout pixels that a bar may take
 */
export function scaleBlock(
  lat: number,
  camera: Camera,
  map: Rect,
  room: number,
  words: Words,
  measure: Measure,
): ScaleBlock {
  const { language } = words;
  const [, south, , north] = visibleBounds(camera, map);
  const across = [south, lat, north].map((at) => metresPerPixel(at, camera.zoom));
  const note =
    Math.max(...across) > EVEN * Math.min(...across)
      ? words.say('scale.at', {
          degrees: Math.abs(Math.round(lat)),
          north: lat < 0 ? 'no' : 'yes',
        })
      : '';
  const bars = [
    scaleBar(lat, camera.zoom, room, (km) => kilometres(km, language)),
    ...(WITH_MILES.includes(language)
      ? [scaleBar(lat, camera.zoom, room, (count) => miles(count, language), MILE)]
      : []),
  ];
  const widest = Math.max(
    ...bars.flatMap(({ width, label }) => [width, measure(label, SCALE_TYPE) + 8]),
    measure(note, SCALE_TYPE),
  );
  const height = bars.length * ROW + (note ? 14 : 0) + 2 * PAD;
  const rect = { left: 0, top: 0, width: Math.ceil(widest) + 2 * PAD, height };
  return { id: 'scale', rect, bars, note };
}

/** Layout pixels from the block's upper edge to the line of each bar, and to the middle of the note. */
export const scaleLines = ({ rect, bars }: ScaleBlock) => ({
  bars: bars.map((_, i) => rect.top + PAD + (i + 1) * ROW - 2),
  note: rect.top + PAD + bars.length * ROW + 8,
  left: rect.left + PAD,
});
