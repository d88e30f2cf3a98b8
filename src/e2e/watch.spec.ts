import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

// The harness itself: each kind of trouble must be seen, and must fail a test that did not ask.

/** Opens a page of our own making in the site's place. */
async function openPage(page: Page, body: string, headers: Record<string, string> = {}) {
  const contentType = 'text/html';
  await page.route('**/made-up', (route) => route.fulfill({ body, headers, contentType }));
  await page.goto('made-up');
}

for (const [trouble, body, expected] of [
  ['a console error', "<script>console.error('oh no')</script>", /console error: oh no/],
  ['an uncaught exception', "<script>throw new Error('oh no')</script>", /uncaught: Error: oh no/],
  [
    'an unhandled rejection',
    "<script>Promise.reject(new Error('oh no'))</script>",
    /uncaught: Error: oh no/,
  ],
  ['a missing file', '<img src="nothing.png">', /console error: .*404.*nothing\.png/],
] as const)
  test(`${trouble} is seen`, async ({ page, watch }) => {
    await openPage(page, body);
    await expect.poll(() => watch.faults()).toEqual([expect.stringMatching(expected)]);
    watch.expect(expected);
    expect(watch.faults()).toEqual([]);
  });

test('a violation of the content security policy is seen', async ({ page, watch }) => {
  const policy = { 'content-security-policy': "img-src 'none'" };
  await openPage(page, '<img src="nothing.png">', policy);
  const violation = /CSP violation: img-src forbids .*nothing\.png/;
  await expect.poll(() => watch.faults()).toContainEqual(expect.stringMatching(violation));
  watch.expect(/img-src/);
});

for (const [how, script] of [
  ['a page', "fetch('https://example.com/spy').catch(() => {})"],
  ['a page, by address', "fetch('http://192.0.2.1/spy').catch(() => {})"],
  [
    'a worker',
    `new Worker(URL.createObjectURL(new Blob(["fetch('https://example.com/spy').catch(() => {})"])))`,
  ],
] as const)
  test(`a request by ${how} to another host is seen, and fails`, async ({ page, watch }) => {
    const failed = page.context().waitForEvent('requestfailed');
    await openPage(page, `<script>${script}</script>`);
    expect((await failed).failure()?.errorText).toBe('net::ERR_NAME_NOT_RESOLVED');
    const request = /request to another host: https?:\/\/(example\.com|192\.0\.2\.1)\/spy/;
    expect(watch.faults()).toContainEqual(expect.stringMatching(request));
    // The browser may add an error of its own.
    watch.expect(/example\.com|192\.0\.2\.1/);
  });

test('trouble that was announced and does not come is a fault', async ({ page, watch }) => {
  await openPage(page, 'all is well');
  watch.expect(/oh no/);
  expect(watch.faults()).toEqual(['expected, but did not happen: oh no']);
  await page.evaluate(() => console.error('oh no'));
  await expect.poll(() => watch.faults()).toEqual([]);
});

test.describe('unasked trouble', () => {
  test.fail();
  test('fails its test', async ({ page }) => {
    await openPage(page, "<script>console.error('oh no')</script>");
  });
});
