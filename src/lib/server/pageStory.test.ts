import { describe, expect, it } from 'vitest';
import { groupsBuilt, readPlacements } from '$lib/labels/builtPlacements';
import { letteringOf } from '$lib/labels/lettering';
import { namesOf, placeMarkers, ROWS } from '$lib/labels/markers';
import { openingSteps } from '$lib/labels/steps';
import { unpackStory } from '$lib/story/packed';
import { pageStory } from './pageStory';
import { story } from './stories';

const SLUG = 'al-sharaa-in-moscow';
/** As a page has it: another object than the server's. */
const inBrowser = (language: string) => unpackStory(structuredClone(pageStory(SLUG, language)));

describe('the story of a page', () => {
  it('has the words that the page can show, and no others', () => {
    const jobar = (language: string) =>
      pageStory(SLUG, language).places.find(({ id }) => id === 'jobar');
    const own = 'A district in the north-east of Damascus.';
    expect(jobar('en')?.description).toEqual({ own });
    expect(jobar('ar')?.description).toEqual({ own, ar: 'حي في شمال شرق دمشق.' });
  });

  it('says what the page as built names together, at some widths or at all', () => {
    const page = inBrowser('en');
    const { points } = letteringOf(page, 'en', ROWS.fine.height);
    const groups = groupsBuilt(
      page.placements!,
      points.map(({ id }) => id),
    );
    expect(groups).toContainEqual({ members: ['damascus', 'jobar'], always: false });
    for (const { members } of groups) expect(members.length).toBeGreaterThan(1);
  });

  it.each(['en', 'ar'] as const)(
    'has where its labels stand in %s, as worked out anew',
    (language) => {
      const page = inBrowser(language);
      const anew = inBrowser(language);
      delete anew.placements;
      const steps = openingSteps(page);
      expect(steps.length).toBeGreaterThan(5);
      for (const { height } of Object.values(ROWS))
        for (const step of steps) {
          const read = letteringOf(page, language, height);
          expect(readPlacements(read, step, namesOf(read.points, language))).toEqual(
            placeMarkers(letteringOf(anew, language, height), step),
          );
        }
      const other = letteringOf(page, 'ru', ROWS.fine.height);
      expect(readPlacements(other, steps[0]!, () => '')).toBeNull();
    },
  );

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
