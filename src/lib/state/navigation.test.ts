import { describe, expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { NOTHING, type Selection } from '$lib/model/selection';
import { pointOnPane, type Camera, type Rect } from '$lib/space/camera';
import { Exploration } from './exploration.svelte';
import { Navigation } from './navigation.svelte';
import { Viewport } from './viewport.svelte';

const tale = story(
  [point('moscow', 37.6, 55.7), point('damascus', 36.3, 33.5), point('homs', 36.7, 34.7)],
  [passage(1, 'In [Moscow](moscow).'), passage(4, 'From [Damascus](damascus) to [Homs](homs).')],
  [
    {
      id: 'flight',
      title: { own: 'Flight' },
      from: 'damascus',
      to: 'moscow',
      when: { own: 'Sunday' },
      passages: [1],
      source: { own: 'test' },
    },
  ],
);
const SIZE = { width: 800, height: 600 };
const HOMS: Selection = { type: 'place', id: 'homs' };
const at = (lon: number, lat: number, zoom = 6): Camera => ({ center: [lon, lat], zoom });

/** A map that notes where it is sent, and gets there when the test says so. */
class FakeMap {
  moving = false;
  held = false;
  readonly sent: { camera: Camera; animate: boolean }[] = [];
  readonly zoomed: number[] = [];
  fit(camera: Camera, { animate }: { animate: boolean }) {
    this.sent.push({ camera, animate });
    this.moving = true;
  }
  zoomBy(levels: 1 | -1) {
    this.zoomed.push(levels);
  }
}

/** @param card what a card covers of the pane */
function navigating({ state = 'idle', card }: { state?: string; card?: Rect } = {}) {
  const exploration = new Exploration(tale);
  const viewport = new Viewport(tale.opening);
  viewport.screen = { size: () => SIZE, covers: (open) => (open && card ? [card] : []) };
  viewport.measure();
  const map = new FakeMap();
  const live = { view: state === 'static' ? null : map, state };
  const navigation = new Navigation(exploration, viewport, live);
  const settled: Camera[] = [];
  navigation.onsettled = (camera) => settled.push(camera);
  /** The map stands where it was sent last, or where a hand has moved it. */
  const arrive = (camera = map.sent.at(-1)!.camera) => {
    map.moving = false;
    viewport.camera = camera;
    navigation.settled(camera);
  };
  /** Chooses something, as the reader does. */
  const show = (selection: Selection, moves: 'map' | 'text' | 'along') => {
    exploration.select(selection, moves);
    navigation.show(selection, moves);
  };
  return { exploration, viewport, map, navigation, settled, arrive, show };
}

describe('the map', () => {
  it('that is only drawn jumps, and says where it is', () => {
    const { navigation, viewport, settled } = navigating({ state: 'static' });
    navigation.go(at(36, 34), { animate: true });
    expect([viewport.camera, settled]).toEqual([at(36, 34), [at(36, 34)]]);
    navigation.zoomBy(-1);
    expect(viewport.camera).toEqual(at(36, 34, 5));
  });

  it('that is live goes there itself', () => {
    const { navigation, viewport, map, settled, arrive } = navigating();
    navigation.go(at(36, 34), { animate: true });
    expect(map.sent).toEqual([{ camera: at(36, 34), animate: true }]);
    expect([viewport.camera, settled]).toEqual([null, []]);
    arrive();
    expect(settled).toEqual([at(36, 34)]);
  });

  it('zooms in flight once it shows, and at once before', () => {
    const shown = navigating();
    shown.navigation.zoomBy(1);
    expect([shown.map.zoomed, shown.map.sent]).toEqual([[1], []]);
    const loading = navigating({ state: 'loading' });
    loading.arrive(at(36, 34));
    loading.navigation.zoomBy(1);
    expect(loading.map.zoomed).toEqual([]);
    expect(loading.map.sent).toEqual([{ camera: at(36, 34, 7), animate: false }]);
    expect(loading.viewport.wandered).toBe(false);
  });

  it('goes back to where it was sent away from, and home, from where it can go back too', () => {
    const { navigation, viewport, map, arrive } = navigating();
    const { opening } = viewport;
    arrive(at(36, 34));
    navigation.home();
    arrive();
    expect(map.sent.at(-1)?.camera).toEqual(opening);
    navigation.back();
    expect(map.sent.at(-1)?.camera).toEqual(at(36, 34));
    expect(viewport.wandered).toBe(false);
    navigation.back();
    expect(map.sent).toHaveLength(2);
  });
});

describe('what is chosen', () => {
  it('in the text is brought to the middle of what nothing covers', () => {
    const { map, show } = navigating({ card: { left: 0, top: 0, width: 400, height: 600 } });
    show(HOMS, 'map');
    const [sent] = map.sent;
    expect(sent?.animate).toBe(true);
    const { x, y } = pointOnPane([36.7, 34.7], sent!.camera, SIZE);
    expect([Math.round(x), Math.round(y)]).toEqual([600, 300]);
  });

  it('on the map leaves the map alone where it can be seen', () => {
    const { map, arrive, show } = navigating({
      card: { left: 0, top: 0, width: 200, height: 600 },
    });
    arrive(at(36.7, 34.7));
    show(HOMS, 'text');
    show(NOTHING, 'text');
    expect(map.sent).toEqual([]);
  });

  it('on the map comes out from under its card, no farther than it must and no nearer', () => {
    const { map, arrive, show } = navigating({
      card: { left: 300, top: 0, width: 500, height: 600 },
    });
    arrive(at(36.7, 34.7));
    show(HOMS, 'text');
    const { camera } = map.sent[0]!;
    const { x, y } = pointOnPane([36.7, 34.7], camera, SIZE);
    expect(x).toBeLessThan(300);
    expect(x).toBeGreaterThan(150);
    expect([Math.round(y), camera.zoom]).toEqual([300, 6]);
  });

  it('on the map and reaches beyond it, as a journey does, is shown whole', () => {
    const { map, arrive, show } = navigating();
    arrive(at(36.7, 34.7));
    show({ type: 'route', id: 'flight' }, 'text');
    const { camera } = map.sent[0]!;
    for (const end of [
      [36.3, 33.5],
      [37.6, 55.7],
    ] as const) {
      const { x, y } = pointOnPane(end, camera, SIZE);
      expect(x > 0 && x < 800 && y > 0 && y < 600).toBe(true);
    }
  });
});

describe('a map that goes along with the reading', () => {
  const read = (line: number): Selection => ({ type: 'passage', line });

  it('makes one move at a time, the next one to where the reader is by then', () => {
    const { map, arrive, show } = navigating();
    show(read(1), 'along');
    show(NOTHING, 'along');
    show(read(4), 'along');
    expect(map.sent).toHaveLength(1);
    arrive();
    expect(map.sent.map(({ camera }) => camera.center[1] > 50)).toEqual([true, false]);
    arrive();
    expect(map.sent).toHaveLength(2);
  });

  it('goes back to where the reading began', () => {
    const { navigation, viewport, map, arrive, show } = navigating();
    arrive(at(36, 34));
    for (const line of [1, 4, 1]) {
      show(read(line), 'along');
      arrive();
    }
    navigation.back();
    expect(map.sent.at(-1)?.camera).toEqual(at(36, 34));
    expect(viewport.wandered).toBe(false);
  });

  it('leaves the map to a reader who has it in hand', () => {
    const { map, arrive, show } = navigating();
    map.held = true;
    show(read(1), 'along');
    expect(map.sent).toEqual([]);
    map.held = false;
    show(read(1), 'along');
    show(read(4), 'along');
    map.held = true;
    arrive();
    expect(map.sent).toHaveLength(1);
  });
});
