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
 */
export function scaleBar(lat: number, zoom: number, room: number): ScaleBar {
  const perPixel = metresPerPixel(lat, zoom);
  const most = perPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((n) => n * power <= most) ?? 1) * power;
  const label = metres >= 1000 ? `${(metres / 1000).toLocaleString('en')} km` : `${metres} m`;
  return { width: metres / perPixel, label };
}
