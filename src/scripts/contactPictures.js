/** The pictures of the contact sheet: each size once, and all else as varied as may be. */

/** By preset: what the command line is told besides, in rows as they stand on the sheet. */
export const ROWS = [
  {
    article: '--whole --with subtitle,lens',
    'open-graph': '--passage 22 --theme dark --with numbers',
    square: '--place jobar --theme dark --words ar --with numbers,locator',
  },
  {
    portrait: '--whole --words ru --with numbers,lens',
    story: '--place tartous --theme dark --with subtitle,locator',
    a5: '--place damascus --language ru --with locator,numbers --dpi 150',
    a4: '--passage 26 --with subtitle,numbers --dpi 150 --scale 1.3',
    a3: '--whole --landscape --with subtitle,numbers,lens --dpi 150 --scale 1.6',
    letter: '--passage 6 --theme dark --words ar --with numbers --dpi 150 --scale 1.3',
  },
];
export const PRESETS = ROWS.flatMap(Object.keys);

/** Those that are for screens. */
export const SCREENS = PRESETS.slice(0, 5);

/** The same as whole command lines. */
export const PICTURES = ROWS.flatMap((row) =>
  Object.entries(row).map(([preset, rest]) => ['--preset', preset, ...rest.split(' ')]),
);
