import { expect, it } from 'vitest';
import { PICTURE } from '$lib/model/picture';
import { pointOnPane } from '$lib/space/camera';
import { EVERYTHING, session, settings, STORY } from './fixture';
import { planPicture } from './plan';
import { estimate } from './words/type';

it('a plan holds all that draws its maps: the story on its own and in a lens, nothing of it in a locator', () => {
  const one = {
    areas: { type: 'FeatureCollection' as const, features: [] },
    routes: { type: 'FeatureCollection' as const, features: [] },
    disputed: { type: 'FeatureCollection' as const, features: [] },
  };
  const view = { ...session(), selection: { type: 'place', id: 'jobar' } as const };
  const { map, insets, furniture } = planPicture(
    settings({
      theme: 'dark',
      language: 'ar',
      frame: { kind: 'view' },
      furniture: { ...EVERYTHING, numbers: false },
    }),
    view,
    estimate,
    one,
  );
  expect(insets.map(({ kind }) => kind)).toEqual(['lens', 'locator']);
  const [lens, locator] = insets;
  for (const { kind, rect, theme, data, selection } of [map, ...insets]) {
    expect([theme, data.language, data.opening]).toEqual(['dark', 'ar', STORY.opening]);
    expect([...selection.active]).toEqual(['jobar']);
    const block = furniture.find(({ id }) => id === kind);
    if (kind !== 'map') expect(block?.rect).toEqual(rect);
  }
  for (const request of [map, lens]) {
    expect(request?.data.areas).toBe(one.areas);
    expect(request?.selection.strengths).toBe(PICTURE.layers);
    // That which is singled out lies above the others.
    expect(request?.data.points).toHaveLength(9);
    expect(request?.data.points.at(-1)).toMatchObject({ id: 'jobar', name: 'جوبر' });
  }
  expect([map, lens, locator].map((request) => request?.selection.place?.id)).toEqual([
    'jobar',
    undefined,
    undefined,
  ]);
  expect(locator?.data).toMatchObject({ points: [], captions: [], areas: { features: [] } });
  expect(Object.values(locator?.selection.strengths ?? {})).toEqual([0, 0, 0, 0, 0]);

  // The basemap's names keep out of what stands on the map: the lens's middle for one.
  const middle = map.data.words.collisions.features.some(({ geometry, properties }) => {
    const { x, y } = pointOnPane(geometry.coordinates as [number, number], map.camera, map.rect);
    const { left, top, width, height } = lens?.rect ?? map.rect;
    return (
      Math.abs(x - (left + width / 2 - map.rect.left)) < 0.01 &&
      Math.abs(y - (top + height / 2 - map.rect.top)) < 0.01 &&
      properties.padding[1] === width / 2
    );
  });
  expect(middle).toBe(true);
});
