import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '$lib/model/failure';
import { checkFilled, checkReadable } from './canvas';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose canvases, painted blue, read so. */
function reads(value: (i: number) => number) {
  const getImageData = (_x: number, _y: number, width: number, height: number) => ({
    data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => value(i)),
  });
  const context = { fillRect: () => {}, getImageData, canvas: { width: 3, height: 2 } };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  return context as unknown as CanvasRenderingContext2D;
}
const BLUE = [0, 0, 255, 255];
const blue = (i: number) => BLUE[i % 4] ?? 0;

describe('whether what is drawn can be read', () => {
  it('it can where it is as it was drawn, or has other last bits here and there', () => {
    reads(blue);
    expect(checkReadable).not.toThrow();
    reads((i) => blue(i) ^ (i % 3 === 0 ? 1 : 0));
    expect(checkReadable).not.toThrow();
  });

  it('it cannot where it is noise, or nothing', () => {
    for (const value of [(i: number) => (i * 7919) % 256, () => 0, () => 255]) {
      reads(value);
      expect(checkReadable).toThrow(new Failure('guarded', {}));
    }
  });
});

it('a canvas that is empty had no memory; one that is read with other last bits has', () => {
  const failure = new Failure('picture.memory', { width: 3, height: 2 });
  expect(() => checkFilled(reads(() => 0))).toThrow(failure);
  expect(() => checkFilled(reads((i) => blue(i) ^ 1))).not.toThrow();
});
