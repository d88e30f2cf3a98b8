import { serveFolder } from '../scripts/staticServer.js';
import { test as base } from './fixtures';
import { publish } from './publishAnew';

/** A host of one test's own, which it can stop. */
export interface Host {
  url: string;
  /** What it serves. */
  folder: string;
  stop: () => Promise<void>;
}

/** A test with a host of its own, which serves the built site. */
export const test = base.extend<{ host: Host }>({
  host: async ({ watch, page }, use, info) => {
    const folder = info.outputPath('site');
    publish('build', folder);
    const { url, close } = await serveFolder({ folder, port: 0, prefix: '/some/path' });
    watch.allow(new URL(url).host);
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= close());
    await use({ url, folder, stop });
    // Nobody asks any more.
    await page.goto('about:blank');
    await stop();
  },
});
