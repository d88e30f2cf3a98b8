import type { Page } from '@playwright/test';
import { PALETTES } from '../lib/model/palette';
import { expect, test } from './fixtures';
import { letters, print, type Leaf, type Run } from './pdf';
import { LAND } from './mapColours';
import { rgb } from './png';
import { place } from './story';

/** In the order in which the article names them, as read by hand. */
const NUMBERED = [
  ['moscow', 'capital city'],
  ['erbil', 'capital city'],
  ['damascus', 'capital city'],
  ['kremlin', 'walled palace complex'],
  ['tartous', 'port city'],
  ['hmeimim', 'air base'],
  ['latakia', 'port city'],
  ['sweida', 'city'],
  ['jobar', 'district of Damascus'],
] as const;
const KEY = 'Thenumbersonthemap';
const { light, dark } = PALETTES;

/** The words of each passage, with the number of its place after each mention that has one. */
const numberedPassages = (page: Page): Promise<string[]> =>
  page.evaluate(
    (order) =>
      [...document.querySelectorAll('[data-passage] .quoted')].map((quoted) => {
        const copy = quoted.cloneNode(true) as Element;
        for (const mention of copy.querySelectorAll<HTMLElement>('[data-mention]')) {
          const at = order.indexOf(mention.dataset['place'] ?? '');
          if (at >= 0) mention.append(String(at + 1));
        }
        return copy.textContent;
      }),
    NUMBERED.map(([id]): string => id),
  );

/** The map's labels on a page, the number first: they alone are of that size. */
function labelsOn({ runs }: Leaf): Run[] {
  const words = runs.filter(({ height }) => Math.abs(height - 7.2) <= 0.2);
  const isNumber = ({ text }: Run) => /^\d[\d, ]*$/.test(text);
  return words.filter(isNumber).map((number) => {
    const beside = (name: Run) =>
      Math.max(name.left - number.left - number.width, number.left - name.left - name.width);
    const [name = number] = words
      .filter((one) => !isNumber(one) && Math.abs(one.bottom - number.bottom) < 1)
      .toSorted((a, b) => beside(a) - beside(b));
    const left = Math.min(name.left, number.left);
    const right = Math.max(name.left + name.width, number.left + number.width);
    return { ...name, text: `${number.text} ${name.text}`, left, width: right - left };
  });
}

/** Countries and seas about the story, and what the story itself names besides. */
const NAMES = ['UKRAINE', 'IRAN', 'Black Sea', 'Caspian Sea'];
/** On a sheet that lies on its side the map is too small for these. */
const UPRIGHT = ['Syria', 'TÜRKIYE', 'IRAQ', 'no city named'];

/** Where these words stand on a page, and nowhere else on it by themselves. */
function runOf({ runs }: Leaf, words: string): Run {
  const [run, ...more] = runs.filter(({ text }) => letters(text) === letters(words));
  expect(more, `${words} once`).toEqual([]);
  if (!run) throw new Error(`“${words}” is not on the page.`);
  return run;
}

/** Whether words stand on a page, or go on over the end of one. */
const standsOn = (leaves: Leaf[], words: string): boolean =>
  leaves.some(({ text }, i) =>
    Array.from(words, (_, at) => at + 1).some(
      (cut) =>
        text.includes(words.slice(0, cut)) &&
        (cut === words.length || leaves[i + 1]?.text.includes(words.slice(cut))),
    ),
  );

const isApart = (a: Run, b: Run): boolean =>
  a.left + a.width <= b.left ||
  b.left + b.width <= a.left ||
  Math.abs(a.bottom - b.bottom) >= Math.min(a.height, b.height);

const ALL = NUMBERED.map(([id], i) => `${i + 1} ${place(id).name}`);
const SHEETS = {
  'A4 and Letter': [{ format: 'A4' }, { format: 'Letter', landscape: true }],
  'the others @full': [{ format: 'A4', landscape: true }, { format: 'Letter' }],
};

async function expectWhole(page: Page, leaves: Leaf[]): Promise<void> {
  const all = leaves.map(({ text }) => text).join('');
  for (const passage of await numberedPassages(page))
    expect(standsOn(leaves, letters(passage)), passage).toBe(true);

  const [first] = leaves as [Leaf];
  // A label that stands for several places has the number of each.
  const labels = labelsOn(first).map(({ text }) => text);
  const numbers = labels.map((text) => (/^[\d, ]+/.exec(text)?.[0] ?? '').split(',').map(Number));
  expect(numbers.flat().sort()).toEqual(ALL.map((_, i) => i + 1));
  for (const [i, own] of numbers.entries())
    if (own.length === 1) expect(labels[i]).toBe(ALL[(own[0] ?? 0) - 1]);
  for (const [i, a] of labelsOn(first).entries())
    for (const b of labelsOn(first).slice(i + 1))
      expect(isApart(a, b), `${a.text} and ${b.text} stand apart`).toBe(true);

  const names = [...NAMES, ...(first.width < first.height ? UPRIGHT : [])].map((name) =>
    runOf(first, name),
  );
  for (const name of names)
    for (const label of [...labelsOn(first), ...names.filter((other) => other !== name)])
      expect(isApart(name, label), `${name.text} and ${label.text} stand apart`).toBe(true);
  const foot = Math.min(...first.runs.map(({ bottom }) => bottom));
  expect(foot / first.height, 'the first page is filled').toBeLessThan(0.2);

  // The key is on one page, and so are its rows.
  const key = leaves.map(({ text }) => text.split(KEY)[1]).find(Boolean) ?? '';
  for (const [i, [id, kind]] of NUMBERED.entries())
    expect(key).toContain(letters(`${i + 1}${place(id).name}${kind}`));
  expect(key).toContain(letters('4.8 km north-east of Damascus'));

  expect(first.text).toContain(letters('Quoted from Kurdistan24, 15 October 2025'));
  expect(first.text).toContain(letters('Natural Earth; United Nations Geospatial; GeoNames'));
  // The publisher's name says it; the link is one all the same.
  expect(all).not.toContain('t.co');
  expect(all).toContain(letters('given under the right of quotation'));
  expect(all).not.toMatch(
    /Skipto|Zoom|Wholestory|Showthe|Mapmovesasyouread|Passage\d|Timeline|Close/,
  );
}

for (const [which, sheets] of Object.entries(SHEETS))
  test(`on every sheet stand the text, the map, the numbers of both, a key and the credits: ${which}`, async ({
    reader,
    page,
  }, info) => {
    await reader.openWithoutWebGL();
    for (const { format, landscape = false } of sheets) {
      const name = `${format}${landscape ? '-landscape' : ''}`;
      const { leaves } = await print(page, {
        format,
        landscape,
        path: info.outputPath(`${name}.pdf`),
      });
      expect(leaves.length, name).toBe(landscape ? 4 : 3);
      await expectWhole(page, leaves);
    }
    // The screen knows nothing of numbers.
    const after = (element: Element) => getComputedStyle(element, '::after').content;
    expect(await reader.mention('jobar').evaluate(after)).toBe('none');
  });

test('the map on paper is the reader’s own view, in light colours @full', async ({
  reader,
  page,
}, info) => {
  await reader.open('?theme=dark&place=jobar#map=7.5/33.5102/36.2913');
  await reader.waitForMap('idle');
  await expect(reader.card('jobar')).toBeVisible();
  const path = info.outputPath('moved.pdf');
  const { leaves, look } = await print(page, { format: 'A4', path });
  const [first] = leaves as [Leaf];

  // Places outside of the view leave nothing on the map; the key has them all the same.
  const labels = labelsOn(first);
  expect(labels.map(({ text }) => text).sort()).toEqual(['3 Damascus', '8 Sweida', '9 Jobar']);
  expect(leaves.at(-1)?.text).toContain('1Moscowcapitalcity');
  // Damascus is in the middle of the view: its label touches the middle of the page.
  const damascus = labels.find(({ text }) => text.endsWith('Damascus'));
  if (!damascus) throw new Error('Damascus is on the map.');
  expect(damascus.left).toBeLessThan(first.width / 2 + 15);
  expect(damascus.left + damascus.width).toBeGreaterThan(first.width / 2 - 15);

  const picture = await look(1);
  expect(picture.shareOf(LAND, undefined, 6)).toBeGreaterThan(0.2);
  for (const colour of [dark.land, dark.paper, light.marked])
    expect(picture.shareOf(rgb(colour), undefined, 6)).toBeLessThan(0.01);
  // The card is not on paper; nothing of the choice is.
  expect(first.text).not.toContain('Adistrictinthe');

  // Back on the screen nothing has moved.
  const view = { zoom: 7.5, lat: 33.5102, lon: 36.2913 };
  expect(reader.view()).toEqual(view);
  const [box, marker] = [await reader.mapBox(), await reader.boxOf(reader.marker('damascus'))];
  expect(Math.abs(box.x + box.width / 2 - (marker.x + marker.width))).toBeLessThan(20);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is on paper', async ({ reader, page }, info) => {
    await reader.open();
    const path = info.outputPath('no-scripts.pdf');
    const { leaves } = await print(page, { format: 'A4', path });
    expect(leaves.length).toBe(3);
    await expectWhole(page, leaves);
  });
});
