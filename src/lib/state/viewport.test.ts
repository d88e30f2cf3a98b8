import { describe, expect, it } from 'vitest';
import type { Selection } from '$lib/model/selection';
import type { Camera } from '$lib/space/camera';
import { Viewport } from './viewport.svelte';

const at = (lon: number): Camera => ({ center: [lon, 0], zoom: 4 });

/** A map that goes to these longitudes one after the other, as each says. */
function visited(...ways: [by: 'go' | 'read' | 'drag', lon: number][]): Viewport {
  const viewport = new Viewport([0, -10, 20, 10]);
  viewport.size = { width: 800, height: 600 };
  for (const [by, lon] of ways) {
    if (by === 'go') viewport.leaveFor(at(lon));
    if (by === 'read') viewport.readOnTo(at(lon));
    viewport.camera = at(lon);
    viewport.settle(at(lon));
  }
  return viewport;
}
const left = (viewport: Viewport) => {
  const all = [];
  while (viewport.wandered) all.push(viewport.takeLeft()?.center[0]);
  return all;
};

describe('a viewport', () => {
  it('shows the story’s opening until the map was moved, and nothing without a pane', () => {
    const viewport = new Viewport([0, -10, 20, 10]);
    expect(viewport.now).toBeNull();
    viewport.size = { width: 800, height: 600 };
    expect(viewport.now?.center[0]).toBeCloseTo(10, 6);
    viewport.camera = at(5);
    expect(viewport.now).toEqual(at(5));
  });

  it('goes back through the views that were left, the last first', () => {
    expect(left(visited(['go', 1], ['go', 2], ['go', 3]))).toEqual([2, 1, 10]);
  });

  it('notes no view twice, and none where the map stays', () => {
    expect(left(visited(['go', 1], ['go', 1], ['go', 2]))).toEqual([1, 10]);
    expect(left(visited(['go', 1], ['go', 1]))).toEqual([10]);
  });

  it('goes back to what the reader made by hand', () => {
    expect(left(visited(['go', 1], ['drag', 7], ['go', 2]))).toEqual([7, 10]);
  });

  it('holds of a map that goes along with the reading only where it began', () => {
    const read = visited(['go', 1], ['read', 2], ['read', 3], ['read', 4]);
    expect(left(read)).toEqual([1, 10]);
    expect(left(visited(['read', 2], ['read', 3], ['drag', 9], ['read', 4]))).toEqual([9, 10]);
  });
});

describe('a pane', () => {
  /** A viewport on a pane whose size a test may change, with a card in its right half. */
  function onScreen() {
    const viewport = new Viewport([0, -10, 20, 10]);
    const size = { width: 800, height: 600 };
    const right = { left: 400, top: 0, width: 400, height: 600 };
    viewport.screen = { size: () => ({ ...size }), covers: (card) => (card ? [right] : []) };
    viewport.measure();
    return { viewport, size };
  }

  it('leaves the free part to what is chosen, beside its card where it has one', () => {
    const { viewport } = onScreen();
    const widthFor = (selection: Selection) => viewport.paneFor(selection)?.free.width;
    expect(widthFor({ type: 'place', id: 'x' })).toBe(400);
    expect(widthFor({ type: 'group', places: ['x'] })).toBe(400);
    expect(widthFor({ type: 'route', id: 'x' })).toBe(400);
    expect(widthFor({ type: 'passage', line: 1 })).toBe(800);
    expect(widthFor({ type: 'none' })).toBe(800);
    expect(new Viewport([0, 0, 1, 1]).paneFor({ type: 'none' })).toBeNull();
  });

  it('keeps its size while it is hidden or laid out on paper', () => {
    const { viewport, size } = onScreen();
    size.width = 0;
    viewport.measure();
    expect(viewport.size?.width).toBe(800);
    size.width = 300;
    viewport.printing = true;
    viewport.measure();
    expect(viewport.size?.width).toBe(800);
    viewport.printing = false;
    viewport.measure();
    expect(viewport.size?.width).toBe(300);
  });

  it('is on paper while the browser prints, with all that the reader sees', () => {
    const { viewport } = onScreen();
    expect(viewport.paper).toBeNull();
    viewport.printing = true;
    expect(viewport.paper?.camera.center[0]).toBeCloseTo(10, 6);
    viewport.camera = { center: [5, 0], zoom: 6 };
    expect(viewport.paper?.camera).toEqual({ center: [5, 0], zoom: 6 });
    expect(viewport.paper?.size.width).toBeGreaterThanOrEqual(800);
  });
});
