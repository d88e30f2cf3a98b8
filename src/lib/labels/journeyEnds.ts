import type { Size } from '$lib/space/camera';
import { lineToBox } from './distances';
import type { Box } from './labelBoxes';
import type { Obstacle } from './labelSpot';

/** CSS pixels from the middle of a ring where a journey ends to its words, and to what is no part of it. */
const RING = 10;

/**
 * Where the words at a journey's end stand from the middle of its ring: below it first, then beside
 * it or above it, where no dot and no door is; null where there is no such room.
 * @param kept what they must not cover, from the ring @param growth how far that may move away
 * @param fits whether such a box may stand there
 */
export function wordsAtRing(
  { width, height }: Size,
  kept: readonly Obstacle[],
  growth: number,
  fits: (box: Box) => boolean = () => true,
): Box | null {
  const at = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  const spots = [
    at(-width / 2, RING),
    ...[-height / 2, -height + RING, -RING].flatMap((top) => [
      at(RING, top),
      at(-RING - width, top),
    ]),
    at(-width / 2, -RING - height),
  ];
  return (
    spots
      .filter(fits)
      .find((box) =>
        kept.every(({ x, y, reach }) => lineToBox(x, y, x * growth, y * growth, box) >= reach),
      ) ?? null
  );
}

/** A ring and its words, as what labels keep off. @param ring its middle @param words their box from there */
export function obstaclesOfRing(ring: { x: number; y: number }, words: Box | null): Obstacle[] {
  const found: Obstacle[] = [{ ...ring, reach: RING }];
  if (!words) return found;
  const reach = (words.bottom - words.top) / 2;
  const dy = words.top + reach;
  const last = words.right - reach;
  for (let dx = words.left + reach; dx < last + reach; dx += reach)
    found.push({ ...ring, dx: Math.min(dx, last), dy, reach });
  return found;
}
