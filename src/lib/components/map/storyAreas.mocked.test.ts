import { beforeEach, expect, it, vi } from 'vitest';
import type { FeatureCollection } from 'geojson';
import type { MapFailure } from '$lib/map/failure';
import { passage, point, story } from '$lib/model/fixture';
import { StoryAreas } from './storyAreas.svelte';

/** The files that were asked for: each comes when the test says so. */
const asked = vi.hoisted(
  () => [] as { come: (areas: FeatureCollection) => void; fail: (why: Error) => void }[],
);
vi.mock('../page/storyData', () => ({
  loadLayer: () => new Promise<FeatureCollection>((come, fail) => void asked.push({ come, fail })),
}));
beforeEach(() => void (asked.length = 0));

const bounds = [35, 32, 42, 37] as const;
const syria = { ...point('syria', 38.5, 35), shape: 'area', bounds, core: bounds } as const;
/** Only the western half of its bounds is the country. */
const outlines: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'syria',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [35, 32],
            [38, 32],
            [38, 37],
            [35, 37],
            [35, 32],
          ],
        ],
      },
    },
  ],
};

function storyAreas() {
  const failed: MapFailure[] = [];
  const tale = story([syria], [passage(1, 'In [Syria](syria).')]);
  return { areas: new StoryAreas(tale, (failure) => failed.push(failure)), failed };
}

it('outlines are asked for once, however many want them', async () => {
  const { areas } = storyAreas();
  const both = [areas.load(), areas.load()];
  expect([asked.length, areas.outlines.features.length]).toEqual([1, 0]);
  asked[0]!.come(outlines);
  await Promise.all(both);
  await areas.load();
  expect([asked.length, areas.outlines]).toEqual([1, outlines]);
});

it('outlines that do not come are told of, and asked for again', async () => {
  const { areas, failed } = storyAreas();
  const loaded = areas.load();
  const why = new Error('no answer');
  asked[0]!.fail(why);
  await loaded;
  expect(failed).toMatchObject([{ kind: 'areas', cause: why }]);
  const again = areas.load();
  asked[1]!.come(outlines);
  await again;
  expect([areas.outlines, failed.length]).toEqual([outlines, 1]);
});

it('a position lies in the area whose outline holds it; far from all, none is asked for', async () => {
  const { areas } = storyAreas();
  const far = areas.at([60, 35]);
  expect(asked).toEqual([]);
  expect(await far).toBeNull();
  const inside = areas.at([36, 35]);
  asked[0]!.come(outlines);
  expect(await inside).toBe('syria');
  expect(await areas.at([41, 35])).toBeNull();
});
