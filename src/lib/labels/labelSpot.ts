import { betweenLines, crosses, lineToBox, runsThrough, toBox } from './distances';
import { labelBox, type Anchor, type Box, type Placement } from './labelBoxes';

/** CSS pixels that at least lie between a dot and another one's leader, or the label at its end. */
export const CLEAR = { leader: 8, label: 28 };
/** CSS pixels by which a label without a leader is nearer to its own dot than to any other. */
const NEARER = 0.5;
/** CSS pixels about a dot's middle that belong to it. */
const DOT = 7;

/** What labels and leaders keep off, so many CSS pixels from its middle. */
export interface Obstacle {
  /** Of the point of the map that it belongs to. */
  x: number;
  y: number;
  /** From there, whatever the zoom; 0 where nothing is said. */
  dx?: number;
  dy?: number;
  reach: number;
}

/** A label in one of the places it may have, while the distances between dots grow. */
export class Spot implements Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The dot, where the leader begins. */
  readonly x: number;
  readonly y: number;
  /** Where the leader ends; at the dot, where there is none. */
  readonly tipX: number;
  readonly tipY: number;
  readonly leader: boolean;
  /** Holds the box and the dot with what belongs to it. */
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;

  /** @param growth how many times as far apart dots may be before labels are placed anew */
  constructor(
    anchor: Anchor,
    placement: Placement,
    row: number,
    readonly growth: number,
  ) {
    const { left, right, top, bottom } = labelBox(anchor, placement, row);
    const { x, y } = anchor;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
    this.x = x;
    this.y = y;
    this.leader = placement.leader;
    this.tipX = placement.leader ? x + placement.dx : x;
    this.tipY = placement.leader ? y + placement.dy : y;
    this.west = Math.min(left, x - DOT);
    this.east = Math.max(right, x + DOT);
    this.north = Math.min(top, y - DOT);
    this.south = Math.max(bottom, y + DOT);
  }

  /** Whether a reader could take it for the label of another dot, which it does not stand for. */
  misleads(dot: { x: number; y: number }): boolean {
    const { x, y, growth } = this;
    // As the distances grow, the other dot moves along this line, seen from the label's own.
    const [ax, ay] = [dot.x, dot.y];
    const [bx, by] = [x + (ax - x) * growth, y + (ay - y) * growth];
    const clear = this.leader ? CLEAR.label : toBox(x, y, this) + NEARER;
    if (this.#isFar(ax, ay, bx, by, clear)) return false;
    if (lineToBox(ax, ay, bx, by, this) < clear) return true;
    return this.leader && betweenLines(ax, ay, bx, by, x, y, this.tipX, this.tipY) < CLEAR.leader;
  }

  /** Whether it comes in the way of what else is a door on the map. */
  covers({ x: towardsX, y: towardsY, dx = 0, dy = 0, reach }: Obstacle): boolean {
    const { x, y, growth } = this;
    const [ax, ay] = [towardsX + dx, towardsY + dy];
    const [bx, by] = [ax + (towardsX - x) * (growth - 1), ay + (towardsY - y) * (growth - 1)];
    if (this.#isFar(ax, ay, bx, by, reach)) return false;
    return (
      lineToBox(ax, ay, bx, by, this) < reach ||
      (this.leader && betweenLines(ax, ay, bx, by, x, y, this.tipX, this.tipY) < reach)
    );
  }

  /** Whether anything of the two could touch. */
  near(other: Spot): boolean {
    return this.#reaches(other, 0, 0) || this.#reaches(other, ...this.#moved(other, this.growth));
  }

  /** Whether the two come in each other's way: their boxes, or a leader and what it crosses. */
  conflicts(other: Spot): boolean {
    if (!this.near(other)) return false;
    if (this.#meets(other)) return true;
    if (!this.leader && !other.leader) return false;
    return [1, (1 + this.growth) / 2, this.growth].some((by) =>
      this.#crossed(other, ...this.#moved(other, by)),
    );
  }

  /** Whether all of the line from a to b is surely farther off than this, which most lines are. */
  #isFar(ax: number, ay: number, bx: number, by: number, reach: number): boolean {
    return (
      Math.max(ax, bx) < this.west - reach ||
      Math.min(ax, bx) > this.east + reach ||
      Math.max(ay, by) < this.north - reach ||
      Math.min(ay, by) > this.south + reach
    );
  }

  /** How far another dot has moved away, where distances are so many times as large. */
  #moved({ x, y }: Spot, growth: number): [dx: number, dy: number] {
    return [(x - this.x) * (growth - 1), (y - this.y) * (growth - 1)];
  }

  #reaches(other: Spot, dx: number, dy: number): boolean {
    return (
      this.west < other.east + dx &&
      other.west + dx < this.east &&
      this.north < other.south + dy &&
      other.north + dy < this.south
    );
  }

  /** Whether the boxes cover one another at some growth. */
  #meets(other: Spot): boolean {
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
    return Math.max(fromX, fromY, 1) < Math.min(toX, toY, this.growth + 1e-9);
  }

  /** Whether one's leader meets the other's leader or box. @param dx @param dy how far the other has moved */
  #crossed(other: Spot, dx: number, dy: number): boolean {
    const { x, y, tipX, tipY } = this;
    const [ax, ay] = [other.x + dx, other.y + dy];
    const [bx, by] = [other.tipX + dx, other.tipY + dy];
    const moved = {
      left: other.left + dx,
      right: other.right + dx,
      top: other.top + dy,
      bottom: other.bottom + dy,
    };
    return (
      (this.leader && other.leader && crosses(x, y, tipX, tipY, ax, ay, bx, by)) ||
      (this.leader && runsThrough(x, y, tipX, tipY, moved)) ||
      (other.leader && runsThrough(ax, ay, bx, by, this))
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
