import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ArchivePart } from '$lib/model/offline';
import { ARCHIVE_BYTES } from '$lib/model/basemap';
import { cameraFor } from '$lib/space/camera';
import { mercatorBox } from '$lib/space/mercator';
import { ARCHIVE, openArchive, tilesUnder } from './archive';
import { allParts, partsOfStory } from './archiveParts';
import { slugs, story } from './stories';

const { size } = statSync(ARCHIVE);
const bytesOf = (parts: readonly ArchivePart[]) => parts.reduce((sum, [, bytes]) => sum + bytes, 0);

it.each(slugs)(
  '%s: its parts lie apart, in order, and are no more than are kept unasked',
  async (slug) => {
    const { parts } = await partsOfStory(story(slug));
    for (const [i, [from, length]] of parts.entries()) {
      expect(length).toBeGreaterThan(0);
      expect(from + length).toBeLessThanOrEqual(parts[i + 1]?.[0] ?? size);
    }
    // With what lies between tiles that are near one another.
    expect(bytesOf(parts)).toBeLessThan(1_800_000);
  },
);

it('the parts of a story hold the archive’s beginning, and the tiles of its opening view on a phone and a desk', async () => {
  const { opening } = story('al-sharaa-in-moscow');
  const { parts } = await partsOfStory(story('al-sharaa-in-moscow'));
  const read: [from: number, length: number][] = [[0, 3072]];
  const archive = openArchive((...part) => read.push(part));
  await archive.getHeader();
  read.length = 1;
  for (const side of [390, 860]) {
    const zoom = Math.floor(cameraFor(opening, { width: side, height: side }).zoom);
    for (const [x, y] of tilesUnder(mercatorBox(opening), zoom)) await archive.getZxy(zoom, x, y);
  }
  expect(read.length).toBeGreaterThan(4);
  for (const [start, bytes] of read)
    expect(parts.some(([from, length]) => from <= start && start + bytes <= from + length)).toBe(
      true,
    );
});

it('all parts are the archive, without a gap, and as large as readers are told', () => {
  const { parts } = allParts();
  let end = 0;
  for (const [from, length] of parts) {
    expect(from).toBe(end);
    end += length;
  }
  expect(end).toBe(size);
  expect(Math.round(size / 1e6)).toBe(ARCHIVE_BYTES / 1e6);
});
