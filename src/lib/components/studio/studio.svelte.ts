import { createContext } from 'svelte';
import { replaceState } from '$app/navigation';
import { readAddress, writeAddress } from '$lib/formats/address';
import { decodePictureQuery, encodePictureQuery } from '$lib/formats/pictureQuery';
import { decodePictureSettings, encodePictureSettings } from '$lib/formats/pictureSettings';
import { describe, type Problem } from '$lib/formats/problem';
import { Failure } from '$lib/model/failure';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { pictureName } from '$lib/picture/plan/pictureName';
import type { SeriesKind } from '$lib/picture/plan/pictureSeries';
import { compose } from '$lib/picture/draw/compose';
import { pictureFile } from '$lib/picture/files/pictureFile';
import { makePicture, previewPicture, type MadePicture } from '$lib/picture/makePicture';
import type { PictureSession } from '$lib/picture/plan/session';
import { download } from './download';

/** Pixels of the preview's longer side. */
const PREVIEW = 1400;
/** Milliseconds without a change after which the preview is drawn anew. */
const PAUSE = 250;

export type StudioState = 'drawing' | 'ready' | 'saving' | 'failed';

/** The settings of a picture, its preview, and what becomes of it; one for each open studio. */
export class Studio {
  settings = $state.raw<PictureSettings>(PICTURE);
  state = $state.raw<StudioState>('drawing');
  /** The picture as it is, with fewer pixels; the one before while the next is drawn. */
  preview = $state.raw<{ canvas: HTMLCanvasElement; made: MadePicture } | null>(null);
  /** Of what is being saved, from 0 to 1. */
  progress = $state.raw(0);
  /** What went wrong; null for nothing. */
  problem = $state.raw<unknown>(null);
  /** What has been done. */
  done = $state.raw('');
  /** The picture, made and waiting for the press that shares it. */
  shareable = $state.raw<ShareData | null>(null);

  readonly #session: () => PictureSession;
  #work: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param session what pictures are made from, as the page stands now
   * @param asked settings, and what is wrong with those that were asked for
   */
  constructor(session: () => PictureSession, asked: AskedSettings) {
    this.#session = session;
    this.settings = asked.settings;
    if (asked.problem) {
      this.problem = asked.problem;
      this.state = 'failed';
    } else void this.#draw();
  }

  get story() {
    return this.#session().story;
  }

  /** Changes the settings; the preview and the address follow. */
  change(part: Partial<PictureSettings>): void {
    this.settings = { ...this.settings, ...part };
    this.done = '';
    this.shareable = null;
    this.#later();
  }

  /** Draws once more what failed, or begins with the usual settings where those asked for are wrong. */
  retry(): void {
    void this.#draw();
  }

  /** Whether something is being made that can be cancelled. */
  get busy(): boolean {
    return this.state === 'saving';
  }

  cancel(): void {
    this.#work?.abort(new Cancelled());
  }

  /** Ends all work; the studio is closed. */
  close(): void {
    clearTimeout(this.#timer);
    this.cancel();
    replaceState(writeAddress(new URL(location.href), { picture: null }), {});
  }

  /** The address that opens this picture elsewhere. */
  get address(): string {
    const picture = encodePictureQuery(this.#exact());
    return writeAddress(new URL(location.href), { picture }).href;
  }

  save(): Promise<void> {
    return this.#make(async (options) => {
      const file = await pictureFile(
        await makePicture(this.settings, this.#now(), options),
        options,
      );
      download(file, pictureName(this.story.slug, this.settings));
    });
  }

  /** A picture for each passage, or each place, in one archive. */
  saveSeries(kind: SeriesKind): Promise<void> {
    return this.#make(async ({ signal, progress }) => {
      const { seriesFile } = await import('$lib/picture/files/series');
      const { story, settings } = this;
      const archive = await seriesFile({
        story,
        kind,
        settings,
        draw: (each) => makePicture(each, this.#now(), { signal }),
        progress: ({ done, total }) => progress(done / total),
        signal,
      });
      download(archive, `${story.slug}-${kind}.zip`);
    });
  }

  /** The picture's own file; PNG, which clipboards take. */
  async copyPicture(): Promise<boolean> {
    let copied = false;
    await this.#make(async (options) => {
      const png = async () =>
        pictureFile(await makePicture({ ...this.settings, format: 'png' }, this.#now(), options));
      // The promise itself is handed over: a browser allows copying only at once.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
      copied = true;
    });
    return copied;
  }

  /** Makes the picture's file, to be shared by the next press. */
  prepareShare(): Promise<void> {
    return this.#make(async (options) => {
      const made = await makePicture(this.settings, this.#now(), options);
      const blob = await pictureFile(made, options);
      const name = pictureName(this.story.slug, this.settings);
      const files = [new File([blob], name, { type: blob.type })];
      this.shareable = { files, title: made.metadata.title, text: made.alt };
    });
  }

  /** Hands the file to another program, as the system offers it: browsers allow that only at a press. */
  async share(): Promise<void> {
    if (!this.shareable) return;
    this.problem = null;
    try {
      await navigator.share(this.shareable);
      this.shareable = null;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
      console.warn(error);
      this.problem = new Failure('picture.notShared', {}, error);
    }
  }

  saveSettings(): void {
    const text = encodePictureSettings(this.#exact());
    download(new Blob([text], { type: 'application/json' }), `${this.story.slug}.picture.json`);
  }

  /** Takes settings from a file; keeps the old ones where it has none. */
  async openSettings(file: File): Promise<void> {
    const read = decodePictureSettings(file.name, await file.text());
    if (read.ok) {
      this.problem = null;
      this.change(read.value);
    } else
      this.problem = new Failure('picture.settings', { file: file.name }, technical(read.problems));
  }

  /** With the view that is meant, not whatever another window shows. */
  #exact(): PictureSettings {
    const { view } = this.#session();
    if (this.settings.frame.kind !== 'view' || !view) return this.settings;
    const [west, south, east, north] = view.map((degrees) => Number(degrees.toFixed(4)));
    return {
      ...this.settings,
      frame: { kind: 'bounds', bounds: [west ?? 0, south ?? 0, east ?? 0, north ?? 0] },
    };
  }

  #now(): PictureSession {
    return { ...this.#session(), address: published(this.address) };
  }

  #later(): void {
    this.state = 'drawing';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), PAUSE);
  }

  async #draw(): Promise<void> {
    const work = this.#begin('drawing');
    replaceState(this.address, {});
    try {
      const options = { signal: work.signal };
      const made = await previewPicture(this.settings, this.#now(), PREVIEW, options);
      const canvas = await compose(made);
      if (work.signal.aborted) return;
      this.preview = { canvas, made };
      this.state = 'ready';
    } catch (error) {
      if (work.signal.aborted) return;
      this.#fail(error);
    }
  }

  async #make(make: (options: MakeOptions) => Promise<void>): Promise<void> {
    if (this.state !== 'ready') return;
    const { signal } = this.#begin('saving');
    this.progress = 0;
    try {
      await make({ signal, progress: (share) => (this.progress = share) });
      this.state = 'ready';
    } catch (error) {
      this.state = 'ready';
      // Who cancels knows.
      if (signal.aborted) return;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    console.warn(error);
    this.problem = error;
    this.state = 'failed';
  }

  #begin(state: 'drawing' | 'saving'): AbortController {
    this.#work?.abort(new Cancelled());
    this.#work = new AbortController();
    this.state = state;
    this.problem = null;
    this.done = '';
    this.shareable = null;
    return this.#work;
  }
}

interface MakeOptions {
  signal: AbortSignal;
  progress: (share: number) => void;
}

class Cancelled extends Error {}

/** Where and what is wrong in settings, as those write them by hand who read English. */
const technical = (problems: readonly Problem[]) => new Error(describe(problems));

/** Settings, and what is wrong with those that were asked for; null for nothing. */
interface AskedSettings {
  settings: PictureSettings;
  problem: Failure | null;
}

/**
 * An address of this site, where readers find it. The command line serves the site at a port of the
 * moment, and says in `datelinePublished` what stands for it: the same settings give the same bytes.
 */
function published(address: string): string {
  const { datelinePublished: { from, to } = { from: '', to: '' } } = window;
  return address.startsWith(from) ? to + address.slice(from.length) : address;
}

/** The settings that an address asks for; what is wrong with them, in place of them. */
export function settingsIn(
  url: URL,
  story: Story,
  page: Pick<PictureSettings, 'theme' | 'language' | 'layers'>,
): AskedSettings {
  const { picture } = readAddress(url, story);
  if (!picture) return { settings: { ...PICTURE, ...page }, problem: null };
  const read = decodePictureQuery(picture);
  if (read.ok) return { settings: read.value, problem: null };
  const problem = new Failure('picture.address', {}, technical(read.problems));
  return { settings: { ...PICTURE, ...page }, problem };
}

export const [useStudio, provideStudio] = createContext<Studio>();
