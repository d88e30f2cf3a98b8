import { ENGLISH, withLaterWords } from '$lib/messages/load';
import { ATTRIBUTION } from '$lib/model/credits';
import { FURNITURE, PICTURE, type PictureSettings } from '$lib/model/picture';
import { point, passage, story } from '$lib/model/fixture';
import type { PlanSession } from './session';

/** As crowded as the first story: two capitals, a coast, and a journey that ends nowhere. */
export const STORY = {
  ...story(
    [
      point('moscow', 37.6156, 55.7522, { name: 'Moscow', names: { ar: 'موسكو' }, radius: 20000 }),
      point('kremlin', 37.6177, 55.7517, { name: 'Kremlin', names: { ar: 'الكرملين' } }),
      point('damascus', 36.2913, 33.5102, { name: 'Damascus', names: { ar: 'دمشق' } }),
      point('jobar', 36.337, 33.531, {
        name: 'Jobar',
        names: { ar: 'جوبر' },
        precision: 'neighbourhood',
        radius: 1500,
        reference: 'damascus',
      }),
      point('tartous', 35.8866, 34.889, { name: 'Tartous', names: { ar: 'طرطوس' } }),
      point('hmeimim', 35.9487, 35.4011, { name: 'Hmeimim', names: { ar: 'حميميم' } }),
      point('latakia', 35.7778, 35.5317, { name: 'Latakia', names: { ar: 'اللاذقية' } }),
      point('sweida', 36.5662, 32.709, { name: 'Sweida', names: { ar: 'السويداء' } }),
      point('erbil', 44.0092, 36.1912, { name: 'Erbil', names: { ar: 'أربيل' } }),
      {
        ...point('russia', 45, 57, { name: 'Russia', names: { ar: 'روسيا' }, type: 'country' }),
        shape: 'area',
        bounds: [19.6, 41.2, -169, 81.9],
        core: [40, 53, 55, 62],
      },
    ],
    [
      passage(4, '[Erbil](erbil): he flew from [Damascus](damascus) to [Moscow](moscow).'),
      passage(
        6,
        'They met at the [Kremlin](kremlin). The base in [Tartous](tartous), [Hmeimim](hmeimim) in [Latakia](latakia) and [Russia](russia government) were on the agenda, which also had many other things that are told here at length.',
      ),
      passage(22, 'Clashes in [Sweida](sweida). He walked through the ruins of [Jobar](jobar).'),
    ],
    [
      {
        id: 'flight',
        title: { own: 'To Moscow' },
        from: 'damascus',
        to: 'moscow',
        when: { own: 'then' },
        passages: [4],
        source: { own: 'test' },
      },
      {
        id: 'flight-2',
        title: { own: 'To Russia' },
        from: 'damascus',
        to: 'russia',
        when: { own: 'then' },
        passages: [6],
        source: { own: 'test' },
      },
    ],
  ),
  title: 'Al-Sharaa in Moscow: Syria Seeks to Reset Ties with Russia',
  opening: [27, 28.5, 50, 58.5] as const,
};

/** A site with a credit and a logo. */
export const HOUSE: PlanSession['house'] = {
  credit: { own: 'Map: Example News', ar: 'الخريطة: أخبار المثال' },
  logo: {
    alt: { own: 'Example News' },
    light: { url: 'logo.svg', ratio: 4 },
    dark: { url: 'logo-dark.svg', ratio: 4 },
  },
};

const WORDS = await withLaterWords(ENGLISH);
/** A page with nothing chosen. */
export const session = (words = WORDS): PlanSession => ({
  story: STORY,
  view: null,
  selection: { type: 'none' },
  attribution: ATTRIBUTION,
  house: HOUSE,
  words,
});
export const EVERYTHING = Object.fromEntries(
  FURNITURE.map((id) => [id, true]),
) as PictureSettings['furniture'];
/** Settings of a picture with all its furniture. */
export const settings = (more: Partial<PictureSettings>): PictureSettings => ({
  ...PICTURE,
  furniture: EVERYTHING,
  ...more,
});
