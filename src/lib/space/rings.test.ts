import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { point } from '$lib/model/fixture';
import { ringFeatures } from './rings';

const damascus = point('damascus', 36.2913, 33.5102, { name: 'Damascus' });
const jobar = point('jobar', 36.3371, 33.531, { reference: 'damascus' });

describe('distance rings', () => {
  it('are not drawn about a region, nor from one', () => {
    const region = point('region', 36.3371, 33.531, { precision: 'region', radius: 9e5 });
    expect(ringFeatures(region, damascus, 9, 'en').features).toEqual([]);
    const { features } = ringFeatures(jobar, region, 9, 'en');
    expect(features.some(({ properties }) => properties.kind === 'bearing')).toBe(false);
  });

  const { features } = ringFeatures(jobar, damascus, 9, 'en');
  const of = (kind: string) => features.filter(({ properties }) => properties.kind === kind);

  it('lie evenly about the reference, each as far as its label says', () => {
    expect(of('ring').map(({ properties }) => properties.label)).toEqual([
      '10 km',
      '20 km',
      '30 km',
    ]);
    for (const { geometry, properties } of of('ring')) {
      const [first] = geometry.coordinates as number[][];
      expect(distance([...damascus.at], first ?? [])).toBeCloseTo(parseFloat(properties.label), 3);
    }
  });

  it('bear their labels on the side away from the place', () => {
    for (const { geometry } of of('label')) expect(geometry.coordinates[1]).toBeLessThan(33.51);
  });

  it('come with the line to the place, which tells how far', () => {
    const [line] = of('bearing');
    expect(line?.geometry.coordinates).toEqual([damascus.at, jobar.at]);
    expect(line?.properties.label).toBe('4.8 km');
  });

  it('grow finer closer by, and still reach a place that is far from its reference', () => {
    const labels = (step: number, place = jobar) =>
      ringFeatures(place, damascus, step, 'en')
        .features.filter(({ properties }) => properties.kind === 'ring')
        .map(({ properties }) => properties.label);
    expect(labels(12)).toEqual(['2 km', '4 km', '6 km']);
    expect(labels(12, point('sweida', 36.57, 32.71))).toEqual(['20 km', '40 km', '60 km']);
  });

  it('say how far in the language of the map’s names, in English where there is no such', () => {
    const labels = (language: string) =>
      ringFeatures(jobar, damascus, 9, language)
        .features.filter(({ properties }) => properties.kind === 'label')
        .map(({ properties }) => properties.label.replace('\u00a0', ' '));
    expect(labels('ar')).toEqual(['10 كم', '20 كم', '30 كم']);
    expect(labels('ru')).toEqual(['10 км', '20 км', '30 км']);
    expect(labels('xx')).toEqual(['10 km', '20 km', '30 km']);
  });

  it('are not drawn where the basemap says where things are', () => {
    expect(ringFeatures(jobar, damascus, 5.5, 'en').features).toEqual([]);
    expect(ringFeatures(damascus, undefined, 7.5, 'en').features).toEqual([]);
    expect(ringFeatures(damascus, undefined, 8, 'en').features).not.toEqual([]);
    // From Moscow the way is long: that is what the card tells.
    expect(ringFeatures(damascus, point('moscow', 37.6, 55.8), 7.5, 'en').features).toEqual([]);
  });
});
