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

describe.each(THEMES)('the map’s names and marks in %s colours', (theme) => {
  const { land, sea, country, town, water, ink, accent, route } = PALETTES[theme];
  const { relief, urban, depth } = TINTS[theme];

  it.each([land, urban, ...relief])('can be read on the land’s tint %s', (tint) => {
    for (const name of [country, town, ink]) expect(contrast(name, tint)).toBeGreaterThan(4.5);
  });

  it.each([sea, ...depth])('can be read on the sea’s tint %s', (tint) => {
    for (const name of [water, ink]) expect(contrast(name, tint)).toBeGreaterThan(4.5);
  });

  it('can be read in the accent, whose halo is land or sea', () => {
    for (const halo of [land, sea]) expect(contrast(accent, halo)).toBeGreaterThan(4.5);
  });

  it.each([land, urban, ...relief, sea, ...depth])('can be told from the tint %s', (tint) => {
    for (const mark of [ink, accent, route]) expect(contrast(mark, tint)).toBeGreaterThan(3);
  });
});
