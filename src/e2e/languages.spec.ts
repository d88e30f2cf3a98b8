import { expect, test } from './fixtures';

const NAMES = {
  ar: { moscow: 'موسكو', damascus: 'دمشق', sweida: 'السويداء' },
  ku: { moscow: 'Moskova', damascus: 'Şam', erbil: 'Hewlêr' },
  ru: { moscow: 'Москва', damascus: 'Дамаск', sweida: 'Эс-Сувейда' },
} as const;

test('the names’ language is chosen in the menu, stands in the address, and is asked for by it', async ({
  reader,
  page,
}) => {
  await reader.openWithoutWebGL('?place=erbil');
  await reader.map.getByRole('button', { name: /names and basemap/ }).click();
  const menu = page.getByLabel('Names on the map');
  for (const [language, names] of Object.entries(NAMES)) {
    await menu.selectOption(language);
    for (const [id, name] of Object.entries(names)) {
      await expect(reader.marker(id).locator('bdi')).toHaveText(name);
      await expect(reader.marker(id).locator('bdi')).toHaveAttribute('lang', language);
    }
    expect(reader.url().searchParams.get('lang')).toBe(language);
    expect(reader.url().searchParams.get('place')).toBe('erbil');
    // A name that nobody knows in the language stays, and says that it is English.
    if (language === 'ku') {
      await expect(reader.marker('jobar').locator('bdi')).toHaveText('Jobar');
      await expect(reader.marker('jobar').locator('bdi')).toHaveAttribute('lang', 'en');
    }
    // The quoted words stay in the article's language.
    await expect(reader.mention('damascus')).toHaveText('Damascus');
  }

  await page.reload();
  await expect(reader.marker('moscow').locator('bdi')).toHaveText(NAMES.ru.moscow);
  await reader.map.getByRole('button', { name: /names and basemap/ }).click();
  await menu.selectOption('en');
  await expect(reader.marker('moscow').locator('bdi')).toHaveText('Moscow');
  expect(reader.url().searchParams.has('lang')).toBe(false);
});
