import type { Words } from '$lib/messages/words';
import type { Corner, FurnitureId } from '$lib/model/picture';
import type { Rect, Size } from '$lib/space/camera';
import type { Block } from './blocks';
import type { LeftOut } from './facts';
import { freeSpot } from './freeSpots';

/** Why a piece of furniture is not there: a message's key. */
export type Why = 'noRoom' | 'noCrowd' | 'widest' | 'nothingToExplain';

/** A map on which furniture is put, one piece after the other; none covers what is there before it. */
export class Board {
  readonly blocks: Block[] = [];
  readonly leftOut: LeftOut[] = [];
  /** How many pieces would be there, had they room. */
  crowded = 0;
  /** The side at which the page's lines begin, and the other one. */
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
  readonly #taken: Rect[];
  readonly #safe: Rect;

  /**
   * @param safe the part of the sheet where furniture may stand
   * @param taken what of the story is written or marked on the map
   */
  constructor(
    readonly map: Rect,
    readonly words: Words,
    safe: Rect,
    taken: readonly Rect[],
  ) {
    this.#safe = safe;
    [this.start, this.end] = words.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
    this.#taken = [...taken];
  }

  /** Where a box stands free, in or near a corner that suits it; null where it finds no room. */
  spot(size: Size, corner: Corner): Rect | null {
    return freeSpot(size, this.map, cornersFrom(corner), this.#taken, this.#safe);
  }

  add(block: Block): void {
    this.blocks.push(block);
    this.#taken.push(block.rect);
  }

  leave(id: FurnitureId, why: Why): void {
    const lacking = why === 'noRoom';
    if (lacking) this.crowded += 1;
    this.leftOut.push({ id, why: this.words.say(`picture.${why}`), lacking });
  }
}

/** All corners, a given one first, then those beside it. */
export function cornersFrom(first: Corner): readonly [Corner, ...Corner[]] {
  const [row, side] = first.split('-') as ['top' | 'bottom', 'left' | 'right'];
  const otherRow = row === 'top' ? 'bottom' : 'top';
  const otherSide = side === 'left' ? 'right' : 'left';
  return [first, `${row}-${otherSide}`, `${otherRow}-${side}`, `${otherRow}-${otherSide}`];
}
