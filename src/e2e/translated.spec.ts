import type { Page } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { LINES, NAMED, place } from './story';

/**
 * Does to the page what a browser does that translates it, but for the language: each text node, now
 * and later, gives way to elements with its words.
 */
const translate = (page: Page) =>
  page.evaluate(() => {
    const replace = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const around = text.parentElement;
        if (!text.data.trim() || !around || around.closest('font, script, style, textarea, svg'))
          continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replace(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (addedNodes.length === 0) replace(target);
        else for (const node of addedNodes) replace(node.parentNode ?? node);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

/** Kilometres of the great circle between two places of the story, on a sphere as large as the earth. */
function kilometres(a: string, b: string): string {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [from, to] = [place(a), place(b)];
  const cosine =
    Math.sin(rad(from.lat)) * Math.sin(rad(to.lat)) +
    Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.cos(rad(to.lon - from.lon));
  return `${Math.round(6371.0088 * Math.acos(cosine)).toLocaleString('en')} km`;
}

/** What the card says of a place is what the story's file says, and of no other place. */
async function expectFacts(reader: Reader, id: string): Promise<void> {
  const { name, kind, lat, lon, reference } = place(id);
  const card = reader.card(id);
  await expect(card.getByRole('heading')).toHaveText(new RegExp(`^${name}(?![a-z])`));
  const facts = card.locator('dl');
  await expect(facts).toContainText(`Kind ${kind} Position`);
  await expect(facts.locator('bdi')).toHaveText(`${lat.toFixed(4)}° N, ${lon.toFixed(4)}° E`);
  const far = facts.getByText(`of ${place(reference).name} (bearing`);
  await expect(far).toContainText(kilometres(id, reference));
}

/** The scale's words and its width say the same of the view in the address. */
async function expectTrueScale(reader: Reader): Promise<void> {
  const scale = reader.map.getByTitle('True at the middle of the map');
  const ratio = async () => {
    const { zoom = NaN, lat = NaN } = reader.view() ?? {};
    const kmPerPixel = (40_075.017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
    const told = Number(/^\s*([\d,]+) km\s*$/.exec(await scale.innerText())?.[1]?.replace(',', ''));
    return ((await reader.boxOf(scale)).width * kmPerPixel) / told;
  };
  await expect.poll(ratio).toBeCloseTo(1, 1);
}

test('a page that the browser has translated tells of what is chosen, and of nothing before', async ({
  reader,
  page,
}) => {
  await reader.openWithoutWebGL('?group=damascus,jobar,sweida#map=4/45/38');
  await translate(page);

  const said = page.locator('[role=status].unseen');
  await test.step('a group, one of it, and the group again', async () => {
    const group = page.locator('[data-group-card]');
    await group.locator('[data-member="sweida"]').click();
    await expectFacts(reader, 'sweida');
    await page.goBack();
    await expect(group.getByRole('heading')).toHaveText('Damascus and 2 more places');
    await expect(said).toHaveText('One marker for Damascus, Jobar, Sweida.');
  });

  for (const id of ['erbil', 'tartous', 'moscow'])
    await test.step(`the card of ${id}`, async () => {
      await reader.mention(id).click();
      await expectFacts(reader, id);
      await expect(said).toHaveText(new RegExp(`^${place(id).name}\\.`));
    });

  await test.step('the sense of a mention, and the walk through the passages', async () => {
    const card = reader.card('moscow');
    await reader.mention('moscow', 4).click();
    await expect(card.locator('.sense')).toHaveText('Here “Moscow” means the government.');
    const walk = card.locator('[aria-live]');
    await card.getByRole('button', { name: 'Next passage' }).click();
    await expect(walk).toHaveText('6 of 11');
    await card.getByRole('button', { name: 'Next passage' }).click();
    await expect(walk).toHaveText('7 of 11');
  });

  await test.step('a journey', async () => {
    await page.locator('[data-route="flight"]').click();
    const journey = page.locator('[data-route-card="flight"]');
    await expect(journey.getByRole('heading')).toHaveText('Bashar al-Assad’s flight and asylum');
    await expect(journey.locator('dl')).toContainText(/From Damascus\s*To Russia/);
    await expect(said).toContainText('al-Assad’s flight');
  });

  await test.step('the guide, forwards and backwards', async () => {
    await reader.press('Escape');
    const progress = page.locator('[data-progress]');
    await expect(progress).toHaveText(`${LINES.length} passages`);
    for (const [way, at] of [
      ['Next', 1],
      ['Next', 2],
      ['Next', 3],
      ['Previous', 2],
    ] as const) {
      await page.getByRole('button', { name: `${way} passage of the article` }).click();
      await expect(progress).toHaveText(`Passage ${at} of ${LINES.length}`);
    }
  });

  await test.step('the list of places', async () => {
    await page.getByRole('button', { name: 'Places', exact: true }).click();
    const panel = page.locator('[data-places-panel]');
    const count = panel.getByRole('status');
    await expect(count).toHaveText(`${NAMED.size} places`);
    await page.getByLabel('Find a place').fill('tartus');
    await expect(panel.locator('[data-listed]')).toHaveCount(1);
    await expect(count).toHaveText(`1 of ${NAMED.size} places Show all`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(count).toHaveText(`${NAMED.size} places`);
    for (const id of ['damascus', 'erbil']) {
      await panel.locator(`[data-listed="${id}"]`).click();
      await page.getByLabel('Sort by').selectOption(`distance from ${place(id).name}`);
      const other = id === 'erbil' ? 'tartous' : 'erbil';
      await expect(panel.locator(`[data-listed="${other}"]`)).toContainText(
        `${kilometres(id, other)} away`,
      );
    }
  });

  await test.step('what is measured', async () => {
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    const result = page.locator('[data-measured]');
    for (const id of ['sweida', 'moscow']) {
      await page.locator('[data-measure] select').last().selectOption(place(id).name);
      await expect(result).toContainText(kilometres('erbil', id));
      await expect(result).toContainText(`from Erbil to ${place(id).name}`);
    }
  });

  await test.step('the names on the map, in another language', async () => {
    const names = page.locator('[data-map-settings] select');
    for (const [language, name] of [
      ['ru', 'Москва'],
      ['ar', 'موسكو'],
    ] as const) {
      await reader.map.getByRole('button', { name: /names and basemap/ }).click();
      await names.selectOption(language);
      await reader.press('Escape');
      await expect(reader.marker('moscow').locator('bdi')).toHaveText(name);
    }
  });

  await test.step('the scale', async () => {
    for (const view of ['5.00/34.00/37.00', '7.00/55.00/37.00']) {
      await reader.goTo(view);
      await expectTrueScale(reader);
    }
  });
});
