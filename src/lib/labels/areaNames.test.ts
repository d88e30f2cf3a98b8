import { describe, expect, it } from 'vitest';
import type { AreaPlace, PointPlace } from '$lib/model/story';
import { placeCaptions, shownCaptions } from './areaNames';
import type { Caption, Lettering } from './lettering';
import { point } from '$lib/model/fixture';

const area = (
  id: string,
  lon: number,
  lat: number,
  type: AreaPlace['type'] = 'country',
): AreaPlace => ({
  ...point(id, lon, lat),
  shape: 'area',
  type,
  bounds: [lon - 6, lat - 6, lon + 6, lat + 6],
  core: [lon - 6, lat - 6, lon + 6, lat + 6],
});
const OPENING = [0, 0, 60, 60] as const;
/** What stands on the map besides the names of areas. */
const lettering = (points: PointPlace[], captions: Caption[] = []): Lettering => ({
  points,
  captions,
  doors: [],
  opening: OPENING,
  row: 26,
  language: 'en',
});
const caption = (at: AreaPlace, end: string | null = null): Caption => ({
  area: at,
  end,
  standing: at.type === 'sea' || end !== null,
});

describe('captions', () => {
  it('stand at their place where nothing is in the way', () => {
    const found = placeCaptions([caption(area('syria', 38, 35))], lettering([]), 4);
    expect(found.get('syria')).toEqual({ dx: 0, dy: 0 });
  });

  it('step aside for a marker, and for one another', () => {
    const markers = [point('homs', 38, 35)];
    const twins = [caption(area('syria', 38, 35)), caption(area('sham', 38, 35))];
    const found = placeCaptions(twins, lettering(markers), 4);
    const [a, b] = [found.get('syria'), found.get('sham')];
    expect(a).not.toEqual({ dx: 0, dy: 0 });
    expect(b).not.toEqual(a);
  });

  it('stand below the ring where a journey ends, or above it or beside it', () => {
    const end = [caption(area('russia', 38, 35), 'no city named')];
    const stands = (...cities: [lon: number, lat: number][]) =>
      placeCaptions(
        end,
        lettering(
          cities.map(([lon, lat], i) => point(`city${i}`, lon, lat)),
          end,
        ),
        4,
      ).get('russia');
    expect(stands()).toEqual({ dx: 0, dy: 0 });
    expect(stands([38, 34])?.dy).toBeLessThan(0);
    const [above, below] = [36, 34].map((lat): [number, number] => [38, lat]) as [
      [number, number],
      [number, number],
    ];
    expect(Math.abs(stands(above, below)?.dx ?? 0)).toBeGreaterThan(20);
    const about = [-3, -2, -1, 0, 1, 2, 3].flatMap((x) =>
      [-2, -1, 1, 2].map((y): [number, number] => [38 + x, 35 + y]),
    );
    expect(stands(...about, [37, 35], [39, 35])).toBeUndefined();
  });

  it('are shown for what is singled out, for seas, and for ends of journeys', () => {
    const captions = [
      caption(area('syria', 38, 35)),
      caption(area('sea', 30, 35, 'sea')),
      caption(area('russia', 50, 55), 'no city named'),
    ];
    const words = lettering([], captions);
    const ids = (singled: string[]) =>
      shownCaptions(words, 4, new Set(singled)).map((shown) => shown.area.id);
    expect(ids([])).toEqual(['sea', 'russia']);
    expect(ids(['syria'])).toEqual(['syria', 'sea', 'russia']);
  });
});
