import { z } from 'zod';
import { NAME_LANGUAGES, type NameLanguage } from '$lib/model/story';

export const text = z.string().min(1, 'expected words');

/** The properties that have the words of another in other languages: `note:ar`, `note:ru`, … */
export const translationsOf = <K extends string>(key: K) =>
  Object.fromEntries(
    NAME_LANGUAGES.map((language) => [`${key}:${language}`, text.optional()]),
  ) as Record<`${K}:${NameLanguage}`, z.ZodOptional<z.ZodString>>;

/** Checks that what is translated is there itself: a page in another language falls back to it. */
export const originals =
  (...keys: readonly string[]) =>
  ({ value, issues }: z.core.ParsePayload<object>): void => {
    for (const key of keys)
      if (!(key in value) && NAME_LANGUAGES.some((language) => `${key}:${language}` in value))
        issues.push({
          code: 'custom',
          path: [key],
          input: value,
          message: 'add it in the story’s language, or take its translations out',
        });
  };
