import { expect, test } from './fixtures';

// What a screen reader says, in its order: `npx playwright test --update-snapshots` writes it anew.
test.skip(({ isMobile }) => isMobile, 'the same at each size');

test('the page is read out from its headline to its credits, the map with its markers, the timeline with its dates', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'page.aria.yml' });

  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  const timeline = page.locator('[data-timeline]');
  await expect(timeline.locator('[data-event]').first()).toBeVisible();
  await expect(timeline).toMatchAriaSnapshot({ name: 'timeline.aria.yml' });
});

test('a card is read out from its name to its source', async ({ reader }) => {
  await reader.openWithoutWebGL('?place=jobar&mention=p22-jobar');
  await reader.card('jobar').getByText('Details', { exact: true }).click();
  await expect(reader.card('jobar')).toMatchAriaSnapshot({ name: 'card.aria.yml' });
});

test('a group is read out as a list of its places', async ({ reader, page }) => {
  await reader.openWithoutWebGL('?group=damascus,jobar,sweida');
  await expect(page.locator('[data-group-card]')).toMatchAriaSnapshot({ name: 'group.aria.yml' });
});
