import { describe, expect, it } from 'vitest';
import type { Bounds } from '$lib/model/geo';
import { cameraFor } from './camera';
import { passage, point, story } from '$lib/model/fixture';
import { numbered } from '$lib/story/numbering';
import { holds, onPaper, paperView } from './paper';

const opening: Bounds = [27, 28.5, 50, 58.5];
const pane = { width: 864, height: 900 };
const near = { center: [36.3, 33.5], zoom: 7 } as const;

describe('the view on paper', () => {
  it('holds the reader’s pane whole, with more at two sides', () => {
    const { camera, size } = paperView(opening, near, pane);
    expect(camera).toEqual(near);
    expect(size.height).toBe(pane.height);
    expect(size.width).toBeGreaterThan(pane.width);
    const tall = paperView(opening, near, { width: 900, height: 300 });
    expect(tall.size.width).toBe(900);
    expect(tall.size.width / tall.size.height).toBeCloseTo(size.width / size.height, 6);
  });

  it('is the opening one before the map moved, and where the drawn map would show no more', () => {
    const whole = paperView(opening, null, pane);
    expect(whole.camera).toEqual(cameraFor(opening, pane));
    for (const at of [
      [38, 28.6],
      [38, 58.4],
      [27.1, 45],
      [49.9, 45],
    ] as const)
      expect(holds(whole, at), String(at)).toBe(true);
    expect(holds(whole, [38, 27])).toBe(false);
    expect(paperView(opening, { center: [-100, 40], zoom: 4 }, pane)).toEqual(whole);
    expect(paperView(opening, { center: [38, 45], zoom: 1 }, pane)).toEqual(whole);
  });

  it('tells which places it shows, and how long a pixel is', () => {
    const view = paperView(opening, near, pane);
    expect(holds(view, [36.3, 33.5])).toBe(true);
    expect(holds(view, [37.6, 55.75])).toBe(false);
    expect(onPaper({ ...view, size: { width: 1200, height: 900 } }, 60)).toBe(
      'calc(60*100cqw/1200)',
    );
  });
});

it('numbers the places as the article names them', () => {
  const tale = story(
    [point('a', 0, 0), point('b', 1, 1)],
    [passage(4, 'In [B](b), [A](a), and [B](b) again.')],
  );
  expect(numbered(tale).map(({ place, number }) => [place.id, number])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});
