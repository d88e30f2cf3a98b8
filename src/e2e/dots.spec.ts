import { PALETTES } from '../lib/model/palette';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { around, rgb } from './png';

const INK = rgb(PALETTES.light.ink);
/** Of each channel, by which an edge's blur may change a colour. */
const TOLERANCE = 40;

/** The colour is to be told within a pixel of the screen. */
test.use({ deviceScaleFactor: 1 });

/** Views of a story, each with the least number of dots that are in it at either size. */
for (const [name, story, views, full = '@full:phone'] of [
  [
    'the opening, beyond the northern end of the world, and all of it',
    '',
    { '': 8, '#map=1/80/36': 2, '#map=0/30/36': 8 },
  ],
  ['across the antimeridian', 'stories/southern-cross-1928/', { '': 8 }, '@full'],
  ['east of it', 'stories/southern-cross-1928/', { '#map=2/0/-170': 4 }, '@full'],
  ['of very many places', 'stories/forty-notes-on-cities/', { '': 10 }, '@full'],
] as const)
  test(`the live map has each dot where its element stands: ${name} ${full}`, async ({
    reader,
  }) => {
    for (const [view, least] of Object.entries(views))
      await test.step(view, async () => {
        // An address that differs in its fragment alone moves the map that is there.
        await reader.open(story + view);
        await reader.waitForMap('idle');
        await reader.waitForStillMap();
        await expect(() => expectInked(reader, least)).toPass();
      });
  });

/** Dots have their ink under their elements, to two pixels. @param least how many must be in view */
async function expectInked(reader: Reader, least: number): Promise<void> {
  const pane = await reader.mapBox();
  const dots = await reader.map.locator('[data-dot]').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const capital = one.closest('.capital') !== null;
      return { id: one.dataset['dot'] ?? '', capital, x: x + width / 2, y: y + height / 2 };
    }),
  );
  const inView = dots
    .map(({ x, y, ...dot }) => ({ ...dot, x: x - pane.x, y: y - pane.y }))
    .filter(({ x, y }) => x > 5 && y > 5 && x < pane.width - 5 && y < pane.height - 5)
    .map((dot, _, all) => ({ ...dot, room: roomOf(dot, all) }))
    .toSorted((a, b) => b.room - a.room);
  expect(inView.length, 'dots in view').toBeGreaterThanOrEqual(least);
  // What is HTML away: the canvas alone is looked at.
  await reader.restyle(
    '[data-map] :is(.overlay, .controls, .foot, .card-room) { opacity: 0 !important }',
  );
  const picture = await reader.mapScreenshot('canvas');
  for (const { id, capital, x, y, room } of inView.slice(0, 10)) {
    const inked = (dx: number, dy: number, radius = 1) =>
      picture.shareOf(
        INK,
        around({ x: Math.round(x + dx), y: Math.round(y + dy) }, radius),
        TOLERANCE,
      );
    // Others may lie upon it, with their rims.
    expect(inked(0, 0, 2), `${id}: within two pixels`).toBeGreaterThan(0);
    if (room < 12) continue;
    expect(inked(0, 0), `${id}: the middle of its dot`).toBeGreaterThan(0.8);
    // A square within a square has its paper between.
    if (capital) continue;
    // Ink as far on each side: its middle is there to two pixels.
    for (const [dx, dy] of [
      [3, 0],
      [-3, 0],
      [0, 3],
      [0, -3],
    ] as const)
      expect(inked(dx, dy), `${id}: ${dx}, ${dy} from its middle`).toBeGreaterThan(0.3);
  }
}

interface Dot {
  id: string;
  x: number;
  y: number;
}
/** CSS pixels from a dot to the nearest other one. */
const roomOf = ({ id, x, y }: Dot, all: readonly Dot[]): number =>
  Math.min(...all.filter((one) => one.id !== id).map((one) => Math.hypot(one.x - x, one.y - y)));
