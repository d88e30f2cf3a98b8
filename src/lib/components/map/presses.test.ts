import { describe, expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import type { MeasureEnd } from '$lib/model/measurement';
import { Exploration } from '$lib/state/exploration.svelte';
import { Viewport } from '$lib/state/viewport.svelte';
import { Presses } from './presses';
import type { StoryAreas } from './storyAreas.svelte';

/** Far more villages about Homs than labels have room there, all within a pixel at zoom 5. */
const villages = Array.from({ length: 40 }, (_, i) => `village${i}`);
const tale = story(
  [
    point('homs', 36.7, 34.7),
    ...villages.map((id) => point(id, 36.71, 34.71)),
    point('moscow', 37.6, 55.7),
  ],
  [
    passage(1, 'From [Homs](homs) to [Moscow](moscow).'),
    passage(2, villages.map((id) => `[Village](${id})`).join(' ')),
  ],
);

/** A map of 800 × 600 pixels about Homs. @param area what comes for an area that is asked for */
function pressing(area: Promise<string | null> = Promise.resolve(null)) {
  const exploration = new Exploration(tale);
  const viewport = new Viewport(tale.opening);
  viewport.size = { width: 800, height: 600 };
  viewport.camera = { center: [36.7, 34.7], zoom: 5 };
  const presses = new Presses(exploration, viewport, { at: () => area } as unknown as StoryAreas);
  const picked: MeasureEnd[] = [];
  const measure = () => (exploration.pick = (end) => picked.push(end));
  return { exploration, presses, picked, measure };
}

/** A press at a point of the pane on a door whose label lies at 500, 100, 80 pixels wide and 20 high. */
function press(x: number, y: number, how: Partial<MouseEvent> = {}) {
  const box = { left: 500, top: 100, right: 580, bottom: 120, width: 80, height: 20 };
  const pane = { getBoundingClientRect: () => ({ left: 0, top: 0 }) };
  const door = { getBoundingClientRect: () => box, closest: () => pane };
  const event = {
    ...{ button: 0, detail: 1, clientX: x, clientY: y, currentTarget: door, ...how },
    defaultPrevented: false,
    preventDefault: () => (event.defaultPrevented = true),
  };
  return event as unknown as MouseEvent;
}

describe('a press on a marker', () => {
  it('on its label is for the place, whatever lies beside it', () => {
    const { exploration, presses } = pressing();
    for (const id of ['moscow', 'homs', 'village7']) {
      presses.marker(press(510, 110), id);
      expect(exploration.selection).toEqual({ type: 'place', id });
    }
    presses.marker(press(0, 0, { detail: 0 }), 'moscow');
    expect(exploration.selection).toEqual({ type: 'place', id: 'moscow' });
  });

  it('on the label of several places is for their list', () => {
    const { exploration, presses } = pressing();
    presses.group(press(510, 110), ['homs', 'village7']);
    expect(exploration.selection).toEqual({ type: 'group', places: ['homs', 'village7'] });
  });

  it('on its dot is for all dots that lie there', () => {
    const { exploration, presses } = pressing();
    presses.marker(press(400, 300), 'homs');
    expect(exploration.group).toHaveLength(41);
  });

  it('while something is measured chooses its place for that', () => {
    const { exploration, presses, picked, measure } = pressing();
    measure();
    presses.marker(press(510, 110), 'moscow');
    expect(picked).toEqual([{ at: [37.6, 55.7], place: 'moscow' }]);
    expect(exploration.selection.type).toBe('none');
  });
});

describe.each(['marker', 'area', 'route'] as const)('a press on a door: %s', (door) => {
  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    'with %o is the browser’s',
    (how) => {
      const { exploration, presses, picked, measure } = pressing();
      const event = press(510, 110, how);
      presses[door](event, 'moscow');
      measure();
      presses[door](event, 'moscow');
      expect([exploration.selection.type, picked]).toEqual(['none', []]);
      expect(event.defaultPrevented).toBe(false);
    },
  );
  it('is ours alone else', () => {
    const event = press(510, 110);
    pressing().presses[door](event, 'moscow');
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('a press on the map', () => {
  it.each(['area', 'route'] as const)(
    'while something is measured is a point, on %s too',
    (door) => {
      const { exploration, presses, picked, measure } = pressing();
      measure();
      presses[door](press(400, 300), 'x');
      expect(picked[0]?.place).toBeNull();
      expect(picked[0]?.at[0]).toBeCloseTo(36.7, 6);
      expect(picked[0]?.at[1]).toBeCloseTo(34.7, 6);
      expect(exploration.selection.type).toBe('none');
    },
  );

  it('is for the journey that it hits, else takes away what is selected', async () => {
    const { exploration, presses, picked, measure } = pressing(Promise.resolve('syria'));
    await presses.map([36, 34], 'flight');
    expect(exploration.selection).toEqual({ type: 'route', id: 'flight' });
    await presses.map([36, 34], null);
    expect(exploration.selection).toEqual({ type: 'none' });
    measure();
    await presses.map([36, 34], 'flight');
    expect(picked).toEqual([{ at: [36, 34], place: null }]);
  });

  it('is for the dots that lie there', async () => {
    const { exploration, presses } = pressing(Promise.resolve('syria'));
    await presses.map([36.7, 34.7], 'flight');
    expect(exploration.group).toHaveLength(41);
  });

  it('is for the area there, unless something else was chosen before that is known', async () => {
    const first = pressing(Promise.resolve('syria'));
    await first.presses.map([36, 34], null);
    expect(first.exploration.selection).toEqual({ type: 'place', id: 'syria' });
    const { exploration, presses } = pressing(Promise.resolve('syria'));
    const pressed = presses.map([36, 34], null);
    exploration.select({ type: 'place', id: 'homs' }, 'map');
    await pressed;
    expect(exploration.selection).toEqual({ type: 'place', id: 'homs' });
  });
});
