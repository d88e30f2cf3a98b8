import { didYouMean, suggestion } from '$lib/formats/suggest';

/** Wrong use of the program: what was said, and what to say instead. */
export class Usage extends Error {
  readonly exitCode = 2;
}

/** @param name of the argument, without its dashes */
export const usage = (name: string, message: string, expected?: string): Usage =>
  new Usage([`--${name}: ${message}`, expected].filter(Boolean).join('; '));

/** For a word that is not one of those known. */
export const unknown = (name: string, word: string, known: readonly string[]): Usage =>
  usage(name, `"${word}" is not known`, suggestion(word, known));

/** For an argument that does not exist. */
export const stray = (word: string, known: readonly string[]): Usage =>
  new Usage(
    `${word}: there is no such argument; ${
      didYouMean(
        word,
        known.map((name) => `--${name}`),
      ) ?? '--help lists them'
    }`,
  );
