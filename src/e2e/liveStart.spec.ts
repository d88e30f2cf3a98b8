import { expect, test } from './fixtures';

declare global {
  interface Window {
    /** What the live map did on its way: the programs that it linked in each task that did, and in which frames it drew. */
    onItsWay: { links: number[]; frames: Set<number> };
  }
}

test('on its way the live map draws few frames, and links its programs one by one', async ({
  page,
  reader,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.addInitScript(() => {
    const seen = (window.onItsWay = { links: [] as number[], frames: new Set<number>() });
    let frame = 0;
    const wait = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      wait((at) => {
        frame++;
        callback(at);
      });
    const notice = (name: 'linkProgram' | 'drawElements', note: () => void) => {
      const own = Reflect.get(WebGL2RenderingContext.prototype, name) as (
        ...all: unknown[]
      ) => void;
      Reflect.set(
        WebGL2RenderingContext.prototype,
        name,
        function (this: WebGL2RenderingContext, ...all: unknown[]) {
          note();
          own.apply(this, all);
        },
      );
    };
    let open = false;
    notice('linkProgram', () => {
      if (!open) seen.links.push(0);
      if (!open) setTimeout(() => (open = false));
      open = true;
      seen.links[seen.links.length - 1]!++;
    });
    notice('drawElements', () => seen.frames.add(frame));
  });
  await reader.open();
  await reader.waitForMap('idle');
  const { links, frames } = await page.evaluate(() => ({
    ...window.onItsWay,
    frames: window.onItsWay.frames.size,
  }));
  expect(links.length).toBeGreaterThan(8);
  // Sky, background and the tiles' masks belong to no layer of tiles: a frame links them.
  expect(Math.max(...links)).toBeLessThanOrEqual(3);
  expect(frames).toBeGreaterThan(0);
  expect(frames).toBeLessThan(12);
});
