import type { Failure } from '$lib/model/failure';
import { fitting, type PictureSettings } from '$lib/model/picture';
import { History } from './history.svelte';

/** Milliseconds without a change after which the preview is drawn anew. */
const PAUSE = 250;

/** How a piece of work is ended, and says how much of it is done, from 0 to 1. */
export interface Work {
  signal: AbortSignal;
  progress: (share: number) => void;
}

/** Settings, and what is wrong with those that were asked for; null for nothing. */
export interface AskedSettings {
  settings: PictureSettings;
  problem: Failure | null;
}

/**
 * The settings of a picture, its preview, and what becomes of it; one for each open studio. It does
 * one piece of work at a time: the next one, or other settings, end it, and what it brings later counts
 * for nothing.
 */
export class Studio<Preview> {
  state = $state.raw<'drawing' | 'ready' | 'saving' | 'failed'>('drawing');
  /** The picture as it is, with fewer pixels; the one before while the next is drawn. */
  preview = $state.raw<Preview | null>(null);
  /** Of what is being saved, from 0 to 1. */
  progress = $state.raw(0);
  /** What went wrong; null for nothing. */
  problem = $state.raw<unknown>(null);
  /** What has been done. */
  done = $state.raw('');
  /** What pictures of a series lack, once it is made; null where there is none. */
  lacking = $state.raw<readonly string[] | null>(null);
  /** What a press on the preview does: moves the map, draws a frame, or says what a note is about. */
  tool = $state.raw<'move' | 'frame' | 'note'>('move');
  /** The picture, made and waiting for the press that shares it. */
  shareable = $state.raw<ShareData | null>(null);

  readonly #history: History<PictureSettings>;
  readonly #draw: (settings: PictureSettings, signal: AbortSignal) => Promise<Preview>;
  #work: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param draw makes the preview */
  constructor(
    asked: AskedSettings,
    draw: (settings: PictureSettings, signal: AbortSignal) => Promise<Preview>,
  ) {
    this.#draw = draw;
    this.#history = new History(asked.settings);
    if (asked.problem) {
      this.problem = asked.problem;
      this.state = 'failed';
    } else this.retry();
  }

  get settings(): PictureSettings {
    return this.#history.now;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /**
   * Changes the settings; the preview follows. What another size or format cannot have goes.
   * @param step changes that follow one another under one name are undone together
   */
  change(part: Partial<PictureSettings>, step?: string): void {
    this.replace(fitting({ ...this.settings, ...part }), step);
  }

  /** Takes other settings, of which nothing of these is left. */
  replace(settings: PictureSettings, step?: string): void {
    this.#history.take(settings, step);
    this.#changed();
  }

  /** The reader has turned to something else: what changes now is undone by itself. */
  endStep(): void {
    this.#history.endStep();
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#history.undo();
    this.#changed();
  }

  redo(): void {
    if (!this.canRedo) return;
    this.#history.redo();
    this.#changed();
  }

  #changed(): void {
    this.#end('drawing');
    this.#forget();
    this.#timer = setTimeout(() => this.retry(), PAUSE);
  }

  /** Takes settings that come from elsewhere; keeps the old ones where they do not come. */
  async take(settings: Promise<PictureSettings>): Promise<void> {
    try {
      this.replace(await settings);
      this.problem = null;
    } catch (error) {
      this.problem = error;
    }
  }

  /** Draws once more what failed, or begins with the usual settings where those asked for are wrong. */
  retry(): void {
    this.problem = null;
    void this.#run('drawing', async ({ signal }) => {
      const preview = await this.#draw(this.settings, signal);
      if (!signal.aborted) this.preview = preview;
    });
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
  }

  /** Makes something of a picture whose preview stands; null where it was cancelled or has failed. */
  async make<Made>(make: (work: Work) => Promise<Made>): Promise<Made | null> {
    if (this.state !== 'ready') return null;
    this.#forget();
    this.problem = null;
    this.progress = 0;
    return this.#run('saving', make);
  }

  /** Ends the work before. */
  #end(state: 'drawing' | 'saving'): void {
    clearTimeout(this.#timer);
    this.cancel();
    this.#work = null;
    this.state = state;
  }

  /** What was said is of a picture that was. */
  #forget(): void {
    this.done = '';
    this.lacking = null;
    this.shareable = null;
  }

  async #run<Made>(
    state: 'drawing' | 'saving',
    run: (work: Work) => Promise<Made>,
  ): Promise<Made | null> {
    this.#end(state);
    const work = (this.#work = new AbortController());
    const { signal } = work;
    const isLast = () => this.#work === work;
    const progress = (share: number) => {
      if (isLast()) this.progress = share;
    };
    try {
      const made = await run({ signal, progress });
      if (!isLast()) return null;
      this.state = 'ready';
      return made;
    } catch (error) {
      if (!isLast()) return null;
      this.state = 'ready';
      // Who cancels knows.
      if (signal.aborted) return null;
      console.warn(error);
      this.problem = error;
      this.state = 'failed';
      return null;
    }
  }
}

class Cancelled extends Error {}
