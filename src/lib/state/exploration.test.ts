import { describe, expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import type { AreaPlace, Sense } from '$lib/model/story';
import { NOTHING } from '$lib/model/selection';
import { Exploration } from './exploration.svelte';

const tale = story(
  [point('moscow', 37.6, 55.7), point('damascus', 36.3, 33.5), point('jobar', 36.33, 33.52)],
  [
    passage(1, 'In [Moscow](moscow).'),
    passage(4, 'From [Damascus](damascus) to [Moscow](moscow).'),
    passage(22, 'In [Jobar](jobar), near [Damascus](damascus).'),
  ],
);
const exploring = () => new Exploration(tale);

describe('a choice', () => {
  it('says who made it and, apart from that, what moves', () => {
    const exploration = exploring();
    exploration.select({ type: 'place', id: 'jobar' }, 'both', 'embedder');
    expect([exploration.by, exploration.moves]).toEqual(['embedder', 'both']);
    exploration.select({ type: 'place', id: 'jobar' }, 'both');
    expect([exploration.by, exploration.moves]).toEqual(['reader', 'both']);
  });

  it('singles out its places, passages and the one line that the reader is at', () => {
    const exploration = exploring();
    exploration.select({ type: 'place', id: 'damascus', mention: 'p22-damascus' }, 'map');
    expect(exploration.placeIds).toEqual(['damascus']);
    expect([...exploration.lines]).toEqual([4, 22]);
    expect(exploration.line).toBe(22);
    exploration.select({ type: 'group', places: ['damascus', 'jobar'] }, 'text');
    expect(exploration.group.map(({ id }) => id)).toEqual(['damascus', 'jobar']);
    expect(exploration.line).toBeNull();
  });

  it('is counted, so that the same thing can be chosen again; nothing is cleared twice', () => {
    const exploration = exploring();
    const { turn } = exploration;
    exploration.clear('text');
    expect(exploration.turn).toBe(turn);
    exploration.select({ type: 'passage', line: 4 }, 'map');
    exploration.select({ type: 'passage', line: 4 }, 'map');
    expect(exploration.turn).toBe(turn + 2);
    exploration.clear('text');
    expect(exploration.selection).toEqual(NOTHING);
  });
});

describe('going through the article', () => {
  it('steps from passage to passage, from an end where none is chosen, and not beyond the ends', () => {
    const lines = (...steps: (1 | -1)[]) => {
      const exploration = exploring();
      for (const step of steps) exploration.step(step);
      return [exploration.line, exploration.moves];
    };
    expect(lines(1)).toEqual([1, 'both']);
    expect(lines(1, 1, 1)).toEqual([22, 'both']);
    expect(lines(1, 1, 1, 1)).toEqual([22, 'both']);
    expect(lines(-1)).toEqual([22, 'both']);
    expect(lines(1, -1)).toEqual([1, 'both']);
  });

  it('reads on with the scrolling, back to the top too, but leaves what was chosen', () => {
    const exploration = exploring();
    exploration.read(4);
    expect([exploration.line, exploration.moves]).toEqual([4, 'along']);
    const { turn } = exploration;
    exploration.read(4);
    expect(exploration.turn).toBe(turn);
    exploration.read(null);
    expect(exploration.selection).toEqual(NOTHING);
    exploration.select({ type: 'place', id: 'jobar' }, 'map');
    exploration.read(22);
    expect(exploration.place?.id).toBe('jobar');
    exploration.clear('text');
    exploration.guided = false;
    exploration.read(22);
    expect(exploration.line).toBeNull();
  });

  it('walks through the passages that name a place', () => {
    const exploration = exploring();
    exploration.walk(1);
    expect(exploration.selection).toEqual(NOTHING);
    exploration.select({ type: 'place', id: 'damascus' }, 'text');
    // It is quoted from the first of them already.
    expect(exploration.evidenceStep).toBe(0);
    exploration.walk(1);
    expect(exploration.mention?.id).toBe('p22-damascus');
    exploration.walk(1);
    expect(exploration.mention?.id).toBe('p22-damascus');
    exploration.walk(-1);
    expect(exploration.mention?.id).toBe('p4-damascus');
    exploration.goTo(tale.passages[2]!);
    expect(exploration.mention?.id).toBe('p22-damascus');
  });

  it('quotes a place by what was chosen, else by the passage that was read, else by the first', () => {
    const exploration = exploring();
    const quoted = (...choices: Parameters<Exploration['select']>[0][]) => {
      for (const choice of choices) exploration.select(choice, 'map');
      return exploration.quoted?.id;
    };
    const [read, damascus] = [
      { type: 'passage', line: 22 },
      { type: 'place', id: 'damascus' },
    ] as const;
    expect(quoted(damascus)).toBe('p4-damascus');
    expect(quoted({ ...damascus, mention: 'p22-damascus' })).toBe('p22-damascus');
    expect(quoted(NOTHING, damascus)).toBe('p4-damascus');
    expect(quoted(read, damascus)).toBe('p22-damascus');
    expect(quoted(read, { type: 'place', id: 'jobar' }, damascus)).toBe('p22-damascus');
    // That passage does not name it.
    expect(quoted(read, { type: 'place', id: 'moscow' })).toBe('p1-moscow');
    expect(quoted(read)).toBeUndefined();
  });
});

it('narrows what is shown by each panel, and to what passes all of them', () => {
  const exploration = exploring();
  const shown = () => tale.places.map(({ id }) => id).filter((id) => exploration.shows(id));
  expect(shown()).toEqual(['moscow', 'damascus', 'jobar']);
  exploration.narrow('places', { places: new Set(['moscow', 'jobar']) });
  exploration.narrow('time', { places: new Set(['jobar', 'damascus']) });
  expect(shown()).toEqual(['jobar']);
  exploration.narrow('places', null);
  expect(shown()).toEqual(['damascus', 'jobar']);
});

it('narrows to mentions of a sense, and to what a key singles out', () => {
  const syria: AreaPlace = {
    ...point('syria', 38, 35, { type: 'country' }),
    shape: 'area',
    bounds: [35, 32, 42, 37],
    core: [37, 34, 39, 36],
  };
  const iran: AreaPlace = { ...syria, id: 'iran' };
  const exploration = new Exploration(
    story(
      [point('moscow', 37.6, 55.7), point('damascus', 36.3, 33.5), syria, iran],
      [passage(1, 'In [Moscow](moscow), [Moscow](moscow government) of [Syria](syria).')],
      [
        {
          id: 'visit',
          title: { own: 'Visit' },
          from: 'damascus',
          to: 'moscow',
          when: { own: '' },
          passages: [1],
          source: { own: 'test' },
        },
      ],
    ),
  );
  const shown = (as?: Sense) =>
    exploration.story.places.map(({ id }) => id).filter((id) => exploration.shows(id, as));
  const lit = () => [...exploration.singled];
  expect([lit(), [...exploration.out]]).toEqual([[], []]);

  exploration.kind = 'government';
  expect(shown()).toEqual(['moscow']);
  expect([shown('government'), shown('place')]).toEqual([['moscow'], []]);
  expect([lit(), [...exploration.out]]).toEqual([[], ['damascus']]);

  // A country that is left is lit; one that no passage names is not there.
  exploration.kind = 'areas';
  expect([shown(), lit()]).toEqual([['syria'], ['syria']]);
  // With both its ends a journey is out.
  expect([...exploration.out]).toEqual(['damascus', 'moscow', 'visit']);

  exploration.kind = 'routes';
  expect([shown(), [...exploration.litRoutes]]).toEqual([['moscow', 'damascus'], ['visit']]);
  exploration.kind = 'places';
  expect([shown(), [...exploration.litRoutes]]).toEqual([['moscow'], []]);

  exploration.kind = null;
  exploration.narrow('places', { places: new Set(['syria']), senses: ['place'] });
  exploration.select({ type: 'place', id: 'moscow' }, 'map');
  expect([shown('place'), shown('mixed'), lit()]).toEqual([['syria'], [], ['moscow', 'syria']]);
});

it('sets labels farther apart where a finger points, in the language of the map', () => {
  const exploration = exploring();
  const { row, opening, points, language } = exploration.lettering;
  expect([opening, points.length, language]).toEqual([tale.opening, 3, 'en']);
  exploration.coarse = true;
  exploration.language = 'ar';
  expect(exploration.lettering.row).toBeGreaterThan(row);
  expect(exploration.lettering.language).toBe('ar');
});
