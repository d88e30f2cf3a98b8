import { downloadZip } from 'client-zip';
import { Failure } from '$lib/model/failure';
import type { PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { ENDINGS } from '../plan/words/pictureName';
import { seriesItems, type SeriesItem, type SeriesKind } from '../plan/words/pictureSeries';
import type { DrawnPicture } from '../draw/drawnPicture';
import { pictureFile } from './pictureFile';

/** How far a series has come. */
export interface SeriesProgress {
  /** Pictures that are in the archive. */
  done: number;
  total: number;
  /** The picture at hand; null at the end. */
  item: SeriesItem | null;
}

export interface SeriesOptions {
  story: Story;
  kind: SeriesKind;
  /** Of all pictures, but for the frame, and for an alternative text, which fits but one. */
  settings: PictureSettings;
  /** Draws the picture of settings. */
  draw: (settings: PictureSettings) => Promise<DrawnPicture>;
  /** Makes its file; `pictureFile` where nothing is said. */
  file?: typeof pictureFile;
  progress?: (progress: SeriesProgress) => void;
  /** Ends the work between its steps; the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** The oldest time that a ZIP can state, which is local, for each file: the same series has the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A series of pictures as a ZIP, with a `manifest.json` that lists them. One is made after the
 * other, and only their files are kept.
 * @throws {Failure} naming the picture that failed; there is no archive then
 */
export async function seriesFile(options: SeriesOptions): Promise<Blob> {
  const { story, kind, settings, draw, file = pictureFile, progress, signal } = options;
  const items = seriesItems(story, kind);
  const files: { name: string; input: Blob; lastModified: Date }[] = [];
  const add = (name: string, input: Blob) => files.push({ name, input, lastModified: NO_TIME });
  const entries: object[] = [];
  for (const [done, item] of items.entries()) {
    signal?.throwIfAborted();
    progress?.({ done, total: items.length, item });
    const own: PictureSettings = { ...settings, frame: item.frame, alt: undefined };
    const name = `${item.name}.${ENDINGS[settings.format]}`;
    try {
      const drawn = await draw(own);
      signal?.throwIfAborted();
      add(name, await file(drawn, { signal }));
      const { alt, lacking, metadata } = drawn;
      const passage = quoted(story, item);
      const places = drawn.places.map(({ id, name }) => {
        return { id, name, about: item.places.includes(id) };
      });
      entries.push({
        file: name,
        title: metadata.title,
        alt,
        lacking,
        passage,
        places,
        settings: own,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw new Failure('picture.series', { name: item.name, why: error });
    }
  }
  const { slug, title, source } = story;
  const manifest = { version: 1, story: { slug, title, source }, series: kind, pictures: entries };
  add('manifest.json', new Blob([`${JSON.stringify(manifest, null, 2)}\n`]));
  progress?.({ done: items.length, total: items.length, item: null });
  signal?.throwIfAborted();
  // Pictures are packed already.
  return downloadZip(files).blob();
}

/** The passage of a picture, word for word. */
function quoted({ passages }: Story, { passage: line }: SeriesItem): object | null {
  const passage = passages.find((one) => one.line === line);
  return passage ? { line, quotation: passage.text } : null;
}
