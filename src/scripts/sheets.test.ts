import { expect, it } from 'vitest';
import { PAPER_IDS, SCREEN_IDS } from '$lib/model/picture';
import { THEMES } from '$lib/model/palette';
import { LABEL_LANGUAGES } from '$lib/model/story';
import { PRESETS, SCREENS } from './contactPictures.js';
import { LANGUAGES, THEMES as SHOWN } from './screenshotStates.js';

// Plain Node makes the sheets, which cannot read the site's own lists.
it('the contact sheets show each preset, language and theme that there is', () => {
  expect(PRESETS.toSorted()).toEqual([...SCREEN_IDS, ...PAPER_IDS].toSorted());
  expect(SCREENS.toSorted()).toEqual(SCREEN_IDS.toSorted());
  expect(LANGUAGES).toEqual(LABEL_LANGUAGES);
  expect(SHOWN).toEqual(THEMES);
});
