/** Which letters come from which file of our type, as in CSS's `unicode-range`. */

export const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+2000-206F',
  'U+2212',
];
/**
 * What the Latin of Noto Sans Arabic has beyond that: the same letters as Noto Sans in 6 kB, not
 * 56. The whole file comes where this lacks a letter, as in GeoNames' romanised Arabic.
 */
export const ACCENTS = [
  'U+0100-0107',
  'U+010A-0113',
  'U+0116-011B',
  'U+011E-0123',
  'U+0126-0127',
  'U+012A-012B',
  'U+012E-0130',
  'U+0136-0137',
  'U+0139-013E',
  'U+0141-0148',
  'U+014A-014D',
  'U+0150-0151',
  'U+0154-015B',
  'U+015E-0161',
  'U+0164-0165',
  'U+016A-017E',
  'U+0218-021B',
];
export const EXTENDED = ['U+0100-02BA', 'U+1D00-1DBF', 'U+1E00-1E9F', 'U+1EF2-1EFF'];
export const CYRILLIC = ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
/** With the forms that shaping puts in the letters' stead. */
export const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFF'];
