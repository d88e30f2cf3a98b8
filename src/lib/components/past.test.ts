import { describe, expect, it } from 'vitest';
import type { Camera } from '$lib/operations/camera';
import { Past } from './past.svelte';

const at = (lon: number): Camera => ({ center: [lon, 0], zoom: 4 });

describe('the views that the map left', () => {
  it('come back one by one, the last first', () => {
    const past = new Past();
    past.note(at(1), at(2));
    past.note(at(2), at(3));
    expect([past.take(), past.take(), past.take()]).toEqual([at(2), at(1), undefined]);
    expect(past.empty).toBe(true);
  });

  it('are not noted twice, nor where the map stays', () => {
    const past = new Past();
    past.note(at(1), at(1));
    expect(past.empty).toBe(true);
    past.note(at(1), at(2));
    past.note(at(1), at(3));
    expect([past.take(), past.empty]).toEqual([at(1), true]);
  });

  it('hold of a map that goes along with the reading only where it began', () => {
    const past = new Past();
    past.readOn(at(1), at(2));
    past.readOn(at(2), at(3));
    past.readOn(at(3), at(4));
    // The reader moved the map, and reads on.
    past.readOn(at(9), at(5));
    expect([past.take(), past.take(), past.take()]).toEqual([at(9), at(1), undefined]);
  });
});
