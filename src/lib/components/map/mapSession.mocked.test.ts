import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeatureCollection } from 'geojson';
import { MapFailure } from '$lib/map/failure';
import type { MapViewOptions } from '$lib/map/MapView';
import { passage, point, story } from '$lib/model/fixture';
import type { Basemap } from '$lib/model/basemap';
import { Exploration } from '$lib/state/exploration.svelte';
import { MapNames } from '$lib/state/mapNames.svelte';
import { Viewport } from '$lib/state/viewport.svelte';
import { MapSession } from './mapSession.svelte';

const { views, files } = vi.hoisted(() => ({
  views: [] as FakeView[],
  files: [] as { layer: string; come: () => void; fail: (why: Error) => void }[],
}));

class FakeView {
  readonly surface = { insertBefore: vi.fn() };
  readonly destroy = vi.fn();
  readonly credits = [];
  readonly camera;
  readonly asked: { basemap: Basemap; fail: (why: Error) => void }[] = [];
  constructor(readonly options: MapViewOptions) {
    this.camera = options.camera;
    views.push(this);
  }
  setBasemap = (basemap: Basemap) =>
    new Promise<void>((_, fail) => this.asked.push({ basemap, fail }));
}
vi.mock('$lib/map/MapView', () => ({ MapView: FakeView }));
vi.mock('../page/storyData', () => ({
  loadLayer: (_: unknown, layer: string) =>
    new Promise<FeatureCollection>((resolve, fail) => {
      const come = () => resolve({ type: 'FeatureCollection', features: [] });
      files.push({ layer, come, fail });
    }),
}));

/** The drawn map's element, and what stands upon it. */
const drawn = { insertBefore: vi.fn() };
const overlay = {} as HTMLElement;

beforeEach(() => {
  views.length = files.length = 0;
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', { parent: null });
  vi.stubGlobal('HTMLElement', class {});
  // The map is in view.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly see: (seen: { isIntersecting: boolean }[]) => void) {}
      observe = () => this.see([{ isIntersecting: true }]);
      disconnect = () => {};
    },
  );
  vi.stubGlobal('location', new URL('https://here.example/story/'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function session() {
  const tale = story([point('homs', 36.7, 34.7)], [passage(1, 'In [Homs](homs).')]);
  const viewport = new Viewport(tale.opening);
  viewport.size = { width: 800, height: 600 };
  const exploration = new Exploration(tale);
  const made = new MapSession({
    exploration,
    viewport,
    names: new MapNames(exploration, viewport),
    outside: true,
    tiles: {},
    theme: () => 'light',
    say: (key) => key,
    events: { settled: () => {}, clicked: () => {} },
  });
  const end = made.attachCanvas({ parentElement: drawn } as unknown as HTMLElement);
  made.attachOverlay(overlay);
  return { session: made, end: end as () => void };
}

/** A session whose map has what it asked for. */
async function opened() {
  const { session: made, end } = session();
  const started = made.start();
  files.at(-1)!.come();
  await started;
  return { session: made, view: views.at(-1)!, end };
}
async function shown() {
  const made = await opened();
  made.view.options.events.ready();
  return made;
}

describe('a live map', () => {
  it('takes the drawn one’s place, with what stands upon it, once it is whole', async () => {
    const { session, view } = await opened();
    expect([session.state, view.surface.insertBefore.mock.calls]).toEqual(['loading', []]);
    view.options.events.ready();
    expect(session.state).toBe('idle');
    expect(view.surface.insertBefore).toHaveBeenCalledWith(overlay, null);
  });

  it('that takes long is told of, and the word goes when it comes', async () => {
    const { session, view } = await opened();
    vi.advanceTimersByTime(8000);
    expect([session.failure?.kind, session.state]).toEqual(['slow', 'loading']);
    view.options.events.ready();
    expect([session.failure, session.state]).toEqual([null, 'idle']);
  });

  it('gives the drawn one its place back when it fails or its page goes', async () => {
    const { session, view } = await shown();
    view.options.events.failed(new MapFailure('lost-context'));
    expect([session.state, session.view]).toEqual(['failed', null]);
    expect(view.destroy).toHaveBeenCalledOnce();
    expect(drawn.insertBefore).toHaveBeenCalledOnce();
    const other = await shown();
    other.end();
    expect(other.view.destroy).toHaveBeenCalledOnce();
  });

  it('whose graphics the browser took away comes back by itself, if not for ever', async () => {
    const { session: made, view } = await shown();
    let lost = view;
    for (let time = 1; time <= 4; time++) {
      lost.options.events.failed(new MapFailure('lost-context'));
      expect([made.state, made.failure?.kind]).toEqual(['failed', 'lost-context']);
      const before = files.length;
      vi.advanceTimersByTime(2000);
      if (time === 4) break;
      expect([made.state, made.failure]).toEqual(['loading', null]);
      await vi.dynamicImportSettled();
      expect(files).toHaveLength(before + 1);
      files.at(-1)!.come();
      await vi.waitFor(() => expect(views).toHaveLength(time + 1));
      lost = views.at(-1)!;
      lost.options.events.ready();
      expect(made.state).toBe('idle');
    }
    expect([made.state, made.failure?.kind, views.length]).toEqual(['failed', 'lost-context', 4]);
  });

  it('whose graphics were taken away stays away where its page goes', async () => {
    const { session: made, view, end } = await shown();
    view.options.events.failed(new MapFailure('lost-context'));
    end();
    vi.advanceTimersByTime(60_000);
    expect([made.state, views.length]).toEqual(['failed', 1]);
  });

  it('that lacks a tile stays, where one that lacks its style ends', async () => {
    const later = await shown();
    later.view.options.events.failed(new MapFailure('data'));
    expect([later.session.state, later.session.failure?.kind]).toEqual(['idle', 'data']);
    later.session.dismiss();
    expect([later.session.state, later.session.failure]).toEqual(['idle', null]);
    const first = await opened();
    first.view.options.events.failed(new MapFailure('data'));
    expect([first.session.state, first.view.destroy.mock.calls.length]).toEqual(['failed', 1]);
  });
});

describe('a start', () => {
  it('whose file does not come fails, and a retry asks for it again', async () => {
    const { session: made } = session();
    const started = made.start();
    await vi.dynamicImportSettled();
    files[0]!.fail(new Error('no answer'));
    await started;
    expect([made.state, made.failure?.kind]).toEqual(['failed', 'data']);
    made.retry();
    expect([made.state, made.failure]).toEqual(['loading', null]);
    await vi.dynamicImportSettled();
    files[1]!.come();
    await vi.waitFor(() => expect(views).toHaveLength(1));
  });

  it.each(['comes', 'fails'])(
    'gives way to a later one, where the earlier %s late',
    async (how) => {
      const { session: made } = session();
      const first = made.start();
      await vi.dynamicImportSettled();
      const second = made.start();
      files[1]!.come();
      await second;
      if (how === 'comes') files[0]!.come();
      else files[0]!.fail(new Error('too late'));
      await first;
      expect([views.length, made.state, made.failure]).toEqual([1, 'loading', null]);
    },
  );

  it('hears no more of the map before', async () => {
    const { session: made, view } = await shown();
    void made.start();
    view.options.events.failed(new MapFailure('lost-context'));
    view.options.events.ready();
    expect([made.state, made.failure]).toEqual(['loading', null]);
  });
});

describe('a retry', () => {
  it('asks for the refused basemap again, not for another map', async () => {
    const { session, view } = await shown();
    const gone: Basemap = { kind: 'archive', name: 'gone', source: 'https://gone.example/a' };
    const used = session.useBasemap(gone);
    view.asked[0]!.fail(new Error('404'));
    await used;
    expect([session.state, session.failure?.kind]).toEqual(['idle', 'basemap']);
    session.retry();
    expect(session.failure).toBeNull();
    expect(view.asked.map(({ basemap }) => basemap)).toEqual([gone, gone]);
    expect(views).toHaveLength(1);
  });

  it('asks for the areas again where those failed', async () => {
    const { session } = await shown();
    const loaded = session.areas.load();
    files.at(-1)!.fail(new Error('no answer'));
    await loaded;
    expect([session.state, session.failure?.kind]).toEqual(['idle', 'areas']);
    session.retry();
    expect(files.map(({ layer }) => layer)).toEqual(['routes', 'areas', 'areas']);
    expect([session.state, views.length]).toEqual(['idle', 1]);
  });
});
