import { expect, it, vi } from 'vitest';
import { KeptMaps } from './keptMaps';
import { session, settings } from './plan/fixture';
import { planPicture } from './plan/plan';
import type { PictureSession } from './plan/session';
import { estimate } from './plan/words/type';

const NOTHING = { type: 'FeatureCollection' as const, features: [] };
/** Planned anew each time, as for a preview. */
const requests = (more: Parameters<typeof settings>[0]) => {
  const drawn = { areas: NOTHING, routes: NOTHING, disputed: NOTHING };
  const { map, insets } = planPicture(settings(more), session(), estimate, drawn);
  return [map, ...insets];
};
const how = { ratio: 2 };

it('draws a map once for other words, and anew for another look, size, frame, or after an error', async () => {
  const drawn = vi.fn<PictureSession['capture']>(() => Promise.resolve({} as HTMLCanvasElement));
  const maps = new KeptMaps();
  const all = async (more: Parameters<typeof settings>[0], ratio = how.ratio) => {
    const capture = maps.capture(drawn);
    const made = [];
    for (const request of requests(more)) made.push(await capture(request, { ratio }));
    return made;
  };
  const first = await all({ title: 'One title' });
  expect(first).toHaveLength(3);
  expect(drawn).toHaveBeenCalledTimes(3);
  expect(await all({ title: 'Another one' })).toEqual(first);
  expect(drawn).toHaveBeenCalledTimes(3);
  for (const [i, more] of [
    { theme: 'dark' as const },
    { towns: false },
    { frame: { kind: 'place', id: 'erbil' } as const },
  ].entries()) {
    await all(more);
    expect(drawn.mock.calls.length, `change ${i}`).toBeGreaterThan(3 * (i + 1));
  }
  const before = drawn.mock.calls.length;
  await all({ title: 'One title' });
  await all({ title: 'One title' }, 1);
  expect(drawn).toHaveBeenCalledTimes(before + 6);

  const error = new Error('no tile');
  drawn.mockRejectedValueOnce(error);
  await expect(all({ theme: 'dark' })).rejects.toBe(error);
  await expect(all({ theme: 'dark' })).resolves.toHaveLength(3);
});
