import type { PointPlace, Story } from '$lib/model/story';
import { pointsInReadingOrder } from './mentionCounts';

/** The places with a marker under the numbers that paper ties them to the text by: from 1, as read. */
export const numbered = (story: Story): { place: PointPlace; number: number }[] =>
  pointsInReadingOrder(story).map((place, i) => ({ place, number: i + 1 }));
