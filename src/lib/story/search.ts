import type { Place } from '$lib/model/story';

/** Letters of Latin that Unicode takes for letters of their own, and as what they are typed. */
const PLAIN: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ɗ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ɨ: 'i', ŋ: 'n', ə: 'e' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ɓ: 'b', ƙ: 'k', ƴ: 'y', ɛ: 'e', ɔ: 'o', ĸ: 'k' },
};

/**
 * A text as it is compared: without case, accents, vowel signs and punctuation, with the letters of
 * Arabic that are written now this way, now that way, made one.
 */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ё/gi, 'е')
    .toLowerCase()
    .replace(/[^a-z\P{Script=Latin}]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a place is called so, in any language, or known so: by its id or the codes that it has. */
export function isCalled({ id, name, names, identifiers }: Place, typed: string): boolean {
  const wanted = folded(typed);
  return [id, name, ...Object.values(names), ...Object.values(identifiers)].some(
    (one) => folded(one) === wanted,
  );
}

/** Whether any of a place's names, in any language, or a story's words for what it is hold what was typed. */
export function isFound(place: Place, typed: string): boolean {
  const wanted = folded(typed);
  if (wanted === '') return true;
  return [place.name, ...Object.values({ ...place.kind }), ...Object.values(place.names)].some(
    (name) => folded(name).includes(wanted),
  );
}
