import { describe, expect, it } from 'vitest';
import { accentProblem } from '$lib/formats/house/accent';
import { contrast } from '$lib/formats/house/colour';
import { PALETTES, THEMES, TINTS } from './palette';

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
    expect(accentProblem(accent, theme)).toBeUndefined();
  });

  it.each([land, urban, ...relief, sea, ...depth])('can be told from the tint %s', (tint) => {
    for (const mark of [ink, accent, route]) expect(contrast(mark, tint)).toBeGreaterThan(3);
  });
});
