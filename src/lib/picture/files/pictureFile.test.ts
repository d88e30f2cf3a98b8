import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PICTURE, type PictureFormat } from '$lib/model/picture';
import { compose } from '../draw/compose';
import type { DrawnPicture } from '../draw/drawnPicture';
import { METADATA, WEBP } from './fixture';
import { pictureFile } from './pictureFile';

/** The opacity of the last pixel that is drawn: 0 in a canvas for which there was no memory. */
let opacity = 255;
let made: { width: number; height: number }[] = [];

beforeEach(() => {
  [opacity, made] = [255, []];
  const createElement = () => {
    const canvas = { width: 0, height: 0, getContext: () => context };
    const context = {
      canvas,
      scale() {},
      drawImage() {},
      getImageData: (left: number, top: number) => {
        expect([left, top]).toEqual([canvas.width - 1, canvas.height - 1]);
        return { data: [0, 0, 0, opacity] };
      },
    };
    made.push(canvas);
    return Object.assign(canvas, {
      toBlob: (done: (blob: Blob) => void, type: string) =>
        done(new Blob([new Uint8Array(WEBP)], { type })),
    });
  };
  vi.stubGlobal('FontFace', class {});
  vi.stubGlobal('document', { createElement, fonts: { add() {}, load: async () => {} } });
});
afterEach(() => void vi.unstubAllGlobals());

const drawn = (format: PictureFormat, draw = () => {}) =>
  ({
    settings: { ...PICTURE, format },
    measures: { pixels: { width: 40, height: 30 }, ratio: 2 },
    bitmap: { width: 20, height: 10 },
    draw,
    words: 'x',
    metadata: METADATA,
  }) as unknown as DrawnPicture;

it('draws preview and file alike, and keeps no pixels of a file', async () => {
  const draw = vi.fn();
  expect(await compose(drawn('webp', draw))).toMatchObject({ width: 40, height: 30 });
  expect((await pictureFile(drawn('webp', draw))).type).toBe('image/webp');
  expect(draw).toHaveBeenCalledTimes(2);
  expect(made.map(({ width }) => width)).toEqual([40, 0]);
});

it('says of each canvas that there was no memory for it', async () => {
  opacity = 0;
  const refusal = (width: number, height: number) => ({
    reason: 'picture.memory',
    values: { width, height },
  });
  await expect(compose(drawn('png'))).rejects.toMatchObject(refusal(40, 30));
  await expect(pictureFile(drawn('webp'))).rejects.toMatchObject(refusal(40, 30));
  await expect(pictureFile(drawn('pdf'))).rejects.toMatchObject(refusal(20, 10));
});
