import { SENSES, type Mention, type PointPlace, type Sense, type Story } from '$lib/model/story';

export interface MentionCounts {
  total: number;
  senses: Record<Sense, number>;
}

/** How often each sense occurs among mentions. */
export function mentionCounts(mentions: readonly Mention[]): MentionCounts {
  const senses = Object.fromEntries(SENSES.map((sense) => [sense, 0])) as Record<Sense, number>;
  for (const { sense } of mentions) senses[sense] += 1;
  return { total: mentions.length, senses };
}

/** All mentions of a place, in the article's order. */
export function mentionsOf(story: Story, place: string): Mention[] {
  return story.passages.flatMap(({ mentions }) => mentions.filter((m) => m.place === place));
}

/** The places with a marker, in the order in which the article first names them. */
export function pointsInReadingOrder(story: Story): PointPlace[] {
  const order = [...new Set(story.passages.flatMap((p) => p.mentions.map((m) => m.place)))];
  return story.places
    .filter((place) => place.shape === 'point')
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
