import { loadWords, withLaterWords } from '$lib/messages/load';
import { ATTRIBUTION } from '$lib/model/credits';
import {
  PICTURE,
  type PictureFrame,
  type PictureSettings,
  type PictureSize,
} from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { brokenRules } from '$lib/picture/plan/brokenRules';
import { planPicture, type Plan } from '$lib/picture/plan/plan';
import type { PlanSession } from '$lib/picture/plan/session';
import { estimate } from '$lib/picture/plan/words/type';
import { disputedLines } from '$lib/server/outline';
import { featuresOf, slugs, story } from '$lib/server/stories';
import { PAGE_LANGUAGES, usualIn } from './words';

export interface Checked {
  plan: Plan;
  /** Rules that it breaks; what it lacks and says so is none. */
  faults: string[];
}

/** At once: what a program is made of is closed once it has been imported. */
const WORDS = new Map(
  await Promise.all(
    PAGE_LANGUAGES.map(
      async (language) => [language, await withLaterWords(await loadWords(language))] as const,
    ),
  ),
);

/**
 * Plans a picture of a story in a language of the page, and reads plan and words side by side.
 * @throws {Error} where the page does not speak that language
 */
export function checkPicture(about: Story, settings: PictureSettings, language: string): Checked {
  const words = WORDS.get(language);
  if (!words) throw new Error(`The page does not speak ${language}.`);
  const session: PlanSession = {
    story: about,
    view: null,
    selection: { type: 'none' },
    attribution: ATTRIBUTION,
    house: {},
    words,
  };
  const drawn = {
    areas: featuresOf(about.slug, 'areas'),
    routes: featuresOf(about.slug, 'routes'),
    disputed: disputedLines(),
  };
  const plan = planPicture(settings, session, estimate, drawn);
  return { plan, faults: brokenRules(plan, { session, drawn }) };
}

const SIZES: readonly PictureSize[] = [
  { preset: 'article' },
  { preset: 'story' },
  { preset: 'open-graph' },
  { preset: 'a4', orientation: 'portrait', dpi: 300 },
  { preset: 'pixels', width: 720, height: 640 },
];

/** Every picture that a desk may ask for by a name. @returns faults with what they are of */
export function checkAll(): { pictures: number; faults: string[] } {
  const faults: string[] = [];
  let pictures = 0;
  for (const slug of slugs)
    for (const frame of framesOf(story(slug)))
      for (const size of SIZES)
        for (const language of PAGE_LANGUAGES)
          for (const numbers of [false, true]) {
            const furniture = { ...PICTURE.furniture, numbers };
            const settings = { ...usualIn(language), frame, size, furniture };
            const what = `${slug}, ${Object.values(frame).join(' ')}, ${size.preset}, ${language}, ${numbers ? 'numbers' : 'names'}`;
            const found = checkPicture(story(slug), settings, language).faults;
            faults.push(...found.map((fault) => `${what}: ${fault}`));
            pictures += 1;
          }
  return { pictures, faults };
}

const framesOf = ({ places, passages }: Story): PictureFrame[] => [
  { kind: 'story' },
  ...places.map(({ id }) => ({ kind: 'place', id }) as const),
  ...passages.map(({ line }) => ({ kind: 'passage', line }) as const),
];
