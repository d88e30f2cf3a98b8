/** A raster tile of the size that those of streets have, made of nothing. */
import { PNG } from 'pngjs';

/** Pixels of a side. */
const SIDE = 256;
/** Bytes of the file, at least. */
const BYTES = 15_000;

/** The same numbers from 0 to 255 each time, by a linear congruential generator. */
function* numbers() {
  for (let state = 1; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 24;
  }
}

/** A PNG of 15 kB: its upper part is noise, for that packs badly. */
export function noise() {
  for (let noisy = 1; ; noisy++) {
    const next = numbers();
    const image = new PNG({ width: SIDE, height: SIDE, colorType: 2 });
    image.data.fill(0xe0);
    for (let i = 0; i < noisy * SIDE * 4; i++) image.data[i] = next.next().value;
    const file = PNG.sync.write(image, { colorType: 2 });
    if (file.length >= BYTES) return file;
  }
}
