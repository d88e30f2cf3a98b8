import { labelBox, type Anchor, type Box, type Placement } from './labelBoxes';

/** How the distances between dots grow within a step of zoom: labels that cross over may meet. */
const GROWTH = Math.SQRT2;
/** CSS pixels around a dot that a label should leave free. */
const DOT = 7;

/** A label in one of the places it may have. */
export class Spot implements Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The dot, where the leader line begins. */
  readonly x: number;
  readonly y: number;
  /** Where the leader line ends. */
  readonly tipX: number;
  readonly tipY: number;
  /** Holds the box and the dot with what should be free around it. */
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;

  // Numbers side by side, and no objects in objects: hundreds of thousands of spots are compared.
  constructor(anchor: Anchor, placement: Placement, row: number) {
    const { left, right, top, bottom } = labelBox(anchor, placement, row);
    const { x, y } = anchor;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
    this.x = x;
    this.y = y;
    this.tipX = x + placement.dx;
    this.tipY = y + placement.dy;
    this.west = Math.min(left, x - DOT);
    this.east = Math.max(right, x + DOT);
    this.north = Math.min(top, y - DOT);
    this.south = Math.max(bottom, y + DOT);
  }

  /** Whether anything of the two could touch. */
  near(other: Spot): boolean {
    return (
      this.west < other.east &&
      other.west < this.east &&
      this.north < other.south &&
      other.north < this.south
    );
  }

  /** Whether the box stands on another label's dot. */
  covers({ x, y }: Spot): boolean {
    return (
      x > this.left - DOT && x < this.right + DOT && y > this.top - DOT && y < this.bottom + DOT
    );
  }

  /** Whether the boxes cover one another somewhere within the step of zoom. */
  meets(other: Spot): boolean {
    const [fromX, toX] = together(
      other.x - this.x,
      this.left - this.x - (other.right - other.x),
      this.right - this.x - (other.left - other.x),
    );
    const [fromY, toY] = together(
      other.y - this.y,
      this.top - this.y - (other.bottom - other.y),
      this.bottom - this.y - (other.top - other.y),
    );
    return Math.max(fromX, fromY, 1) < Math.min(toX, toY, GROWTH);
  }

  /** What it costs to be here because another label is where it is. */
  conflict(other: Spot): number {
    if (!this.near(other)) return 0;
    let sum = 0;
    if (this.meets(other)) sum += 2000;
    if (other.covers(this)) sum += 400;
    if (this.#crosses(other.x, other.y, other.tipX, other.tipY)) sum += 120;
    if (this.#runsThrough(other)) sum += 300;
    if (other.#runsThrough(this)) sum += 300;
    return sum;
  }

  /** Whether the leader line crosses the line from a to b. */
  #crosses(ax: number, ay: number, bx: number, by: number): boolean {
    const { x, y, tipX, tipY } = this;
    return (
      turn(x, y, tipX, tipY, ax, ay) * turn(x, y, tipX, tipY, bx, by) < 0 &&
      turn(ax, ay, bx, by, x, y) * turn(ax, ay, bx, by, tipX, tipY) < 0
    );
  }

  /** Whether the leader line runs through another label's box. */
  #runsThrough({ left, right, top, bottom }: Spot): boolean {
    const { x, y, tipX, tipY } = this;
    return (
      (x > left && x < right && y > top && y < bottom) ||
      (tipX > left && tipX < right && tipY > top && tipY < bottom) ||
      this.#crosses(left, top, right, bottom) ||
      this.#crosses(left, bottom, right, top)
    );
  }
}

/**
 * For which growth of the distances two boxes lie side by side in neither direction of an axis: from
 * and to. @param apart from dot to dot @param least @param most what `apart` must lie between
 */
function together(apart: number, least: number, most: number): [number, number] {
  if (apart === 0) return least < 0 && most > 0 ? [0, Infinity] : [Infinity, 0];
  return apart > 0 ? [least / apart, most / apart] : [most / apart, least / apart];
}

/** On which side of the line from a to b a point lies. */
const turn = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax);
