import { describe, expect, it } from 'vitest';
import { placeGroups, type Marked, type Named } from './groups';
import { Spot } from './labelSpot';

const ROW = 26;
const GROWTH = Math.SQRT2;
const WORDING = {
  widthOf: (text: string) => 8 * text.length + 14,
  groupName: (members: readonly Named[]) => `${members.length} places`,
};
const BOARD = {
  row: ROW,
  growth: GROWTH,
  extent: { top: -Infinity, bottom: Infinity },
  obstacles: [],
};
const place = (dots: readonly Named[], board: Partial<typeof BOARD> = {}) =>
  placeGroups(dots, WORDING, { ...BOARD, ...board });

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Spread = (next: () => number, i: number) => [x: number, y: number];
const SPREADS: Record<string, Spread> = {
  'a crowd': (next) => [40 * next(), 40 * next()],
  'far apart': (next) => [2000 * next(), 2000 * next()],
  'two crowds': (next, i) => [(i % 2) * 300 + 30 * next(), 30 * next()],
  'a line': (_, i) => [i * 11, 0],
  'a line from north to south': (_, i) => [0, i * 9],
  'on one another': () => [5, 5],
};

const story = (count: number, spread: Spread, seed: number): Named[] => {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = spread(next, i);
    return { id: `d${i}`, name: 'x'.repeat(2 + Math.floor(14 * next())), x, y };
  });
};

interface Drawn {
  members: readonly string[];
  box: { left: number; right: number; top: number; bottom: number };
  /** From the dot to where the leader ends; null without one. */
  leader: [number, number, number, number] | null;
}

/** Labels as they stand when the distances between dots have grown. */
function drawn(dots: readonly Named[], marks: ReadonlyMap<string, Marked>, by: number): Drawn[] {
  return [...marks].map(([id, { dx, dy, side, leader, width, members }]) => {
    const dot = dots.find((one) => one.id === id)!;
    const [x, y] = [dot.x * by, dot.y * by];
    const left = side === 'right' ? x + dx : x + dx - width;
    return {
      members,
      box: { left, right: left + width, top: y + dy - ROW / 2, bottom: y + dy + ROW / 2 },
      leader: leader ? [x, y, x + dx, y + dy] : null,
    };
  });
}

const fromBox = (x: number, y: number, { left, right, top, bottom }: Drawn['box']) =>
  Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
/** Points along a leader, close together. */
const along = ([ax, ay, bx, by]: [number, number, number, number]) =>
  Array.from(
    { length: 101 },
    (_, i) => [ax + ((bx - ax) * i) / 100, ay + ((by - ay) * i) / 100] as const,
  );

/** What breaks a rule, in words. */
function faults(dots: readonly Named[], labels: readonly Drawn[], by: number): string[] {
  const found: string[] = [];
  const at = new Map(dots.map(({ id, x, y }) => [id, [x * by, y * by] as const]));
  for (const [i, { members, box, leader }] of labels.entries()) {
    const own = Math.min(...members.map((id) => fromBox(...at.get(id)!, box)));
    for (const [id, [x, y]] of at) {
      if (members.includes(id)) continue;
      const far = fromBox(x, y, box);
      const what = `${members.join('+')} and the dot of ${id}`;
      if (!leader && far <= own) found.push(`label: ${what}`);
      if (leader && far < 28 - 0.01) found.push(`label with a leader: ${what}`);
      const line = leader ? along(leader).map(([px, py]) => Math.hypot(px - x, py - y)) : [];
      if (Math.min(...line) < 8 - 0.1) found.push(`leader: ${what}`);
    }
    for (const [j, other] of labels.entries()) {
      if (i === j) continue;
      const what = `${members.join('+')} and ${other.members.join('+')}`;
      const { box: b } = other;
      if (
        j > i &&
        box.left < b.right &&
        b.left < box.right &&
        box.top < b.bottom &&
        b.top < box.bottom
      )
        found.push(`boxes: ${what}`);
      if (leader && along(leader).some(([x, y]) => fromBox(x, y, b) === 0))
        found.push(`leader through a label: ${what}`);
    }
  }
  return found;
}

describe('labels at their dots', () => {
  for (const [name, spread] of Object.entries(SPREADS))
    it.each([1, 2, 6, 17, 60, 150])(`hold every rule in ${name}: %i places`, (count) => {
      for (const seed of count > 20 ? [1] : [1, 2, 3, 4]) {
        const dots = story(count, spread, seed);
        const marks = place(dots);
        expect([...marks.values()].flatMap(({ members }) => members).toSorted()).toEqual(
          dots.map(({ id }) => id).toSorted(),
        );
        for (const by of [1, 1.1, 1.25, GROWTH])
          expect(faults(dots, drawn(dots, marks, by), by), `seed ${seed}, × ${by}`).toEqual([]);
      }
    });

  it('stand right of a lonely dot, slightly above', () => {
    const [mark] = place([{ id: 'a', name: 'Alone', x: 0, y: 0 }]).values();
    expect(mark).toMatchObject({ side: 'right', leader: false });
    expect(mark?.dx).toBeGreaterThan(0);
    expect(mark?.dy).toBeLessThan(0);
  });

  it('part two that lie above one another', () => {
    const marks = place([
      { id: 'a', name: 'North', x: 0, y: 0 },
      { id: 'b', name: 'South', x: 0, y: 14 },
    ]);
    expect([...marks.values()].map(({ members }) => members.length)).toEqual([1, 1]);
  });

  it('are grouped only where a place cannot be told from its neighbour', () => {
    const marks = place([
      { id: 'a', name: 'Alone', x: 0, y: 0 },
      { id: 'b', name: 'Beside', x: 300, y: 0 },
      { id: 'c', name: 'Upon it', x: 300.1, y: 0 },
    ]);
    expect([...marks.values()].map(({ members }) => members)).toEqual([['a'], ['b', 'c']]);
    expect(marks.get('b')?.text).toBe('2 places');
  });

  it('keep off what else is a door', () => {
    const dots = [{ id: 'a', name: 'Alone', x: 0, y: 0 }];
    const marks = place(dots, { obstacles: [{ x: 30, y: -6, reach: 13 }] } as object);
    const [{ box } = { box: null! }] = drawn(dots, marks, 1);
    expect(fromBox(30, -6, box)).toBeGreaterThanOrEqual(13);
  });

  describe('with a country’s name on the board', () => {
    /** A name that has no place but this one, right of the dots. */
    const anchor = { id: 'syria', x: 60, y: 0, width: 90 };
    const middle = { dx: -45, dy: 0, side: 'right', leader: false } as const;
    const names = [
      {
        label: { ...anchor, dots: [] },
        placements: [middle],
        spots: [new Spot(anchor, middle, 90, 1)],
        costs: Float64Array.of(0),
        broken: false,
        yields: 25,
      },
    ];
    const members = (...at: number[]) => {
      const dots = at.map((x, i) => ({ id: `d${i}`, name: 'Damascus', x, y: 0 }));
      const marks = place(dots, { names, growth: 1 } as object);
      return [...marks.values()].map((mark) => mark.members.length);
    };

    it('leave it its room where they can', () => {
      const [mark] = place([{ id: 'a', name: 'Alone', x: 0, y: 0 }], { names } as object).values();
      expect(mark?.side).toBe('left');
    });

    it('share one for dots that are one to the eye, to give it its room, and only then', () => {
      expect(members(0, 1)).toEqual([2]);
      expect(members(0, 6)).toEqual([1, 1]);
      expect(place([0, 1].map((x) => ({ id: `${x}`, name: 'D', x, y: 0 }))).size).toBe(2);
    });
  });

  it('are the same whatever the order of equals', () => {
    const dots = story(12, SPREADS['a crowd']!, 5);
    expect(place(dots)).toEqual(place(structuredClone(dots)));
  });
});
