import type { MapOptions } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PacedMap } from './pacedMap';

const { engine } = vi.hoisted(() => ({
  engine: {
    /** Frames that it was asked for. */
    frames: 0,
    missing: new Set<string>(),
    linked: () => {},
    listeners: [] as [string, (event: object) => void][],
    fire(name: string, event: object = {}) {
      for (const [wanted, listener] of engine.listeners) if (wanted === name) listener(event);
    },
  },
}));
vi.mock('maplibre-gl', () => ({
  Map: class {
    style = { tileManagers: { basemap: {}, story: {} } };
    on = (name: string, listener: () => void) => void engine.listeners.push([name, listener]);
    once = this.on;
    constructor() {
      this.triggerRepaint();
    }
    triggerRepaint() {
      engine.frames += 1;
    }
    isMoving = () => false;
    isSourceLoaded = (id: string) => !engine.missing.has(id);
  },
}));
vi.mock('./programs', () => ({
  linkPrograms: () => new Promise<void>((resolve) => (engine.linked = resolve)),
}));

const whole = vi.fn();
const begun = () => {
  const map = new PacedMap(whole, {} as MapOptions);
  engine.frames = 0;
  return map;
};
/** Frames since the last call, after so many milliseconds. */
const framesAfter = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  const { frames } = engine;
  engine.frames = 0;
  return frames;
};

beforeEach(() => {
  Object.assign(engine, { frames: 0, listeners: [], missing: new Set(['basemap', 'story']) });
  whole.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('draws at once where a source is new, and else a frame in a while', async () => {
  const map = begun();
  engine.fire('sourcedata', { sourceDataType: 'metadata', sourceId: 'basemap' });
  expect(await framesAfter(0)).toBe(1);
  for (let i = 0; i < 5; i++) map.triggerRepaint();
  expect(await framesAfter(100)).toBe(0);
  expect(await framesAfter(2000)).toBe(1);
});

it('draws no frame while its programs are linked, also none that was to come', async () => {
  const map = begun();
  map.triggerRepaint();
  await framesAfter(900);
  engine.fire('render');
  map.triggerRepaint();
  expect(await framesAfter(5000)).toBe(0);
  engine.linked();
  expect(await framesAfter(2000)).toBe(1);
});

it('says that all is there, whatever came last, and draws no frame of its own for it', async () => {
  begun();
  engine.fire('render');
  engine.missing.delete('story');
  engine.fire('sourcedata');
  engine.linked();
  await framesAfter(0);
  expect(whole).not.toHaveBeenCalled();
  engine.missing.delete('basemap');
  engine.fire('sourcedata');
  expect(whole).toHaveBeenCalledOnce();
  expect(engine.frames).toBe(0);

  engine.listeners = [];
  begun();
  engine.fire('render');
  engine.fire('sourcedata');
  await framesAfter(0);
  expect(whole).toHaveBeenCalledOnce();
  engine.linked();
  expect(await framesAfter(0)).toBe(0);
  expect(whole).toHaveBeenCalledTimes(2);
});

it('draws each frame once they count, and says no more', async () => {
  const map = begun();
  map.unpace();
  map.triggerRepaint();
  map.triggerRepaint();
  expect(await framesAfter(0)).toBe(2);
  engine.missing.clear();
  engine.fire('sourcedata');
  expect(whole).not.toHaveBeenCalled();
});
