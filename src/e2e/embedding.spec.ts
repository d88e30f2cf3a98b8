import { expect, test } from './fixtures';
import { SITE, siteOf } from './sites';

test('an embedding page is told of selections, and can make one', async ({ page }) => {
  const site = siteOf(SITE);
  // A bare page of the same host, with the story in a frame.
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${site}?embed=1" style="width:700px;height:500px"></iframe>
        <script>
          window.heard = [];
          addEventListener('message', ({ data }) => heard.push(data));
        </script>`,
    }),
  );
  await page.goto(`${site}host.html`);
  const story = page.frameLocator('iframe');
  await story.locator('[data-map][data-state="idle"]').waitFor();
  await expect(story.locator('[data-passage]').first()).toBeHidden();
  const heard = (type: string) =>
    page.evaluate(
      (wanted) =>
        (
          window as unknown as { heard: { type: string; place?: string; places?: string[] }[] }
        ).heard.findLast((message) => message.type === wanted),
      type,
    );
  await expect.poll(async () => (await heard('dateline:ready'))?.places).toContain('jobar');

  await story.locator('[data-marker="erbil"]').click();
  await expect.poll(async () => (await heard('dateline:select'))?.place).toBe('erbil');

  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ type: 'dateline:select', place: 'tartous' }, '*'),
  );
  await expect(story.locator('[data-place-card="tartous"]')).toBeVisible();
});
