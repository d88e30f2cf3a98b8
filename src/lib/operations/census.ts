import { SENSES, type Mention, type Sense, type Story } from '$lib/model/story';

export interface Census {
  total: number;
  senses: Record<Sense, number>;
}

/** How often each sense occurs among mentions. */
export function census(mentions: readonly Mention[]): Census {
  const senses = Object.fromEntries(SENSES.map((sense) => [sense, 0])) as Record<Sense, number>;
  for (const { sense } of mentions) senses[sense] += 1;
  return { total: mentions.length, senses };
}

/** All mentions of a place, in the article's order. */
export function mentionsOf(story: Story, place: string): Mention[] {
  return story.passages.flatMap(({ mentions }) => mentions.filter((m) => m.place === place));
}
