import { buffer } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { passage, point, story } from '$lib/model/fixture';
import { measures } from '$lib/space/pictureSize';
import type { DrawnPicture } from '../draw/drawnPicture';
import { METADATA } from './fixture';
import { seriesFile, type SeriesProgress } from './series';

const STORY = story(
  [point('damascus', 36, 33), point('moscow', 37, 55)],
  [
    passage(1, 'From [Moscow](moscow) to [Damascus](damascus), and [Moscow](moscow).'),
    passage(4, 'Nothing is named here.'),
    passage(9, 'In [Damascus](damascus).'),
  ],
);

const drawn = (settings: PictureSettings): DrawnPicture => ({
  settings,
  measures: measures(settings),
  bitmap: undefined as unknown as HTMLCanvasElement,
  shapes: null,
  logo: null,
  draw: () => {},
  words: '',
  alt: `A map: ${JSON.stringify(settings.frame)}`,
  lacking: [],
  // All are in each frame.
  places: STORY.places.map((place) => ({ ...place, name: place.id.toUpperCase() })),
  language: 'en',
  languageOf: () => 'en',
  metadata: { ...METADATA, title: 'A title' },
});

const bytesOf = (picture: DrawnPicture) => `bytes of ${picture.alt}`;

function make(more: Partial<Parameters<typeof seriesFile>[0]> = {}, by = seriesFile) {
  return by({
    story: STORY,
    kind: 'passages',
    settings: { ...PICTURE, format: 'jpeg', alt: 'Mine.', title: 'Mine too' },
    draw: (settings) => Promise.resolve(drawn(settings)),
    file: (picture) => Promise.resolve(new Blob([bytesOf(picture)])),
    ...more,
  });
}

/** The files of an archive, by another program; it checks each one's sum. */
async function unpacked(archive: Blob): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(await archive.arrayBuffer()));
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    files[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString();
  return files;
}

describe('a series of pictures', () => {
  it('is an archive of files and a list that describes them', async () => {
    const files = await unpacked(await make());
    expect(Object.keys(files)).toEqual(['p1.jpg', 'p9.jpg', 'manifest.json']);
    expect(files['p9.jpg']).toBe('bytes of A map: {"kind":"passage","line":9}');
    const manifest = JSON.parse(files['manifest.json'] ?? '') as { pictures: unknown[] };
    expect(manifest).toMatchObject({ version: 1, series: 'passages', story: { slug: 'test' } });
    const settings = { ...PICTURE, format: 'jpeg', title: 'Mine too' };
    expect(manifest.pictures[1]).toEqual({
      file: 'p9.jpg',
      title: 'A title',
      alt: 'A map: {"kind":"passage","line":9}',
      lacking: [],
      passage: { line: 9, quotation: 'In Damascus.' },
      places: [
        { id: 'damascus', name: 'DAMASCUS', about: true },
        { id: 'moscow', name: 'MOSCOW', about: false },
      ],
      settings: { ...settings, frame: { kind: 'passage', line: 9 } },
    });
  });

  it('is the same bytes each time, whatever the time', async () => {
    const [one, other] = [await make(), await make()];
    expect(await other.arrayBuffer()).toEqual(await one.arrayBuffer());
    const zip = await fromBufferPromise(Buffer.from(await one.arrayBuffer()));
    for await (const entry of zip.eachEntry())
      expect(entry.getLastModDate().getFullYear()).toBe(1980);
  });

  it('is the same bytes in each time zone', async () => {
    const zone = process.env.TZ;
    const archives: Buffer[] = [];
    for (const TZ of ['UTC', 'Asia/Tokyo', 'America/St_Johns']) {
      process.env.TZ = TZ;
      vi.resetModules();
      const { seriesFile: inZone } = await import('./series');
      archives.push(Buffer.from(await (await make({}, inZone)).arrayBuffer()));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    const [first, ...others] = archives;
    for (const other of others) expect(other).toEqual(first);
  });

  it('has no passage in a picture of a place', async () => {
    const files = await unpacked(await make({ kind: 'places' }));
    const { pictures } = JSON.parse(files['manifest.json'] ?? '') as {
      pictures: { passage: unknown; places: { id: string; about: boolean }[] }[];
    };
    expect(pictures.map(({ passage }) => passage)).toEqual([null, null]);
    const about = pictures.map(({ places }) => places.filter((place) => place.about));
    expect(about.map((places) => places.map(({ id }) => id))).toEqual([['moscow'], ['damascus']]);
  });

  it('tells how far it has come', async () => {
    const told: SeriesProgress[] = [];
    await make({ progress: (progress) => told.push(progress) });
    expect(told.map(({ done, total, item }) => [done, total, item?.name])).toEqual([
      [0, 2, 'p1'],
      [1, 2, 'p9'],
      [2, 2, undefined],
    ]);
  });

  it('stops at the picture that fails, and names it', async () => {
    const why = new Error('No WebGL.');
    const failing = make({
      draw: (settings) =>
        settings.frame.kind === 'passage' && settings.frame.line === 9
          ? Promise.reject(why)
          : Promise.resolve(drawn(settings)),
    });
    await expect(failing).rejects.toMatchObject({
      reason: 'picture.series',
      values: { name: 'p9', why },
      cause: why,
    });
  });

  it('is cancelled between two pictures, and within one', async () => {
    const cancel = new AbortController();
    const made: string[] = [];
    const cancelled = make({
      signal: cancel.signal,
      draw: (settings) => {
        made.push(settings.frame.kind);
        cancel.abort();
        return Promise.reject(new Error('as a capture fails that is cut short'));
      },
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(made).toEqual(['passage']);
  });
});
