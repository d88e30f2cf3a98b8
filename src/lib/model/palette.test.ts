import { describe, expect, it } from 'vitest';
import { PALETTES, THEMES, TINTS } from './palette';

/** Relative luminance of `#rrggbb`, by WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('the map’s names in %s colours', (theme) => {
  const { land, sea, country, town, water, ink } = PALETTES[theme];
  const { relief, urban, depth } = TINTS[theme];

  it.each([land, urban, ...relief])('can be read on the land’s tint %s', (tint) => {
    for (const name of [country, town, ink]) expect(contrast(name, tint)).toBeGreaterThan(4.5);
  });

  it.each([sea, ...depth])('can be read on the sea’s tint %s', (tint) => {
    for (const name of [water, ink]) expect(contrast(name, tint)).toBeGreaterThan(4.5);
  });
});
