import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { point, story } from '$lib/model/fixture';
import type { AreaFeatures, AreaPlace } from '$lib/model/story';
import { captionsOf } from '$lib/labels/lettering';
import { placeFeatures } from '$lib/space/features';
import { NOTHING_SINGLED } from '$lib/labels/storyOnMap';
import type { MapSelection, StoryData, WordsOnMap } from '$lib/labels/storyOnMap';
import { drawLettering, markStory, storyFeatures } from './drawStory';
import { ringLabelLayer } from './layers/rings';
import {
  areaLayers,
  collisionLayer,
  markLayers,
  sourceId,
  type StoryFeatures,
  type StorySource,
} from './layers/storyLayers';
import { PALETTES } from '$lib/model/palette';

const layers = [areaLayers, markLayers, ringLabelLayer, collisionLayer].flatMap((make) =>
  make(PALETTES.light),
) as { id: string; source: string }[];
const NAMES = [sourceId('collisions')];
const RINGS = [sourceId('rings')];
const BOTH = [...NAMES, ...RINGS];
const NONE = { type: 'FeatureCollection' as const, features: [] };
const damascus = point('damascus', 36.3, 33.5);
const moscow = point('moscow', 37.6, 55.7, { reference: 'damascus' });
const bounds = [35.7, 32.3, 42.4, 37.3] as const;
const syria: AreaPlace = { ...point('syria', 38.5, 35), shape: 'area', bounds, core: bounds };

const data: StoryData = {
  points: [damascus, moscow],
  captions: captionsOf(story([damascus, moscow, syria], []), 'en'),
  doors: [],
  built: null,
  opening: [30, 30, 45, 60],
  ground: null,
  row: 26,
  language: 'en',
  areas: NONE,
  routes: NONE,
  words: { collisions: NONE, named: [] },
};

/** A map as far as lettering hangs on it, and the names of the sources that were given data since its style. */
function someMap(style: StoryFeatures = {}) {
  const sent: string[] = [];
  const sources = new Map<string, object>();
  const source = (id: string) => {
    let has =
      Object.entries(style).find(([name]) => sourceId(name as StorySource) === id)?.[1] ?? NONE;
    const setData = (given: FeatureCollection) => {
      has = given;
      return Promise.resolve(sent.push(id));
    };
    const made = sources.get(id) ?? { setData, serialize: () => ({ data: has }) };
    sources.set(id, made);
    return made;
  };
  const zoom = { now: 9 };
  const shown = new Set<string>();
  let changes = 0;
  const map = {
    getZoom: () => zoom.now,
    getSource: source,
    getLayer: (id: string) => layers.find((layer) => layer.id === id),
    getLayoutProperty: (id: string) => (shown.has(id) ? 'visible' : 'none'),
    setLayoutProperty: (id: string, _name: string, value: string) => {
      changes += 1;
      if (value === 'visible') shown.add(id);
      else shown.delete(id);
    },
    removeFeatureState: () => {},
    setFeatureState: () => {},
  } as unknown as MapLibreMap;
  const draw = async (selection: Partial<MapSelection>, of = data) => {
    sent.length = 0;
    await drawLettering(map, of, { ...NOTHING_SINGLED, ...selection });
    return [...sent];
  };
  return { draw, zoom, sources, shown, changes: () => changes };
}

it('shows the layers of what there is, and says so once: each change is a frame', async () => {
  const { draw, shown, changes } = someMap();
  await draw({});
  expect([...shown]).toEqual([]);
  const chosen = { active: new Set(['moscow']), place: moscow };
  await draw(chosen);
  expect([...shown]).toEqual(['story-rings', 'story-ring-labels']);
  const before = changes();
  await draw({ ...chosen, hovered: 'damascus' });
  expect(changes()).toBe(before);
  await draw({ ...chosen, strengths: { ...NOTHING_SINGLED.strengths, rings: 0 } });
  expect([...shown]).toEqual([]);
});

it('gives the worker what changed, and nothing while names are hovered', async () => {
  const { draw, zoom, sources } = someMap();
  // It is empty already.
  expect(await draw({})).toEqual([]);
  const moves = ['damascus', null, 'moscow', 'damascus', null];
  for (const hovered of moves) expect(await draw({ hovered })).toEqual([]);

  // An area is named: that takes room, and gives it back.
  const box = placeFeatures([moscow]) as unknown as WordsOnMap['collisions'];
  const named = { ...data, words: { collisions: box, named: [syria] } };
  expect(await draw({}, named)).toEqual(NAMES);
  expect(await draw({}, named)).toEqual([]);
  expect(await draw({})).toEqual(NAMES);

  // A place that is chosen has its rings.
  const chosen = { active: new Set(['moscow']), place: moscow };
  expect(await draw(chosen)).toEqual(RINGS);
  for (const hovered of moves) expect(await draw({ ...chosen, hovered })).toEqual([]);
  expect(await draw({})).toEqual(RINGS);

  // At another step of zoom the names of these two stand as they did, but the rings are gone.
  await draw(chosen);
  zoom.now = 4;
  expect(await draw(chosen)).toEqual(RINGS);
  expect(await draw({})).toEqual([]);
  // A new style has sources of its own.
  zoom.now = 9;
  sources.clear();
  expect(await draw(chosen, named)).toEqual(BOTH);
});

it('gives the worker nothing anew of what the style began with', async () => {
  const chosen = { ...NOTHING_SINGLED, active: new Set(['moscow']), place: moscow };
  const { draw, shown, zoom } = someMap(storyFeatures(data, chosen, 9));
  expect(await draw(chosen)).toEqual([]);
  for (const layer of ['story-places', 'story-rings']) expect(shown).toContain(layer);
  zoom.now = 4;
  expect(await draw(chosen)).toEqual(RINGS);
});

it('marks what a country claims with it, whichever claimant that is, pointed at or chosen', () => {
  const areas: AreaFeatures = {
    ...NONE,
    disputed: ['golan-heights', 'crimea'].map((id, i) => ({
      type: 'Feature',
      properties: { id, claimedBy: [['israel', 'syria'], ['russia']][i] ?? [] },
      geometry: { type: 'Polygon', coordinates: [] },
    })),
  };
  const marked = (selection: Partial<MapSelection>) => {
    const found: unknown[] = [];
    const map = {
      removeFeatureState: () => {},
      setFeatureState: ({ source, id }: { source: string; id: string }) =>
        source === sourceId('claims') && found.push(id),
    } as unknown as MapLibreMap;
    markStory(map, { ...NOTHING_SINGLED, ...selection }, areas);
    return found;
  };
  expect(marked({ active: new Set(['syria']) })).toEqual(['golan-heights']);
  expect(marked({ active: new Set(['israel']) })).toEqual(['golan-heights']);
  expect(marked({ hovered: 'russia' })).toEqual(['crimea']);
  expect(marked({ active: new Set(['iran']) })).toEqual([]);
});
