import { metresPerPixel } from './camera';

export interface ScaleBar {
  /** CSS pixels. */
  width: number;
  label: string;
}

/**
 * The longest round length (1, 2 or 5 times a power of ten) that fits; true at the latitude given,
 * as Mercator's scale changes from north to south.
 * @param room CSS pixels that it may take
 * @param label says a number of units
 * @param unit metres of one; a kilometre's where nothing is said
 */
export function scaleBar(
  lat: number,
  zoom: number,
  room: number,
  label: (count: number) => string,
  unit = 1000,
): ScaleBar {
  const perPixel = metresPerPixel(lat, zoom) / unit;
  const count = roundDown(perPixel * room);
  return { width: count / perPixel, label: label(count) };
}

const power = (value: number): number => 10 ** Math.floor(Math.log10(value));

/** The largest of 1, 2 or 5 times a power of ten that is not above a positive value; 0 for 0. */
export function roundDown(value: number): number {
  if (value <= 0) return 0;
  const ten = power(value);
  return ([5, 2, 1].find((n) => n * ten <= value) ?? 1) * ten;
}

/** The smallest of 1, 2 or 5 times a power of ten that is not below a positive value. */
export function roundUp(value: number): number {
  const ten = power(value);
  return ([1, 2, 5].find((n) => n * ten >= value) ?? 10) * ten;
}
