import { describe, expect, it } from 'vitest';
import { placeGroups, type Marked, type Named } from './groups';
import { labelBox, overlap } from './placeLabels';

const ROW = 26;
const widthOf = (text: string) => 8 * text.length + 14;
const place = (dots: readonly Named[]) => placeGroups(dots, widthOf, ROW);
/** So many dots in a heap of so many pixels; the same each time. */
const heap = (count: number, size: number): Named[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    name: `Place ${i}`,
    x: (i * 37) % size,
    y: (i * 61) % size,
  }));

function overlaps(dots: readonly Named[], marks: ReadonlyMap<string, Marked>): number {
  const boxes = dots.flatMap((dot) => {
    const mark = marks.get(dot.id);
    return mark ? [labelBox({ ...dot, width: mark.width }, mark, ROW)] : [];
  });
  return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b))).length;
}

describe('markers in a crowd', () => {
  it('stand alone where there is room', () => {
    const marks = place(heap(6, 60));
    expect([...marks.values()].map(({ more }) => more)).toEqual(Array(6).fill(''));
  });

  it('form groups that name or count their members, and lose none of them', () => {
    const dots = heap(40, 50);
    const marks = place(dots);
    expect(marks.size).toBeLessThan(15);
    expect([...marks.values()].flatMap(({ members }) => members).toSorted()).toEqual(
      dots.map(({ id }) => id).toSorted(),
    );
    for (const [id, { members, more }] of marks) {
      expect(members[0]).toBe(id);
      if (members.length > 2) expect(more).toBe(` + ${members.length - 1}`);
      if (members.length === 2) expect(more).toBe(` + Place ${members[1]?.slice(1)}`);
    }
  });

  it.each([20, 60, 150])('never cover one another: %i of them', (count) => {
    for (const size of [30, 200, 600]) {
      const dots = heap(count, size);
      expect(overlaps(dots, place(dots)), `in ${size} px`).toBe(0);
    }
  });

  it('are led by the place that comes first', () => {
    const marks = place(heap(20, 4));
    expect(marks.has('d0')).toBe(true);
  });
});
