import { createContext } from 'svelte';
import { writeAddress } from '$lib/formats/address';
import { encodePictureQuery } from '$lib/formats/pictureQuery';
import { encodePictureSettings } from '$lib/formats/pictureSettings';
import { Failure } from '$lib/model/failure';
import { fitting, isRaster, type PictureSettings } from '$lib/model/picture';
import { pictureName } from '$lib/picture/plan/words/pictureName';
import type { SeriesKind } from '$lib/picture/plan/words/pictureSeries';
import { compose } from '$lib/picture/draw/compose';
import { pictureFile } from '$lib/picture/files/pictureFile';
import { KeptMaps } from '$lib/picture/keptMaps';
import { makePicture, previewPicture, type MadePicture } from '$lib/picture/makePicture';
import type { PictureSession } from '$lib/picture/plan/session';
import { measures } from '$lib/space/pictureSize';
import type { Studio, Work } from '$lib/state/studio.svelte';
import { addressNow } from '../page/addressBar';
import { download } from './download';

/** Pixels of the preview's longer side: as many as pictures for screens mostly have. */
const PREVIEW = 1600;

interface Preview {
  canvas: HTMLCanvasElement;
  made: MadePicture;
}

/** What is made of a studio's settings: preview and files, and the address that holds them. */
export class Pictures {
  readonly #session: () => PictureSession;
  readonly #maps = new KeptMaps();

  /** @param session what pictures are made from, as the page stands now */
  constructor(session: () => PictureSession) {
    this.#session = session;
  }

  async preview(settings: PictureSettings, signal: AbortSignal): Promise<Preview> {
    const session = this.#now(settings);
    const capture = this.#maps.capture((request, how) => session.capture(request, how));
    const made = await previewPicture(settings, { ...session, capture }, PREVIEW, { signal });
    return { canvas: await compose(made), made };
  }

  /** Whether the map shown can be drawn as shapes. */
  get shapes(): boolean {
    return this.#session().trace !== null;
  }

  /** The address that opens a picture elsewhere. */
  address(settings: PictureSettings): string {
    const picture = encodePictureQuery(this.#exact(settings));
    return writeAddress(addressNow(), { picture }).href;
  }

  async save(studio: Studio<Preview>): Promise<void> {
    const { settings } = studio;
    const file = await studio.make(async (work) =>
      pictureFile(await this.#whole(settings, studio.preview, work), work),
    );
    if (file) this.#download(studio, file, this.#name(settings));
  }

  /** A picture for each passage, or each place, in one archive. */
  async saveSeries(studio: Studio<Preview>, kind: SeriesKind): Promise<void> {
    const { settings } = studio;
    const { story } = this.#session();
    const lacking: string[] = [];
    const archive = await studio.make(async ({ signal, progress }) => {
      const { seriesFile } = await import('$lib/picture/files/series');
      return seriesFile({
        story,
        kind,
        settings,
        draw: async (each) => {
          const made = await makePicture(each, this.#now(settings), { signal });
          lacking.push(...made.lacking.map((words) => `${made.plan.title}: ${words}`));
          return made;
        },
        progress: ({ done, total }) => progress(done / total),
        signal,
      });
    });
    if (!archive) return;
    this.#download(studio, archive, `${story.slug}-${kind}.zip`);
    studio.lacking = lacking;
  }

  /** Ends what is being made, as the reader wishes. */
  cancel(studio: Studio<Preview>): void {
    studio.cancel();
    studio.done = this.#session().words.say('studio.cancelled');
  }

  #download(studio: Studio<Preview>, file: Blob, name: string): void {
    download(file, name);
    studio.done = this.#session().words.say('studio.saved', { file: name });
  }

  /** Copies the picture's own file, as PNG, which clipboards take; says whether it has. */
  async copy(studio: Studio<Preview>): Promise<boolean> {
    const asked = studio.settings;
    const settings: PictureSettings =
      asked.format === 'png' ? asked : fitting({ ...asked, format: 'png' });
    const copied = await studio.make(async (work) => {
      const png = async () => pictureFile(await this.#whole(settings, studio.preview, work));
      // The promise itself is handed over: a browser allows copying only at once.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
      return true;
    });
    return copied ?? false;
  }

  /** Makes the picture's file, to be shared by the next press. */
  async prepareShare(studio: Studio<Preview>): Promise<void> {
    const { settings } = studio;
    studio.shareable = await studio.make(async (work) => {
      const made = await this.#whole(settings, studio.preview, work);
      const blob = await pictureFile(made, work);
      const files = [new File([blob], this.#name(settings), { type: blob.type })];
      return { files, title: made.metadata.title, text: made.alt };
    });
  }

  /** Hands the file to another program, as the system offers it: browsers allow that only at a press. */
  async share(studio: Studio<Preview>): Promise<void> {
    if (!studio.shareable) return;
    studio.problem = null;
    try {
      await navigator.share(studio.shareable);
      studio.shareable = null;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
      console.warn(error);
      studio.problem = new Failure('picture.notShared', {}, error);
    }
  }

  saveSettings(settings: PictureSettings): void {
    const text = encodePictureSettings(this.#exact(settings));
    const { slug } = this.#session().story;
    download(new Blob([text], { type: 'application/json' }), `${slug}.picture.json`);
  }

  /** A picture with all that its file has: the preview, where that has all its pixels. */
  async #whole(
    settings: PictureSettings,
    preview: Preview | null,
    work: Work,
  ): Promise<MadePicture> {
    const { width, height } = measures(settings).pixels;
    const isPreview =
      preview?.made.settings === settings &&
      isRaster(settings.format) &&
      Math.max(width, height) <= PREVIEW;
    return isPreview ? preview.made : makePicture(settings, this.#now(settings), work);
  }

  #name(settings: PictureSettings): string {
    return pictureName(this.#session().story.slug, settings);
  }

  /** With the view that is meant, not whatever another window shows. */
  #exact(settings: PictureSettings): PictureSettings {
    const { view } = this.#session();
    if (settings.frame.kind !== 'view' || !view) return settings;
    const [west, south, east, north] = view.map((degrees) => Number(degrees.toFixed(4)));
    return {
      ...settings,
      frame: { kind: 'bounds', bounds: [west ?? 0, south ?? 0, east ?? 0, north ?? 0] },
    };
  }

  #now(settings: PictureSettings): PictureSession {
    return { ...this.#session(), address: published(this.address(settings)) };
  }
}

/**
 * An address of this site, where readers find it. The command line serves the site at a port of the
 * moment, and says in `datelinePublished` what stands for it: the same settings give the same bytes.
 */
function published(address: string): string {
  const { datelinePublished: { from, to } = { from: '', to: '' } } = window;
  return address.startsWith(from) ? to + address.slice(from.length) : address;
}

export const [usePictures, providePictures] = createContext<Pictures>();
export const [useStudio, provideStudio] = createContext<Studio<Preview>>();
