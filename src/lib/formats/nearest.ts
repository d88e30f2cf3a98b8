import { closest, distance } from 'fastest-levenshtein';

/** `did you mean "jobar"?` where a known word is near the one given; else the known words. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = known.length > 0 ? closest(word, known) : undefined;
  if (near !== undefined && distance(word, near) <= Math.max(1, word.length / 3))
    return `did you mean "${near}"?`;
  return `expected one of: ${known.join(', ')}`;
}
