import type { Rect } from '$lib/space/camera';
import { dotBox, obstaclesOf } from './lettering';
import type { Plan } from './plan';
import { near, within } from './rects';

/** What is wrong with where things stand in a picture, in words for whoever tests it. */
export function misplaced(plan: Plan): string[] {
  const { furniture, lettered, measures } = plan;
  const map = plan.map.rect;
  const sheet: Rect = { left: 0, top: 0, ...measures.layout };
  const onMap = (id: string) => ['legend', 'scale', 'north', 'locator', 'lens'].includes(id);
  const found: string[] = [];
  for (const [i, { id, rect }] of furniture.entries()) {
    if (!within(rect, sheet)) found.push(`${id} is cut off`);
    if (onMap(id) && !within(rect, map)) found.push(`${id} is not on the map`);
    if (!onMap(id) && near(rect, map, -0.01)) found.push(`${id} is on the map`);
    for (const other of furniture.slice(i + 1))
      if (near(rect, other.rect, -0.01)) found.push(`${id} covers ${other.id}`);
    if (onMap(id) && obstaclesOf(lettered).some((box) => near(rect, box)))
      found.push(`${id} covers a marker or a label`);
  }
  const all = [
    lettered,
    ...furniture.flatMap((block) => ('lettered' in block ? [block.lettered] : [])),
  ];
  for (const { labels, dots } of all)
    for (const [i, { box, text, members }] of labels.entries()) {
      if (labels.slice(i + 1).some((other) => near(box, other.box)))
        found.push(`${text} covers another label`);
      const others = dots.filter(({ place }) => !members.includes(place.id));
      if (others.some((dot) => near(box, dotBox(dot), -8))) found.push(`${text} covers a marker`);
    }
  for (const { box, text } of lettered.labels)
    if (!within(box, map)) found.push(`${text} is cut off`);
  return found;
}
