import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { FULL } from '$lib/model/layers';
import { decodePictureQuery } from './pictureQuery';
import { describe as words } from './problem';

/** As an address hands over what follows `?picture=`. */
const read = (value: string) => decodePictureQuery(new URLSearchParams({ version: value }));

describe('an old link to a picture', () => {
  it.each<[string, Partial<PictureSettings>]>([
    [
      'a4_300_landscape*x1.5*dark*ar*labels_0.5*rings_0*box_-27.25_28.5_50_58.5*turn_-30' +
        '*no_legend*with_lens*top-left*jpeg_80*title_A %2A 100%25 title: “so”*alt_A map.\nOf two lines.',
      {
        size: { preset: 'a4', orientation: 'landscape', dpi: 300 },
        scale: 1.5,
        theme: 'dark',
        language: 'ar',
        layers: { ...FULL, labels: 0.5, rings: 0 },
        frame: { kind: 'bounds', bounds: [-27.25, 28.5, 50, 58.5] },
        bearing: -30,
        furniture: { ...PICTURE.furniture, legend: false, lens: true },
        attribution: 'top-left',
        title: 'A * 100% title: “so”',
        alt: 'A map.\nOf two lines.',
        format: 'jpeg',
        quality: 80,
      },
    ],
    ['story*whole', { size: { preset: 'story' }, frame: { kind: 'story' } }],
    ['1601x17*pdf', { size: { preset: 'pixels', width: 1601, height: 17 }, format: 'pdf' }],
    [
      '86.5x54mm_300*webp',
      { size: { preset: 'millimetres', width: 86.5, height: 54, dpi: 300 }, format: 'webp' },
    ],
    ['letter_150', { size: { preset: 'letter', orientation: 'portrait', dpi: 150 } }],
    ['place_eastern-mediterranean', { frame: { kind: 'place', id: 'eastern-mediterranean' } }],
    [
      'p22*subtitle_%252A%2A*png_5',
      { frame: { kind: 'passage', line: 22 }, subtitle: '%2A*', quality: 5 },
    ],
  ])('%s goes on working', (value, some) => {
    expect(read(value)).toEqual({ ok: true, value: { ...PICTURE, ...some } });
  });

  it.each([
    ['a4_300*dar', 'picture:1:8: "dar" is not known here; did you mean "dark"?'],
    ['dark*15x900', 'picture:1:6: "width" cannot be 15; expected a whole number from 16'],
    ['labels_2', 'picture:1:1: "labels" cannot be 2; expected a number from 0 to 1'],
    ['jpeg_101', '"quality" cannot be 101'],
    ['box_1_2_3_1', 'with the south below the north'],
  ])('that says %s is refused: %s', (value, says) => {
    const result = read(value);
    expect(result.ok ? '' : words(result.problems)).toContain(says);
  });
});
