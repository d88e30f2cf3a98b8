import { afterEach, expect, it, vi } from 'vitest';
import { FONT_FILES } from '$lib/styles/fontFiles';
import { fontInHand, readFonts } from './fontsInHand';

afterEach(() => vi.unstubAllGlobals());

it('has the map letters that the page has loaded, and asks for no others', async () => {
  const [regular, semibold, serif, other] = [
    ...new Set(
      Object.values(FONT_FILES)
        .flat()
        .map(({ url }) => url),
    ),
  ];
  vi.stubGlobal('performance', {
    getEntriesByType: () =>
      [regular, semibold, serif, 'https://here.example/page.css'].map((name) => ({ name })),
  });
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    if (url === serif) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response('font', { status: url === semibold ? 404 : 200 }));
  });
  readFonts();
  readFonts();
  expect(asked).toEqual([regular, semibold, serif]);
  const has = async (url = '') => (await fontInHand(url))?.byteLength;
  expect(await has(regular)).toBe(4);
  // The engine asks for these itself.
  for (const url of [semibold, serif, other]) expect(await has(url)).toBeUndefined();
});
