import { describe, expect, it } from 'vitest';
import { chart } from './chart.js';
import { median } from './figures.js';
import { mapped } from './kept.js';
import { noise } from './peers/noise.js';
import { tables } from './tables.js';

const visits = (first: number[], other: number[]) => ({
  '9 places': { 'first paint': first, 'markers shown': first, complete: first },
  Leaflet: { 'first paint': other, 'markers shown': other },
  MapLibre: { complete: other },
});
const found = { fast: visits([300, 100, 200], [100, 100]), slow: visits([100], [200]) };
const medians = mapped(found, median);

describe('a result of the bench', () => {
  it('is told by medians, beside others and beside the last', () => {
    const printed = tables(medians, mapped({ fast: visits([100], [100]) }, median));
    expect(printed).toMatch(/^first paint +200 +100 +ms$/m);
    expect(printed).toMatch(/^ +× 2\.00! +× 1\.00 +of the last$/m);
    expect(printed).toMatch(/^first paint \/ Leaflet +× 2\.00 \(≤ 1\.2\)! +× 0\.50 \(≤ 0\.75\) $/m);
  });

  it('is drawn with what was measured and nothing else, in letters of 11 px and more', () => {
    const about = { day: '2025-01-02', machine: '2 cores', browser: 'Chromium 1', runs: 3 };
    const drawn = chart({ ...about, medians });
    expect(drawn).toContain('Medians of 3, 2025-01-02; 2 cores; Chromium 1.');
    expect(drawn.match(/<rect /g)).toHaveLength(12);
    expect(drawn).not.toContain('NaN');
    for (const [, size] of drawn.matchAll(/(\d+)px/g)) expect(Number(size)).toBeGreaterThan(10);
  });
});

it('tiles are the same 15 kB each time', () => {
  const tile = noise();
  expect(Math.abs(tile.length - 15_000)).toBeLessThan(500);
  expect(noise().equals(tile)).toBe(true);
});
