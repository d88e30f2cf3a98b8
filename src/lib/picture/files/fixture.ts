import type { Metadata } from './metadata';

/** Metadata with signs that a file could stumble over. */
export const METADATA: Metadata = {
  title: 'Al-Sharaa & Moscow: “Syria” <Seeks>',
  alt: 'A map of Syria (سوريا) and Russia (Россия).',
  language: 'en',
  credit: 'Kurdistan24’s report',
  source: 'https://example.org/a?b=1&c=2',
  licence: 'CC BY 4.0; Natural Earth',
  address: 'https://example.org/?picture=1&picture.theme=dark',
  dpi: 300,
};
