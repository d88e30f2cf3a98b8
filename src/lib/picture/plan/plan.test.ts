import { describe, expect, it } from 'vitest';
import { loadWords, withLaterWords } from '$lib/messages/load';
import {
  CORNERS,
  FURNITURE,
  PAPER_IDS,
  PICTURE,
  SCREEN_IDS,
  type PictureFrame,
  type PictureSize,
} from '$lib/model/picture';
import { pointOnPane } from '$lib/space/camera';
import { EVERYTHING, session, settings } from './fixture';
import { misplaced } from './misplaced';
import { planPicture } from './plan';

const PRESETS: PictureSize[] = [
  ...SCREEN_IDS.map((preset) => ({ preset })),
  ...PAPER_IDS.flatMap((preset) =>
    (['portrait', 'landscape'] as const).map((orientation) => ({ preset, orientation, dpi: 300 })),
  ),
];
const FRAMES: PictureFrame[] = [
  { kind: 'view' },
  { kind: 'story' },
  { kind: 'place', id: 'jobar' },
  { kind: 'place', id: 'russia' },
  { kind: 'passage', line: 6 },
  { kind: 'bounds', bounds: [30, 30, 45, 38] },
];

describe.each(['en', 'ar'] as const)('pictures in %s', (language) => {
  it.each(PRESETS)(
    'of %o have all in its place',
    async (size) => {
      const words = await withLaterWords(await loadWords(language));
      // Each frame is turned in every other size.
      for (const [i, frame] of FRAMES.entries()) {
        const [theme, bearing] =
          (i + PRESETS.indexOf(size)) % 2 ? (['dark', 40] as const) : (['light', 0] as const);
        const plan = planPicture(
          settings({ size, frame, theme, language, bearing }),
          session(words),
        );
        const what = `${JSON.stringify(frame)} ${theme} ${bearing}`;
        expect(misplaced(plan), what).toEqual([]);
        const there = plan.furniture.map(({ id }) => id);
        expect(there, what).toEqual(expect.arrayContaining(['attribution', 'title']));
        expect(plan.map.rect.height, what).toBeGreaterThan(0.25 * plan.size.height);
      }
    },
    30_000,
  );
});

/** Layout pixels: another row of the key and the room about it. */
const ROOM_BELOW = 100;

describe('a plan', () => {
  it('says beside its ring where a journey ends for want of a town', () => {
    const worded = PRESETS.flatMap((size) => {
      const { lettered } = planPicture(settings({ size, furniture: PICTURE.furniture }), session());
      return lettered.areas.filter(({ ring }) => ring).map(({ at }) => at !== null);
    });
    expect(worded.length).toBeGreaterThan(PRESETS.length / 2);
    expect(worded).not.toContain(false);
  });

  it.each([
    [300, 200],
    [16, 16],
    [10000, 16],
    [16, 10000],
    [10000, 400],
    [400, 10000],
    [90, 1000],
  ])('of %d × %d pixels leaves out what has no room, and says so', (width, height) => {
    for (const attribution of CORNERS) {
      const size = { preset: 'pixels', width, height } as const;
      const plan = planPicture(settings({ size, attribution }), session());
      expect(misplaced(plan).filter((fault) => !fault.startsWith('attribution'))).toEqual([]);
      const there = new Set<string>(plan.furniture.map(({ id }) => id));
      const gone = new Set<string>(plan.leftOut.map(({ id }) => id));
      // The arrow is for a map that is turned.
      for (const id of FURNITURE) if (id !== 'north') expect(there.has(id), id).toBe(!gone.has(id));
      expect(there.has('attribution')).toBe(true);
    }
  });

  it('shows what its frame asks for', () => {
    const shownIn = (frame: PictureFrame) =>
      planPicture(settings({ frame }), session()).lettered.dots.map(({ place }) => place.id);
    expect(shownIn({ kind: 'story' })).toHaveLength(9);
    expect(shownIn({ kind: 'place', id: 'jobar' })).toEqual(['damascus', 'jobar']);
    expect(shownIn({ kind: 'bounds', bounds: [43, 35, 45, 37] })).toEqual(['erbil']);
    expect(shownIn({ kind: 'place', id: 'jobar', bounds: [43, 35, 45, 37] })).toEqual(['erbil']);
    const view = { ...session(), view: [36, 55, 39, 56.5] as const };
    const plan = planPicture(settings({}), view);
    expect(plan.lettered.dots.map(({ place }) => place.id)).toEqual(['moscow', 'kremlin']);
  });

  it.each([0, 30])('shows the world but once, turned by %d°', (bearing) => {
    const size = { preset: 'pixels', width: 2400, height: 800 } as const;
    const opening = [-179, -60, 179, 75] as const;
    const world = { ...session(), story: { ...session().story, opening } };
    for (const frame of [
      { kind: 'story' },
      { kind: 'bounds', bounds: opening },
      { kind: 'bounds', bounds: [140, -50, -110, 60] },
    ] as const) {
      const { map } = planPicture(settings({ size, frame, bearing, furniture: EVERYTHING }), world);
      const turn = (bearing * Math.PI) / 180;
      const across = map.rect.width * Math.cos(turn) + map.rect.height * Math.sin(turn);
      expect(512 * 2 ** map.camera.zoom).toBeGreaterThanOrEqual(across - 0.001);
    }
  });

  it('singles out what it is framed for', () => {
    const frame = { kind: 'passage', line: 22 } as const;
    const { map, lettered } = planPicture(settings({ frame }), session());
    expect([...map.selection.active].toSorted()).toEqual(['jobar', 'sweida']);
    const marked = lettered.dots.filter((dot) => dot.active);
    expect(marked.map(({ place }) => place.id).toSorted()).toEqual(['jobar', 'sweida']);
  });

  it.each<[PictureFrame, string, object]>([
    [{ kind: 'place', id: 'jobbar' }, 'picture.noPlace', { id: 'jobbar', known: 'jobar' }],
    [
      { kind: 'place', id: 'x' },
      'picture.noPlace',
      { known: expect.stringMatching(/^moscow, kremlin, damascus,/) as string },
    ],
    [{ kind: 'passage', line: 5 }, 'picture.noPassage', { line: 5, known: '4, 6, 22' }],
  ])('refuses %o', (frame, reason, values) => {
    expect(() => planPicture(settings({ frame }), session())).toThrow(
      expect.objectContaining({
        reason,
        values: expect.objectContaining(values) as object,
      }) as Error,
    );
  });

  it('is about its place or passage in any bounds', () => {
    const bounds = [30, 30, 45, 38] as const;
    const frame = { kind: 'passage', line: 22, bounds } as const;
    const { furniture } = PICTURE;
    const { map, title } = planPicture(settings({ frame, furniture }), session());
    expect([...map.selection.active].toSorted()).toEqual(['jobar', 'sweida']);
    const place = { kind: 'place', id: 'jobar', bounds } as const;
    expect(planPicture(settings({ frame: place }), session()).title).toBe('Jobar');
    const drawn = { kind: 'bounds', bounds } as const;
    const plain = planPicture(settings({ frame: drawn, furniture }), session());
    expect(map.camera).toEqual(plain.map.camera);
    expect(title).toBe('Sweida and Jobar');
  });

  it('has a north arrow only where up is not north', () => {
    const arrow = (bearing: number) =>
      planPicture(settings({ bearing, frame: { kind: 'story' } }), session()).furniture.find(
        ({ id }) => id === 'north',
      );
    expect(arrow(0)).toBeUndefined();
    expect(arrow(40)).toMatchObject({ towards: -40 });
  });

  it('spreads a crowd in a lens, and names it there alone', () => {
    const plan = planPicture(
      settings({ frame: { kind: 'story' }, furniture: { ...EVERYTHING, numbers: false } }),
      session(),
    );
    const lens = plan.furniture.find(({ id }) => id === 'lens');
    if (!lens || !('lettered' in lens)) throw new Error('There is no lens.');
    const named = (labels: readonly { members: readonly string[] }[]) =>
      labels.flatMap(({ members }) => members);
    expect(named(lens.lettered.labels)).toContain('tartous');
    expect(named(plan.lettered.labels)).not.toContain('tartous');
    expect(lens.camera.zoom).toBeGreaterThan(plan.map.camera.zoom + 1);
  });

  it.each(
    FRAMES.flatMap((frame) =>
      (['portrait', 'story', 'a5', 'a4', 'a3'] as const).map((preset) => [preset, frame] as const),
    ),
  )('of %s leaves no room under the key, of %o', (preset, frame) => {
    const orientation = 'portrait';
    const size = preset.startsWith('a') ? { preset, orientation, dpi: 150 } : { preset };
    const { furniture, map } = planPicture(
      settings({ size: size as PictureSize, frame }),
      session(),
    );
    const key = furniture.find(({ id }) => id === 'numbers');
    const source = furniture.find(({ id }) => id === 'source');
    if (!key || !('entries' in key) || !source) throw new Error('There is no key.');
    expect(source.rect.top - key.rect.top - key.rect.height).toBeLessThan(ROOM_BELOW);
    const { width, height } = map.rect;
    const points = session().story.places.filter(({ shape }) => shape === 'point');
    const onMap = points.filter(({ at }) => {
      const { x, y } = pointOnPane(at, map.camera, map.rect);
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
    expect(key.entries.map(({ number }) => Number(number))).toEqual(onMap.map((_, i) => i + 1));
  });

  it('keeps the attribution in the corner that was chosen', () => {
    for (const attribution of CORNERS) {
      const plan = planPicture(settings({ attribution }), session());
      const block = plan.furniture.find(({ id }) => id === 'attribution');
      if (!block || !('align' in block)) throw new Error('There is no attribution.');
      expect(block.align).toBe(attribution.endsWith('left') ? 'left' : 'right');
      const high = block.rect.top < plan.map.rect.top;
      expect(high).toBe(attribution.startsWith('top'));
    }
  });

  it('writes an editor’s long title smaller rather than clip it', () => {
    const title = 'A title that goes on and on '.repeat(6).trim();
    const { furniture } = planPicture(settings({ title, size: { preset: 'square' } }), session());
    const block = furniture.find(({ id }) => id === 'title');
    if (!block || !('lines' in block)) throw new Error('There is no title.');
    expect(block.lines.join(' ')).toBe(title);
    expect(block.lines.length).toBeLessThanOrEqual(2);
    expect(block.type.size).toBeLessThan(21);
  });

  it('is the same for the same settings', () => {
    const one = settings({ frame: { kind: 'story' } });
    expect(JSON.stringify(planPicture(one, session()))).toBe(
      JSON.stringify(planPicture(one, session())),
    );
  });
});
