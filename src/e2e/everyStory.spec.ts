import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { STORIES, type StoryFiles } from './stories';
import { pixelOf, viewOver, worldWidth, type Box, type Point, type View } from './view';

/** CSS pixels: positions are whole pixels of the screen, which are two of these here. */
const ROUNDING = 2;
/** CSS pixels from the middle of a dot to its edge. */
const RADIUS = 5;
/** CSS pixels by which a word's width may differ from what was reckoned with. */
const FONT = 2;
/** Levels of zoom that the room for labels at the edges of the free part may cost: a fifth on each side. */
const EDGES = Math.log2(1 / 0.6) + 0.01;

/** The story of 150 places, which takes the longest. */
const MANY = 'forty-notes-on-cities';

interface Label {
  /** The places that it stands for. */
  ids: string[];
  text: string;
  box: Box;
  /** It has a line to its dot. */
  led: boolean;
}
interface Seen {
  pane: Box;
  markers: string[];
  dots: { id: string; box: Box }[];
  labels: Label[];
  /** What stands upon the map: controls, credits, cards. */
  covers: Box[];
}

/** All that the page has on the map, as a reader sees it. */
const seen = (reader: Reader): Promise<Seen> =>
  reader.map.evaluate((map) => {
    const boxOf = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const all = (selector: string) => [...map.querySelectorAll<HTMLElement>(selector)];
    const visible = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return {
      pane: boxOf(map),
      markers: all('[data-marker]').map((one) => one.dataset['marker'] ?? ''),
      dots: all('[data-dot]').map((one) => ({ id: one.dataset['dot'] ?? '', box: boxOf(one) })),
      labels: all('[data-mark] > [data-label], [data-group] > a')
        .filter(visible)
        .filter((one) => getComputedStyle(one).color !== 'rgba(0, 0, 0, 0)')
        .map((one) => {
          const leader = one.parentElement?.querySelector('[data-leader]');
          return {
            ids: (one.dataset['label'] ?? one.parentElement?.dataset['group'] ?? '').split(' '),
            text: one.textContent,
            box: boxOf(one),
            led: leader ? boxOf(leader).width + boxOf(leader).height > 2 : false,
          };
        }),
      covers: all('section.card, .controls, .foot > *').filter(visible).map(boxOf),
    };
  });

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
const between = ({ x, y }: Point, box: Box): number =>
  Math.hypot(
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  );
const meet = (a: Box, b: Box, by = 0) =>
  a.x + by < b.x + b.width &&
  b.x + by < a.x + a.width &&
  a.y + by < b.y + b.height &&
  b.y + by < a.y + a.height;

/** Where a place stands on the map: of the world's copies, in that which is nearest to the middle. */
function spotOf(place: { lat: number; lon: number }, view: View, pane: Box): Point {
  const { x, y } = pixelOf(place, view, pane);
  const world = worldWidth(view.zoom);
  return { x: x - world * Math.round((x - pane.x - pane.width / 2) / world), y };
}

/** The view of the story's opening in a pane: MapLibre shows no more than the world's height. */
const openingOf = ({ opening: [west, south, east, north] }: StoryFiles, pane: Box): View =>
  viewOver([west, south, east < west ? east + 360 : east, north], pane);

/** Nothing that stands on the map tells a reader something false. */
function expectTrue(story: StoryFiles, { pane, markers, dots, labels }: Seen, view: View) {
  const ids = story.points.map(({ id }) => id);
  expect(markers.toSorted(), 'a marker for each').toEqual(ids.toSorted());
  expect(dots.map(({ id }) => id).toSorted(), 'a dot for each').toEqual(ids.toSorted());
  const at = new Map(dots.map(({ id, box }) => [id, middle(box)]));
  const inPane = (point: Point | undefined, by: number) => point && between(point, pane) <= by;
  for (const place of story.points) {
    const spot = spotOf(place, view, pane);
    if (!inPane(spot, 0)) continue;
    const dot = at.get(place.id) ?? { x: NaN, y: NaN };
    expect(Math.hypot(dot.x - spot.x, dot.y - spot.y), `${place.id}: its dot`).toBeLessThan(
      ROUNDING,
    );
  }
  const shown = labels.filter(({ box }) => meet(box, pane, 4));
  const faults = shown.flatMap(({ ids, text, box, led }) => {
    const own = ids.flatMap((id) => at.get(id) ?? []);
    const distance = Math.min(...own.map((dot) => between(dot, box)));
    const nearer = dots
      .filter((dot) => !ids.includes(dot.id) && !led)
      .filter((dot) => between(middle(dot.box), box) + FONT < distance);
    return [
      ...nearer.map(({ id }) => `“${text}” is nearer to ${id}`),
      ...(own.some((dot) => inPane(dot, RADIUS)) ? [] : [`“${text}” has no dot on the map`]),
    ];
  });
  const overlaps = shown.flatMap((a, i) =>
    shown
      .slice(i + 1)
      .filter((b) => meet(a.box, b.box, FONT))
      .map((b) => `“${a.text}” lies on “${b.text}”`),
  );
  expect([...faults, ...overlaps]).toEqual([]);
}

/** These places stand on the map where nothing covers them, no farther out than the whole story. */
async function expectFramed(reader: Reader, story: StoryFiles, ids: readonly string[]) {
  await expect
    .poll(async () => {
      const { pane, dots, covers } = await seen(reader);
      return dots
        .filter(({ id }) => ids.includes(id))
        .filter(
          ({ box }) => between(middle(box), pane) > 0 || covers.some((cover) => meet(box, cover)),
        )
        .map(({ id }) => id);
    }, 'off the map, or under what stands on it')
    .toEqual([]);
  const zoom = reader.view()?.zoom ?? NaN;
  expect(zoom).toBeGreaterThan(openingOf(story, await reader.freeOfMap()).zoom - EDGES);
}

/** Reads on through the first passages and opens a place, looking at all that stands on the map. */
async function readThrough(reader: Reader, story: StoryFiles, language = '') {
  const address = `${language}stories/${story.slug}/`;
  // First for its fonts: one that comes late is left out, and other letters are wider.
  await reader.openWithoutWebGL(address);
  await reader.page.evaluate(() => document.fonts.ready);
  await reader.openWithoutWebGL(address);
  const look = async (when: string) =>
    test.step(when, async () => {
      const now = await seen(reader);
      expectTrue(story, now, reader.view() ?? openingOf(story, now.pane));
    });
  await look('the opening view');
  for (const drawn of await reader.map.locator('svg.drawing .routes[d]:not([d=""])').all())
    await expect(drawn).toBeVisible();
  for (const { line, points } of story.passages.slice(0, 3)) {
    await reader.passage(line).getByRole('button').click();
    await expect(reader.passage(line)).toHaveAttribute('data-active', '');
    await expectFramed(reader, story, points);
    await look(`passage ${line}`);
  }
  for (const { points } of story.passages.slice(0, 2)) {
    const id = points.at(-1) ?? '';
    await reader.mention(id).click();
    await expect(reader.card(id)).toBeVisible();
    await expectFramed(reader, story, [id]);
    await expect(reader.label(id)).toBeVisible();
    await look(`the card of ${id}`);
    await reader.press('Escape');
  }
  const [{ id } = { id: '' }] = story.points;
  // The whole story again, whatever the page's language.
  await reader.map.locator('.controls > button').nth(2).click();
  await reader.chooseOnMap(id);
  await expect(reader.card(id)).toBeVisible();
  await expectFramed(reader, story, [id]);
}

for (const story of STORIES) {
  const tag = story.slug === MANY ? ' @full' : story === STORIES[0] ? '' : ' @full:phone';
  test(`of ${story.slug} each label stands at its dot, and what is looked at is framed${tag}`, async ({
    page,
    reader,
  }) => {
    if (!reader.touch) await page.setViewportSize({ width: 1440, height: 900 });
    await readThrough(reader, story);
  });

  test(`so it is at other sizes, and in Arabic: ${story.slug} @full`, async ({ page, reader }) => {
    for (const [width, height] of reader.touch
      ? ([
          [768, 1024],
          [844, 390],
        ] as const)
      : ([
          [1920, 1080],
          [1024, 768],
        ] as const)) {
      await page.setViewportSize({ width, height });
      for (const language of ['', 'ar/'])
        await test.step(`${width}×${height} ${language}`, () =>
          readThrough(reader, story, language));
    }
  });
}

test('across the antimeridian land can be pressed, and the overview shows where the map is @full:phone', async ({
  reader,
}) => {
  const story = STORIES.find(({ slug }) => slug === 'southern-cross-1928');
  const [west, east] = [story?.opening[0] ?? NaN, (story?.opening[2] ?? NaN) + 360];
  const view = { zoom: 4, lat: -38, lon: -179.5 };
  await reader.open(`stories/southern-cross-1928/#map=${view.zoom}/${view.lat}/${view.lon}`);
  await reader.waitForMap('idle');
  // In the middle of the North Island, of which the view's middle is east.
  await reader.clickAt(spotOf({ lon: 175.8, lat: -39 }, view, await reader.mapBox()));
  await expect(reader.card('new-zealand')).toBeVisible();
  // A phone has no room for an overview.
  if (reader.touch) return;
  await reader.press('Escape');
  const all = await reader.boxOf(reader.map.locator('.overview svg'));
  const frame = await reader.boxOf(reader.map.locator('.overview rect'));
  const { lon } = reader.view() ?? view;
  expect((middle(frame).x - all.x) / all.width).toBeCloseTo((lon + 360 - west) / (east - west), 1);
});
