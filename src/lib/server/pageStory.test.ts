import { describe, expect, it } from 'vitest';
import { unpackStory } from '$lib/story/packed';
import { pageStory } from './pageStory';
import { story } from './stories';

const SLUG = 'al-sharaa-in-moscow';

describe('the story of a page', () => {
  it('has the words that the page can show, and no others', () => {
    const jobar = (language: string) =>
      pageStory(SLUG, language).places.find(({ id }) => id === 'jobar');
    const own = 'A district in the north-east of Damascus.';
    expect(jobar('en')?.description).toEqual({ own });
    expect(jobar('ar')?.description).toEqual({ own, ar: 'حي في شمال شرق دمشق.' });
  });

  it('says what the page as built names together, at some widths or at all', () => {
    const groups = pageStory(SLUG, 'en').groups ?? [];
    expect(groups).toContainEqual({ members: ['damascus', 'jobar'], always: false });
    for (const { members } of groups) expect(members.length).toBeGreaterThan(1);
  });

  it('is whole for the rest', () => {
    const { passages, opening, places, formerMentionIds } = unpackStory(pageStory(SLUG, 'ru'));
    const whole = story(SLUG);
    expect({ passages, opening, formerMentionIds }).toEqual({
      passages: whole.passages,
      opening: whole.opening,
      formerMentionIds: whole.formerMentionIds,
    });
    expect(places.map(({ names }) => names)).toEqual(whole.places.map(({ names }) => names));
  });
});
