import { expect, test } from './fixtures';

/** 40 passages and 150 places, in the site only where tests ask for it: bench/fixture. */
const STORY = 'stories/forty-notes-on-cities/';

test('a story of 150 places opens, has a marker for each, and a mention selects its place', async ({
  reader,
}) => {
  await reader.open(STORY);
  await reader.waitForMap('idle');
  await expect(reader.markers()).toHaveCount(150);
  await reader.mention('damascus').click();
  await expect(reader.card('damascus')).toBeVisible();
  expect(reader.url().searchParams.get('place')).toBe('damascus');
  expect(await reader.markedLines()).toEqual(['10', '11']);
});
