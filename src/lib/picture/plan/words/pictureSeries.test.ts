import { expect, it, describe } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { seriesItems } from './pictureSeries';

const STORY = story(
  [point('damascus', 36, 33), point('moscow', 37, 55)],
  [
    passage(1, 'From [Moscow](moscow) to [Damascus](damascus), and [Moscow](moscow).'),
    passage(4, 'Nothing is named here.'),
    passage(9, 'In [Damascus](damascus).'),
  ],
);

describe('a series of pictures', () => {
  it('has one for each passage that names a place, or for each place in the order of reading', () => {
    expect(seriesItems(STORY, 'passages')).toEqual([
      {
        name: 'p1',
        frame: { kind: 'passage', line: 1 },
        passage: 1,
        places: ['moscow', 'damascus'],
      },
      { name: 'p9', frame: { kind: 'passage', line: 9 }, passage: 9, places: ['damascus'] },
    ]);
    expect(seriesItems(STORY, 'places').map(({ name, frame }) => [name, frame])).toEqual([
      ['moscow', { kind: 'place', id: 'moscow' }],
      ['damascus', { kind: 'place', id: 'damascus' }],
    ]);
  });
});
