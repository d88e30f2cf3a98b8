import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { FULL } from '$lib/model/layers';
import { decodePictureSettings, encodePictureSettings } from './pictureSettings';
import { describe as words, type Result } from './problem';

const settings: PictureSettings = {
  ...PICTURE,
  size: { preset: 'a4', orientation: 'landscape', dpi: 300 },
  scale: 1.5,
  theme: 'dark',
  language: 'ar',
  layers: { ...FULL, labels: 0.5, rings: 0 },
  frame: { kind: 'bounds', bounds: [-27.25, 28.5, 50, 58.5] },
  bearing: -30,
  furniture: { ...PICTURE.furniture, legend: false, lens: true },
  labels: { jobar: { offset: [12, -30] }, russia: { at: [45, 56], hidden: true } },
  notes: [{ at: [36.3, 33.5], text: 'Russian air base', offset: [60, -40] }],
  towns: false,
  hidden: ['erbil'],
  areas: ['TR', 'GOLAN-HEIGHTS'],
  attribution: 'top-left',
  title: 'A * 100% title: “so”',
  alt: 'A map.\nOf two lines.',
  format: 'jpeg',
  quality: 80,
};
const value = (result: Result<PictureSettings>) => {
  if (!result.ok) throw new Error(words(result.problems));
  return result.value;
};
const refusal = (result: Result<PictureSettings>) => {
  if (result.ok) throw new Error('it was taken');
  return words(result.problems);
};
const file = (json: unknown) => decodePictureSettings('x.json', JSON.stringify(json, null, 1));

describe('the settings of a picture, as a file', () => {
  it('come back as they were written', () => {
    expect(value(decodePictureSettings('x.json', encodePictureSettings(settings)))).toEqual(
      settings,
    );
    expect(encodePictureSettings(value(file({})))).toBe(encodePictureSettings(PICTURE));
  });

  it('may leave out what is as usual', () => {
    expect(value(file({ size: { preset: 'a3' }, furniture: { scale: false } }))).toEqual({
      ...PICTURE,
      size: { preset: 'a3', orientation: 'portrait', dpi: 300 },
      furniture: { ...PICTURE.furniture, scale: false },
    });
  });

  it('may ask for what only some formats have', () => {
    const size = { preset: 'a4' };
    expect(value(file({ size, format: 'pdf', bleed: 3, transparent: true }))).toMatchObject({
      bleed: 3,
      transparent: true,
    });
    const cut = 'expected 0, or a PDF of a size on paper';
    for (const other of [{ size, format: 'svg' }, { format: 'pdf' }])
      expect(refusal(file({ ...other, bleed: 3 }))).toContain(`"bleed" cannot be 3; ${cut}`);
    expect(refusal(file({ size, format: 'pdf', bleed: 21 }))).toContain('from 0 to 20 millimetres');
    for (const format of ['png', 'webp', 'svg'])
      expect(value(file({ format, transparent: true })).transparent).toBe(true);
    expect(refusal(file({ format: 'jpeg', transparent: true }))).toContain(
      '"transparent" cannot be true; expected false, or another format',
    );
  });

  it.each([
    [
      { version: 2 },
      '2:13: "version" cannot be 2; expected 1, the only version that this program knows',
    ],
    [{ them: 'dark' }, '2:10: "them" is not known here; did you mean "theme"?'],
    [{ theme: 'dar' }, '2:11: "theme" cannot be "dar"; did you mean "dark"?'],
    [{ layers: { label: 0 } }, '3:12: "label" is not known here; did you mean "labels"?'],
    [{ layers: { labels: 2 } }, '"labels" cannot be 2; expected a number from 0 to 1'],
    [{ furniture: { scale: 'no' } }, '"scale" cannot be "no"; expected true or false'],
    [{ size: { preset: 'a6' } }, '3:13: "preset" cannot be "a6"; did you mean "a5"?'],
    [{ size: {} }, '"preset" is missing; expected one of: article, square'],
    [{ size: 'a4' }, '"size" cannot be "a4"; expected an object'],
    [
      { size: { preset: 'pixels', width: 15, height: 900 } },
      '"width" cannot be 15; expected a whole number from 16 to 10,000 pixels',
    ],
    [
      { size: { preset: 'pixels', width: 1600, height: 10001 } },
      '"height" cannot be 10001; expected a whole number from 16 to 10,000 pixels',
    ],
    [{ size: { preset: 'pixels', width: 16.5, height: 99 } }, 'expected a whole number'],
    [{ size: { preset: 'pixels', width: 16 } }, '"height" is missing'],
    [
      { size: { preset: 'millimetres', width: 900, height: 100, dpi: 300 } },
      '"width" cannot be 900; expected 16 to 10,000 pixels: at 300 dpi these are 10,630',
    ],
    [{ frame: { kind: 'plce', id: 'x' } }, '"kind" cannot be "plce"; did you mean "place"?'],
    [{ frame: { kind: 'bounds', bounds: [1, 2, 3] } }, 'expected [west, south, east, north]'],
    [{ labels: { jobar: { ofset: [1, 2] } } }, '"ofset" is not known here; did you mean "offset"?'],
    [{ labels: { jobar: {} } }, '"jobar" cannot be {}; expected "hidden": true'],
    [{ labels: { jobar: { hidden: false } } }, '"hidden" cannot be false; expected one of: true'],
    [{ notes: [{ at: [36, 33], text: 'x' }] }, '"offset" is missing'],
    [{ notes: [{ at: [36, 133], text: 'x', offset: [0, 0] }] }, 'expected degrees of latitude'],
    [{ areas: 'TR' }, '"areas" cannot be "TR"; expected a list'],
    [{ hidden: 'erbil' }, '"hidden" cannot be "erbil"; expected a list'],
    [{ quality: 0 }, 'expected a whole number from 1 to 100'],
    [{ title: ' ' }, 'expected words, or take it out'],
  ])('that say %o are refused: %s', (json, says) => {
    expect(refusal(file(json))).toContain(says);
  });
});
