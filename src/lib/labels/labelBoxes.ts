/** A marker's dot to be labelled. CSS pixels; `width` is that of the label's box. */
export interface Anchor {
  id: string;
  x: number;
  y: number;
  width: number;
}

/**
 * Where a label stands, from its dot, in CSS pixels: (dx, dy) is the middle of the box's left edge,
 * where `side` is `right`, or of its right one; with a leader, its line ends there.
 */
export interface Placement {
  dx: number;
  dy: number;
  side: 'left' | 'right';
  leader: boolean;
}

/** A band of rows in CSS pixels; `left` and `right` cut it off, where they are given. */
export interface Extent {
  top: number;
  bottom: number;
  left?: number;
  right?: number;
}

export interface Box extends Extent {
  left: number;
  right: number;
}

/** A label's box from its dot's position and its placement. */
export function labelBox(
  anchor: Anchor,
  { dx, dy, side }: Pick<Placement, 'dx' | 'dy' | 'side'>,
  row: number,
): Box {
  const near = anchor.x + dx;
  const [left, right] =
    side === 'right' ? [near, near + anchor.width] : [near - anchor.width, near];
  return { left, right, top: anchor.y + dy - row / 2, bottom: anchor.y + dy + row / 2 };
}

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
