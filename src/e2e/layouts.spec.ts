import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { place } from './story';

/** A line of the files in which somebody read where labels stand: CSS pixels from the dot. */
interface Line {
  text: string;
  /** Ids of the places in a group. */
  group: string[];
  side: string;
  dx: number;
  dy: number;
}

const LINE =
  /^ {2}(.+): (?:group of ([a-z, -]+); )?(?:leader, )?(left|right|centre)[a-z ]* \((-?\d+), (-?\d+)\)$/;

/** The labels at a step of zoom, as the committed file has them. */
function linesAt(language: string, pointer: string, step: number): Line[] {
  const file = `../../geo/stories/al-sharaa-in-moscow/proof/layouts/${language}-${pointer}.txt`;
  const blocks = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8').split('zoom ');
  const block = blocks.find((one) => Number(one.split('\n')[0]) === step) ?? '';
  return block.split('\n').flatMap((line) => {
    const [, text = '', group, side = '', dx, dy] = LINE.exec(line) ?? [];
    return text
      ? [{ text, group: group?.split(', ') ?? [], side, dx: Number(dx), dy: Number(dy) }]
      : [];
  });
}

/** The zoom of the map, by how far apart two dots stand. */
async function zoomOf(reader: Reader): Promise<number> {
  const across = async (id: string) => {
    const { x, width } = await reader.boxOf(reader.map.locator(`[data-dot="${id}"]`));
    return x + width / 2;
  };
  const apart = (await across('erbil')) - (await across('damascus'));
  const degrees = (place('erbil').lon - place('damascus').lon) / 360;
  return Math.log2(apart / degrees / 512);
}

async function expectAsRead(reader: Reader, language: string): Promise<void> {
  const step = Math.floor((await zoomOf(reader)) * 2 + 0.01) / 2;
  const lines = linesAt(language, reader.touch ? 'coarse' : 'fine', step);
  expect(lines.length).toBeGreaterThan(3);
  const found = await reader.map.evaluate((map) =>
    [...map.querySelectorAll<HTMLElement>('[data-mark] > [data-label], [data-group] > a')]
      .filter((label) => getComputedStyle(label).visibility === 'visible')
      .map((label) => {
        const group = label.parentElement?.dataset['group']?.split(' ') ?? [];
        const id = group[0] ?? label.dataset['label'];
        const dot = map.querySelector(`[data-dot="${id}"]`)?.getBoundingClientRect();
        const { left, right, top, bottom } = label.getBoundingClientRect();
        const [x, y] = dot ? [dot.x + dot.width / 2, dot.y + dot.height / 2] : [NaN, NaN];
        const text = label.querySelector('bdi')?.textContent ?? label.textContent;
        return {
          text: text.trim(),
          group,
          left: left - x,
          right: right - x,
          dy: (top + bottom) / 2 - y,
        };
      }),
  );
  expect(found.length, `labels at zoom ${step}`).toBe(lines.length);
  for (const { text, group, side, dx, dy } of lines) {
    const label = found.find((one) =>
      group.length > 0
        ? one.group.join() === group.join()
        : one.group.length === 0 && one.text === text,
    );
    if (!label) throw new Error(`${text} has no label at zoom ${step}.`);
    expect(Math.abs(label.dy - dy), `${text}, up and down`).toBeLessThanOrEqual(2);
    const edges = [
      ...(side === 'left' ? [] : [label.left]),
      ...(side === 'right' ? [] : [label.right]),
    ];
    const off = Math.min(...edges.map((edge) => Math.abs(edge - dx)));
    expect(off, `${text}, across`).toBeLessThanOrEqual(2);
  }
}

for (const [title, addresses] of [
  ['labels stand in the page where somebody read in the files that they do', ['', '?passage=22']],
  ['so they do in Arabic', ['ar/']],
  [
    'so they do at other passages, in Arabic too @full',
    ['?passage=4', 'ar/?passage=4', 'ar/?passage=22'],
  ],
] as const)
  test(title, async ({ reader, page }) => {
    const sizes = reader.touch
      ? ([[390, 844]] as const)
      : ([
          [1440, 900],
          [1024, 768],
        ] as const);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      for (const address of addresses)
        await test.step(`${width}×${height} ${address}`, async () => {
          await reader.openWithoutWebGL(address);
          const language = address.startsWith('ar/') ? 'ar' : 'en';
          await expect(async () => expectAsRead(reader, language)).toPass({ timeout: 10_000 });
        });
    }
  });
