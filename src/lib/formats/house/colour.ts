/** Red, green and blue of `#rrggbb`, each from 0 to 1. */
const channels = (colour: string): [number, number, number] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];

/** The same without sRGB's transfer function (IEC 61966-2-1). */
const linear = (colour: string) =>
  channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];

/** Relative luminance, by WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two colours `#rrggbb`, from 1 to 21, by WCAG 2. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const written = (values: readonly number[]): string =>
  `#${values
    .map((value) =>
      Math.round(255 * value)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** As bright as it can be without losing its hue and its saturation. */
export function brightest(colour: string): string {
  const values = channels(colour);
  const most = Math.max(...values, 1 / 255);
  return written(values.map((value) => value / most));
}

/** A share of one colour in another, as CSS mixes in sRGB. */
export function mixed(colour: string, share: number, other: string): string {
  const second = channels(other);
  return written(
    channels(colour).map((value, i) => value * share + (second[i] ?? 0) * (1 - share)),
  );
}

/** Green to red and blue to yellow, of Oklab (Björn Ottosson, https://bottosson.github.io/posts/oklab/). */
function hue(colour: string): [number, number] {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** How unlike two colours are but for their lightness: 0 for greys, 0.54 for yellow and blue, as Oklab has it. */
export function unlikeness(a: string, b: string): number {
  const [[a1, b1], [a2, b2]] = [hue(a), hue(b)];
  return Math.hypot(a1 - a2, b1 - b2);
}
