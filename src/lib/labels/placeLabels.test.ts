import { describe, expect, it } from 'vitest';
import { labelBox, placeLabels, type Anchor } from './placeLabels';

const ROW = 26;

/** Boxes that share more than an edge. */
function overlaps(anchors: Anchor[]): string[] {
  const placed = placeLabels(anchors, ROW);
  const boxes = anchors.map((anchor) => {
    const placement = placed.get(anchor.id);
    if (!placement) throw new Error(`${anchor.id} has no placement`);
    return { id: anchor.id, ...labelBox(anchor, placement, ROW) };
  });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id}+${b.id}`),
  );
}

describe('placeLabels', () => {
  it('puts the label of a lonely dot beside it, on its line', () => {
    expect(placeLabels([{ id: 'a', x: 0, y: 0, width: 60 }], ROW).get('a')).toEqual({
      dx: 9,
      dy: 0,
      side: 'right',
    });
  });

  it('parts two dots that stand on one another', () => {
    const two = ['a', 'b'].map((id) => ({ id, x: 10, y: 10, width: 60 }));
    expect(overlaps(two)).toEqual([]);
  });

  it('finds a free place for each of a dozen dots in a heap', () => {
    const heap = Array.from({ length: 12 }, (_, i) => ({
      id: `d${i}`,
      x: (i * 7) % 20,
      y: (i * 11) % 30,
      width: 50 + (i % 3) * 20,
    }));
    expect(overlaps(heap)).toEqual([]);
  });

  it('gives the same answer twice, whatever the order it is asked in', () => {
    const anchors = [
      { id: 'a', x: 0, y: 0, width: 60 },
      { id: 'b', x: 5, y: 3, width: 80 },
      { id: 'c', x: 9, y: 9, width: 40 },
    ];
    const there = placeLabels(anchors, ROW);
    const back = placeLabels([...anchors].reverse(), ROW);
    for (const { id } of anchors) expect(back.get(id)).toEqual(there.get(id));
  });
});
