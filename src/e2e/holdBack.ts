import type { Page } from '@playwright/test';

/** Holds files back from now on, as a slow network would. @returns what lets them come */
export async function holdBack(
  page: Page,
  files: Parameters<Page['route']>[0],
): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
