import { expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { packStory, unpackStory } from './packed';

const tale = {
  ...story(
    [point('syria', 38, 35), point('moscow', 37.6, 55.8)],
    [
      {
        ...passage(4, '𝐀 [Syria](syria) and [Moscow](moscow government), [Syria](syria).'),
        gapBefore: true,
      },
      passage(6, 'Nowhere.'),
    ],
  ),
  formerMentionIds: {
    'p4.1': 'p4-syria',
    'p4.2': 'p4-moscow',
    'p4.3': 'p4-syria.2',
    'p6.1': 'p4-moscow',
  },
};

it('a story is the same when it has been packed and unpacked', () => {
  expect(unpackStory(packStory(tale))).toEqual(tale);
  const young = story(tale.places, tale.passages);
  expect(unpackStory(packStory(young))).toEqual(young);
});

it('carries neither the words of mentions nor former ids that counting gives', () => {
  const { passages, formerMentionIds } = packStory(tale);
  expect(passages[0]?.mentions[0]).toEqual({ place: 'syria', start: 2, end: 7, sense: 'place' });
  expect(formerMentionIds).toEqual({ 'p6.1': 'p4-moscow' });
});
