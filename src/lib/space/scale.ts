import { metresPerPixel } from './camera';
import { kilometres } from '$lib/messages/units';

export interface ScaleBar {
  /** CSS pixels. */
  width: number;
  label: string;
}

/**
 * The longest round length (1, 2 or 5 times a power of ten) that fits; true at the latitude given,
 * as Mercator's scale changes from north to south.
 * @param room CSS pixels that it may take
 */
export function scaleBar(lat: number, zoom: number, room: number, language: string): ScaleBar {
  const perPixel = metresPerPixel(lat, zoom);
  const metres = roundDown(perPixel * room);
  return { width: metres / perPixel, label: kilometres(metres / 1000, language) };
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
