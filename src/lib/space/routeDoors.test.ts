import { describe, expect, it } from 'vitest';
import { point, story } from '$lib/model/fixture';
import { routeDoors } from './routeDoors';

const route = (id: string, from: string, to: string) => ({
  id,
  title: { own: id },
  from,
  to,
  when: { own: 'once' },
  passages: [1],
  source: { own: 'test' },
});
const places = [point('south', 0, 0), point('north', 0, 40), point('east', 40, 0)];

describe('the doors of journeys', () => {
  it('stand halfway, and point the way of the journey', () => {
    const [door] = routeDoors(story(places, [], [route('up', 'south', 'north')]));
    expect(door?.at[0]).toBeCloseTo(0);
    expect(door?.at[1]).toBeCloseTo(20);
    expect(door?.angle).toBeCloseTo(270);
    const [right] = routeDoors(story(places, [], [route('right', 'south', 'east')]));
    expect(right?.angle).toBeCloseTo(0);
  });

  it('stand apart where journeys share their line, each with its own way', () => {
    const there = route('there', 'south', 'north');
    const back = route('back', 'north', 'south');
    const doors = routeDoors(story(places, [], [there, back]));
    const [first, second] = doors.map(({ at }) => at[1]);
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThan(10);
    expect(doors.map(({ angle }) => Math.round(angle))).toEqual([270, 90]);
  });
});
