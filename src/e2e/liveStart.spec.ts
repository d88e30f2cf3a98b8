import { expect, test } from './fixtures';

declare global {
  interface Window {
    /** What the live map did on its way: programs linked in frames of the page and apart, and those frames. */
    onItsWay: { inFrames: number; apart: number; frames: Set<number> };
  }
}

test('on its way the live map draws few frames, and none of them waits for a program', async ({
  page,
  reader,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.addInitScript(() => {
    const seen = (window.onItsWay = { inFrames: 0, apart: 0, frames: new Set() });
    let count = 0;
    /** Of the frame that is being made. */
    let frame: number | null = null;
    const wait = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      wait((at) => {
        frame = count++;
        callback(at);
        frame = null;
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
    notice('linkProgram', () => seen[frame === null ? 'apart' : 'inFrames']++);
    notice('drawElements', () => frame !== null && seen.frames.add(frame));
  });
  await reader.open();
  await reader.waitForMap('idle');
  const { inFrames, apart, frames } = await page.evaluate(() => ({
    ...window.onItsWay,
    frames: window.onItsWay.frames.size,
  }));
  // Sky, background and the tiles' masks, which the first frames need.
  expect(inFrames).toBeLessThanOrEqual(3);
  expect(apart).toBeGreaterThan(8);
  expect(frames).toBeGreaterThan(0);
  expect(frames).toBeLessThan(12);
});
