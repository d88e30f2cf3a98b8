import style from 'virtual:house-style/style.js';
import { PALETTES, type AccentColours, type Palette, type Theme } from './palette';
import type { StoryWords } from './story';

/** An image, and its width for its height. */
export interface LogoImage {
  url: string;
  ratio: number;
}

/** What a site says of itself and how it looks: of its site.yaml. All of it may be missing. */
export interface HouseStyle {
  /** In the site's own language, and in others where they are given. */
  name?: StoryWords;
  /** Who made the maps: a line on each picture. */
  credit?: StoryWords;
  logo?: { alt: StoryWords } & Record<Theme, LogoImage>;
  accents?: Record<Theme, AccentColours>;
  /** How wide the letters of its type are for those of our own. */
  letterWidth?: number;
}

/** Of this site. */
export const HOUSE: HouseStyle = style;

/** The colours of this site. */
export const COLOURS: Record<Theme, Palette> = {
  light: { ...PALETTES.light, ...HOUSE.accents?.light },
  dark: { ...PALETTES.dark, ...HOUSE.accents?.dark },
};

/** Words of the house in a language, else in its own. @param language BCP 47 */
export const houseWords = (words: StoryWords, language: string): string =>
  (words as Partial<Record<string, string>>)[language] ?? words.own;

/** What the site is called. @param language BCP 47 */
export const siteName = (language: string): string =>
  HOUSE.name ? houseWords(HOUSE.name, language) : 'Dateline';
