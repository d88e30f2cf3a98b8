import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '$lib/model/failure';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { Studio, type Work } from './studio.svelte';

/** Work that comes, or fails, when the test says so. */
interface Held {
  settings?: PictureSettings;
  signal: AbortSignal;
  progress?: Work['progress'];
  come: (made: string) => void;
  fail: (why: Error) => void;
}
const held = (list: Held[], more: Pick<Held, 'signal'> & Partial<Held>) =>
  new Promise<string>((come, fail) => list.push({ ...more, come, fail }));

/** Until all that has come has been taken in. */
const taken = () => vi.advanceTimersByTimeAsync(0);
/** Until a change is no longer followed by another one. */
const paused = () => vi.advanceTimersByTimeAsync(250);

function opened(problem: Failure | null = null) {
  const drawn: Held[] = [];
  const studio = new Studio<string>({ settings: PICTURE, problem }, (settings, signal) =>
    held(drawn, { settings, signal }),
  );
  const made: Held[] = [];
  const make = () => studio.make((work) => held(made, work));
  return { studio, drawn, made, make };
}
/** A studio whose preview stands. */
async function ready() {
  const all = opened();
  all.drawn[0]!.come('first');
  await taken();
  return all;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => void vi.useRealTimers());

describe('a preview', () => {
  it('is drawn at once, and stands while the next one is drawn', async () => {
    const { studio, drawn } = opened();
    expect([studio.state, studio.preview]).toEqual(['drawing', null]);
    drawn[0]!.come('first');
    await taken();
    expect([studio.state, studio.preview]).toEqual(['ready', 'first']);
    studio.change({ title: 'Syria' });
    await paused();
    expect([studio.state, studio.preview]).toEqual(['drawing', 'first']);
    expect(drawn[1]!.settings).toEqual({ ...PICTURE, title: 'Syria' });
    drawn[1]!.come('second');
    await taken();
    expect([studio.state, studio.preview]).toEqual(['ready', 'second']);
  });

  it('is drawn once for changes that follow one another', async () => {
    const { studio, drawn } = await ready();
    for (const title of ['S', 'Sy', 'Syria']) {
      studio.change({ title });
      await vi.advanceTimersByTimeAsync(249);
    }
    expect([drawn.length, studio.state]).toEqual([1, 'drawing']);
    await paused();
    expect(drawn.map(({ settings }) => settings?.title)).toEqual([PICTURE.title, 'Syria']);
  });

  it.each(['comes', 'fails'])('is the last of several, where an older one %s late', async (how) => {
    const { studio, drawn } = opened();
    studio.change({ title: 'Syria' });
    expect(drawn[0]!.signal.aborted).toBe(true);
    await paused();
    drawn[1]!.come('new');
    await taken();
    if (how === 'comes') drawn[0]!.come('old');
    else drawn[0]!.fail(new Error('too late'));
    await taken();
    expect([studio.state, studio.preview, studio.problem]).toEqual(['ready', 'new', null]);
  });

  it.each(['comes', 'fails'])(
    'is still on its way, where an older one %s before it',
    async (how) => {
      const { studio, drawn } = opened();
      studio.change({ title: 'Syria' });
      if (how === 'comes') drawn[0]!.come('old');
      else drawn[0]!.fail(new Error('ended'));
      await taken();
      expect([studio.state, studio.preview]).toEqual(['drawing', null]);
      await paused();
      expect([drawn.length, studio.state]).toEqual([2, 'drawing']);
    },
  );

  it('that fails says why, and can be tried again', async () => {
    const { studio, drawn } = opened();
    const why = new Error('no memory');
    drawn[0]!.fail(why);
    await taken();
    expect([studio.state, studio.problem]).toEqual(['failed', why]);
    studio.retry();
    expect([studio.state, studio.problem]).toEqual(['drawing', null]);
    drawn[1]!.come('second');
    await taken();
    expect([studio.state, studio.preview]).toEqual(['ready', 'second']);
  });

  it('waits for a retry where the settings that were asked for are wrong', () => {
    const wrong = new Failure('picture.address', {});
    const { studio, drawn } = opened(wrong);
    expect([studio.state, studio.problem, drawn]).toEqual(['failed', wrong, []]);
    studio.retry();
    expect([studio.state, studio.problem, drawn.length]).toEqual(['drawing', null, 1]);
  });

  it('is drawn no more once the studio is closed', async () => {
    const { studio, drawn } = opened();
    studio.close();
    expect(drawn[0]!.signal.aborted).toBe(true);
    const other = await ready();
    other.studio.change({ title: 'Syria' });
    other.studio.close();
    await paused();
    expect(other.drawn).toHaveLength(1);
  });
});

describe('what is made of a picture', () => {
  it('comes once its preview stands, and says how far it is', async () => {
    const { studio, made, make } = await ready();
    const file = make();
    expect([studio.state, studio.busy, studio.progress]).toEqual(['saving', true, 0]);
    made[0]!.progress!(0.4);
    expect(studio.progress).toBe(0.4);
    made[0]!.come('file');
    expect(await file).toBe('file');
    expect([studio.state, studio.busy]).toEqual(['ready', false]);
    void make();
    expect(studio.progress).toBe(0);
    const drawing = opened();
    void drawing.make();
    expect(drawing.made).toEqual([]);
  });

  it('is nothing where the reader cancels it, without a word', async () => {
    const { studio, made, make } = await ready();
    const file = make();
    studio.cancel();
    made[0]!.fail(made[0]!.signal.reason as Error);
    expect(await file).toBeNull();
    expect([studio.state, studio.problem]).toEqual(['ready', null]);
  });

  it('is told of where it fails', async () => {
    const { studio, made, make } = await ready();
    const file = make();
    const why = new Error('no memory');
    made[0]!.fail(why);
    expect(await file).toBeNull();
    expect([studio.state, studio.problem]).toEqual(['failed', why]);
  });

  it.each(['comes', 'fails'])(
    'counts for nothing after a change, where it %s late',
    async (how) => {
      const { studio, drawn, made, make } = await ready();
      const file = make();
      studio.change({ title: 'Syria' });
      expect([made[0]!.signal.aborted, studio.state]).toEqual([true, 'drawing']);
      made[0]!.progress!(0.9);
      if (how === 'comes') made[0]!.come('old');
      else made[0]!.fail(new Error('ended'));
      expect(await file).toBeNull();
      expect([studio.state, studio.progress, studio.problem]).toEqual(['drawing', 0, null]);
      await paused();
      drawn[1]!.come('second');
      await taken();
      expect([studio.state, studio.preview]).toEqual(['ready', 'second']);
    },
  );

  it('is not shared, nor told of, after a change or while something else is made', async () => {
    const { studio, make } = await ready();
    const share = { title: 'first' };
    studio.shareable = share;
    studio.done = 'Copied.';
    void make();
    expect([studio.shareable, studio.done]).toEqual([null, '']);
    const changed = await ready();
    changed.studio.shareable = share;
    changed.studio.done = 'Copied.';
    changed.studio.change({ title: 'Syria' });
    expect([changed.studio.shareable, changed.studio.done]).toEqual([null, '']);
  });
});

describe('a change that is undone', () => {
  it('is drawn as it was before, and done again', async () => {
    const { studio, drawn } = await ready();
    studio.undo();
    studio.redo();
    expect([studio.state, studio.canUndo, studio.canRedo]).toEqual(['ready', false, false]);
    studio.change({ theme: 'dark' });
    studio.undo();
    expect([studio.settings, studio.state]).toEqual([PICTURE, 'drawing']);
    await paused();
    expect(drawn[1]!.settings).toBe(PICTURE);
    studio.redo();
    await paused();
    expect(drawn[2]!.settings?.theme).toBe('dark');
    expect([studio.canUndo, studio.canRedo]).toEqual([true, false]);
  });

  it('is all that was typed in one field, until the reader turns to something else', async () => {
    const { studio } = await ready();
    for (const title of ['S', 'Sy']) studio.change({ title }, 'title');
    studio.endStep();
    studio.change({ title: 'Syria' }, 'title');
    studio.undo();
    expect(studio.settings.title).toBe('Sy');
    studio.undo();
    expect(studio.settings.title).toBe(PICTURE.title);
  });
});

describe('settings from elsewhere', () => {
  it('are taken whole, and drawn', async () => {
    const { studio, drawn } = await ready();
    studio.change({ title: 'Syria' });
    studio.problem = new Error('before');
    await studio.take(Promise.resolve({ ...PICTURE, theme: 'dark' }));
    expect([studio.settings.theme, studio.problem]).toEqual(['dark', null]);
    expect(studio.settings).toEqual({ ...PICTURE, theme: 'dark' });
    await paused();
    expect(drawn[1]!.settings?.theme).toBe('dark');
  });

  it('that cannot be had leave the picture as it is, and are told of', async () => {
    const { studio, drawn } = await ready();
    const wrong = new Failure('picture.settings', { file: 'x.json' });
    await studio.take(Promise.reject(wrong));
    expect([studio.settings, studio.problem]).toEqual([PICTURE, wrong]);
    expect([studio.state, studio.preview]).toEqual(['ready', 'first']);
    await paused();
    expect(drawn).toHaveLength(1);
  });
});
