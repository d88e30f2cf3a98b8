import { test as base } from '@playwright/test';
import { Reader } from './driver';
import { SITE, SITE_UNDER_PREFIX, siteOf } from './sites';
import { Watch } from './watch';

interface Fixtures {
  /** What a person can do. */
  reader: Reader;
  /** Fails each test in which something goes wrong unasked; `watch.expect` asks for it. */
  watch: Watch;
  /** The address of the same site under a path, as on a host that is shared. */
  siteUnderPrefix: string;
}

/** A test of the built site. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(siteOf(SITE)),
  siteUnderPrefix: async ({}, use) => use(siteOf(SITE_UNDER_PREFIX)),
  watch: [
    async ({ context }, use) => {
      const watch = new Watch([siteOf(SITE), siteOf(SITE_UNDER_PREFIX)]);
      await watch.follow(context);
      await use(watch);
      // An answer from each page: what it had said before has then arrived.
      await Promise.allSettled(context.pages().map((page) => page.evaluate('0')));
      const faults = watch.faults();
      if (faults.length > 0) throw new Error(`The page is at fault:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
  reader: async ({ page, hasTouch }, use, info) =>
    use(new Reader(page, { touch: hasTouch, outputPath: (name) => info.outputPath(name) })),
});

export { expect } from '@playwright/test';
