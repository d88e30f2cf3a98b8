import { expect, it, describe } from 'vitest';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { pictureName } from './pictureName';

describe('the name of a file', () => {
  it.each<[string, Partial<PictureSettings>]>([
    ['test-1600x900.png', {}],
    [
      'test-jobar-1080x1080.jpg',
      { size: { preset: 'square' }, frame: { kind: 'place', id: 'jobar' }, format: 'jpeg' },
    ],
    [
      'test-p22-a4-landscape-300dpi-dark-ar.pdf',
      {
        size: { preset: 'a4', orientation: 'landscape', dpi: 300 },
        frame: { kind: 'passage', line: 22 },
        theme: 'dark',
        language: 'ar',
        format: 'pdf',
      },
    ],
    [
      'test-86.5x54mm-150dpi.webp',
      { size: { preset: 'millimetres', width: 86.5, height: 54, dpi: 150 }, format: 'webp' },
    ],
  ])('is %s', (name, more) => {
    expect(pictureName('test', { ...PICTURE, ...more })).toBe(name);
  });
});
