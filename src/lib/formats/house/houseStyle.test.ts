import { expect, it, describe as group } from 'vitest';
import { describe } from '../problem';
import { decodeHouseStyle } from './houseStyle';

const read = (content: string) => {
  const result = decodeHouseStyle('site.yaml', content);
  return result.ok ? result.value : describe(result.problems).split('\n');
};

const WHOLE = `name: Example News
name:ar: أخبار المثال
credit: 'Map: Example News'
logo:
  file: logo.svg
  dark: art/logo-dark.png
  alt: Example News
fonts:
  headings: fonts/head.woff2
  text: fonts/text.woff2
  bold: fonts/bold.woff2
accent:
  light: '#006b3c'
  dark: '#5ec48f'
`;

it('reads all that a house style may say', () => {
  expect(read(WHOLE)).toMatchObject({
    style: {
      name: 'Example News',
      'name:ar': 'أخبار المثال',
      logo: { dark: 'art/logo-dark.png' },
      fonts: { bold: 'fonts/bold.woff2' },
    },
    accent: { light: '#006b3c', dark: '#5ec48f' },
  });
});

it('takes a file that says nothing, and gives one accent a lighter one for the dark theme', () => {
  expect(read('# accent: later\n')).toMatchObject({ style: {}, accent: undefined });
  // Half white in it: by hand, (0 + 255) / 2, (107 + 255) / 2, (60 + 255) / 2.
  expect(read("accent: '#006b3c'")).toMatchObject({ accent: { dark: '#80b59e' } });
  // A blue would fade into the colour of journeys: as bright as it can be, and three tenths white in it.
  expect(read("accent: '#1d5ab5'")).toMatchObject({ accent: { dark: '#69a5ff' } });
});

group('what is wrong is told where it stands', () => {
  it.each([
    ['name: "x', /^site\.yaml:1:\d+: Missing closing "quote; YAML/],
    ['nam: x', 'site.yaml:1:6: "nam" is not known here; did you mean "name"?'],
    [
      'name:ar: x',
      'site.yaml:1:1: "name" is missing; add it in the story’s language, or take its translations out',
    ],
    ['name: 5', 'site.yaml:1:7: "name" cannot be 5; expected text'],
    ['logo: logo.svg', 'site.yaml:1:7: "logo" cannot be "logo.svg"; expected an object'],
    ['logo:\n  file: logo.svg', 'site.yaml:2:3: "alt" is missing; add it: text'],
    [
      'logo:\n  fil: a.svg\n  alt: x',
      [
        'site.yaml:2:3: "file" is missing; add it: text',
        'site.yaml:2:8: "fil" is not known here; did you mean "file"?',
      ],
    ],
    ...[
      '../logo.svg',
      '/etc/passwd',
      'a/../../b.svg',
      'https://example.org/a.svg',
      'c:\\a.svg',
      './a.svg',
    ].map((path): [string, string] => [
      `logo:\n  alt: x\n  file: ${path}`,
      `site.yaml:3:9: "file" cannot be ${JSON.stringify(path)}; expected a file in the folder of site.yaml, or below it, such as logo.svg`,
    ]),
    [
      'fonts:\n  text: a.ttf',
      'site.yaml:2:3: "bold" is missing; add it, as "text" is there: the font in both weights',
    ],
    [
      'accent: #006b3c',
      'site.yaml:1:9: "light" cannot be null; expected a colour in quotation marks, such as \'#0a6b4f\'',
    ],
    [
      'accent: green',
      'site.yaml:1:9: "light" cannot be "green"; expected a colour in quotation marks, such as \'#0a6b4f\'',
    ],
    [
      "accent: '#ffcc00'",
      "site.yaml:1:9: the light accent #ffcc00 has a contrast of 1.06:1 to #cddbe4, where it is the colour of names at sea; 4.5:1 is needed; take a darker colour, such as '#735c00'",
    ],
    [
      "accent:\n  light: '#006b3c'\n  dark: '#006b3c'",
      "site.yaml:3:9: the dark accent #006b3c has a contrast of 2.03:1 to #2c2f31, where it is the colour of names on land; 4.5:1 is needed; take a lighter colour, such as '#80b59e'",
    ],
    [
      "accent: '#333333'",
      'site.yaml:1:9: the light accent #333333 cannot be told from #20242a, the colour of dots that are not singled out; take a colour farther from it',
    ],
    [
      "accent: '#0b5d8a'",
      'site.yaml:1:9: the light accent #0b5d8a cannot be told from #47617a, the colour of journeys; take a colour farther from it',
    ],
  ] as [string, string | string[] | RegExp][])('%j', (content, problem) => {
    const told = read(content);
    if (problem instanceof RegExp) expect((told as string[])[0]).toMatch(problem);
    else expect(told).toEqual([problem].flat());
  });

  it('all at once', () => {
    expect(read("name: 5\ncredit: ''\nfont: {}\n")).toHaveLength(3);
  });
});
