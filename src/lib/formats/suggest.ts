import { closest, distance } from 'fastest-levenshtein';

/** The known word near the one given, where there is one. */
function near(word: string, known: readonly string[]): string | undefined {
  const found = known.length > 0 ? closest(word, known) : undefined;
  return found !== undefined && distance(word, found) <= Math.max(1, word.length / 3)
    ? found
    : undefined;
}

/** `did you mean "jobar"?` where a known word is near the one given. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = near(word, known);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** The known word near the one given, else all that are known. */
export function nearest(word: string, known: readonly string[]): string[] {
  const meant = near(word, known);
  return meant === undefined ? [...new Set(known)] : [meant];
}

/** What to write instead of a word: the known one near it, else all that are known. */
export function suggestion(word: string, known: readonly string[]): string {
  const all = [...new Set(known)].join(', ');
  return didYouMean(word, known) ?? (all ? `expected one of: ${all}` : 'there is none to choose');
}
