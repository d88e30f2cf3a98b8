import { expect, test } from './fixtures';

const NAMES = {
  ar: { moscow: 'موسكو', damascus: 'دمشق', sweida: 'السويداء' },
  ru: { moscow: 'Москва', damascus: 'Дамаск', sweida: 'Эс-Сувейда' },
  ku: { moscow: 'Moskova', damascus: 'Şam', erbil: 'Hewlêr' },
} as const;

for (const [language, names] of Object.entries(NAMES))
  test(`the address asks for names in ${language}, and the story’s places have them`, async ({
    reader,
  }) => {
    await reader.open(`?lang=${language}`);
    await reader.waitForMap('idle');
    for (const [id, name] of Object.entries(names)) {
      await expect(reader.marker(id).locator('bdi')).toHaveText(name);
      await expect(reader.marker(id).locator('bdi')).toHaveAttribute('lang', language);
    }
    // A name that nobody knows in the language stays, and says that it is English.
    if (language === 'ku') {
      await expect(reader.marker('jobar').locator('bdi')).toHaveText('Jobar');
      await expect(reader.marker('jobar').locator('bdi')).toHaveAttribute('lang', 'en');
    }
    // The quoted words stay in the article's language.
    await expect(reader.mention('damascus')).toHaveText('Damascus');
  });

test('the language is chosen in the menu, and stands in the address', async ({ reader, page }) => {
  await reader.open('?place=erbil');
  await reader.waitForMap('idle');
  await reader.map.getByRole('button', { name: /names and basemap/ }).click();
  await page.getByLabel('Names on the map').selectOption('ar');
  await expect(reader.marker('erbil').locator('bdi')).toHaveText('أربيل');
  expect(reader.url().searchParams.get('lang')).toBe('ar');
  expect(reader.url().searchParams.get('place')).toBe('erbil');
  await page.getByLabel('Names on the map').selectOption('en');
  await expect(reader.marker('erbil').locator('bdi')).toHaveText('Erbil');
  expect(reader.url().searchParams.has('lang')).toBe(false);
});
