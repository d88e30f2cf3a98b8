import { describe, expect, it } from 'vitest';
import { pointsInReadingOrder } from './mentionCounts';
import { activeLines, activePlaces, activeRoutes, placesIn } from './evidence';
import { passage, point, story } from '$lib/model/fixture';
import { segments } from './segments';

const visit = {
  id: 'visit',
  title: { own: 'Visit' },
  from: 'a',
  to: 'b',
  when: { own: '' },
  passages: [4],
  source: { own: 'test' },
};
const tale = story(
  [point('b', 1, 1), point('a', 0, 0)],
  [passage(4, 'From [A](a) to [B](b) and [A](a government).'), passage(6, 'In [B](b) again.')],
  [visit],
);

describe('evidence', () => {
  it('ties a place to its passages and a passage to its places', () => {
    expect(activeLines(tale, { type: 'place', id: 'b' })).toEqual([4, 6]);
    expect(activePlaces(tale, { type: 'passage', line: 4 })).toEqual(['a', 'b']);
    expect(placesIn(tale, 6).map(({ id }) => id)).toEqual(['b']);
    expect(activeLines(tale, { type: 'none' })).toEqual([]);
  });

  it('ties a route to its ends and to the passages that state it', () => {
    expect(activeRoutes(tale, { type: 'place', id: 'a' })).toEqual(['visit']);
    expect(activeRoutes(tale, { type: 'passage', line: 4 })).toEqual(['visit']);
    expect(activeRoutes(tale, { type: 'passage', line: 6 })).toEqual([]);
  });

  it('puts the places in the order in which the article names them', () => {
    expect(pointsInReadingOrder(tale).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('segments', () => {
  it('cuts at the mentions and loses nothing', () => {
    const cut = segments(passage(1, 'a 𝒜 [Moscow](m) – [Kremlin](k)'));
    expect(cut.map(({ text }) => text)).toEqual(['a 𝒜 ', 'Moscow', ' – ', 'Kremlin']);
    expect(cut.map(({ mention }) => mention?.place)).toEqual([undefined, 'm', undefined, 'k']);
  });
});
