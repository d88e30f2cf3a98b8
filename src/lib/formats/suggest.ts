import { closest, distance } from 'fastest-levenshtein';

/** `did you mean "jobar"?` where a known word is near the one given. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = known.length > 0 ? closest(word, known) : undefined;
  return near !== undefined && distance(word, near) <= Math.max(1, word.length / 3)
    ? `did you mean "${near}"?`
    : undefined;
}

/** What to write instead of a word: the known one near it, else all that are known. */
export function suggestion(word: string, known: readonly string[]): string {
  const all = [...new Set(known)].join(', ');
  return didYouMean(word, known) ?? (all ? `expected one of: ${all}` : 'there is none to choose');
}
