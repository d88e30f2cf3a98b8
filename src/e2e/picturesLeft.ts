import { expect, type Page } from '@playwright/test';

/** Expects that nothing of a picture that was given up is on the page. */
export const expectNoPictureLeft = (page: Page): Promise<void> =>
  expect(page.locator('body > div[style*="-99999px"]')).toHaveCount(0);
