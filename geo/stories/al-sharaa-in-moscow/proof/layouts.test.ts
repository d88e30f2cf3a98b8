import { describe, expect, it } from 'vitest';
import { areaNames } from '../../../../src/lib/labels/areaNames';
import { NAME_GROWTH } from '../../../../src/lib/labels/steps';
import { fromMercator } from '../../../../src/lib/space/mercator';
import { placeMarkers, ROWS } from '../../../../src/lib/labels/markers';
import { letteringOf } from '../../../../src/lib/labels/lettering';
import type { Marked } from '../../../../src/lib/labels/groups';
import { story } from '../../../../src/lib/server/stories';

const TALE = story('al-sharaa-in-moscow');
/** The half zoom levels from the whole region to a city: between them labels stay where they are. */
const STEPS = Array.from({ length: 15 }, (_, i) => 2 + i / 2);

/** Where a label stands, in words and in CSS pixels from its dot. */
function where({ dx, dy, side, leader, members, width }: Marked): string {
  const across = leader || Math.abs(dx) < width / 4 ? side : 'centre';
  const up = dy < 0 ? ' above' : dy > 0 ? ' below' : '';
  const what = members.length > 1 ? `group of ${members.join(', ')}; ` : '';
  const at = `${dx.toFixed(0)}, ${dy.toFixed(0)}`;
  return `${what}${leader ? 'leader, ' : ''}${across}${up} (${at})`;
}

/** A line for each label at each step of zoom; names of areas by (lon, lat) in the opening view. */
function layouts(language: 'en' | 'ar', row: number): string {
  const lettering = letteringOf(TALE, language, row);
  return STEPS.map((step) => {
    const labels = [...placeMarkers(lettering, step).values()].map(
      (marked) => `  ${marked.text}: ${where(marked)}`,
    );
    const names = [step, step + 0.25].flatMap((zoom) =>
      areaNames(lettering, zoom, NAME_GROWTH).map(({ area, end, at, dx, dy }) => {
        const [lon, lat] = fromMercator(at).map((degrees) => degrees.toFixed(1));
        const from = end === null ? '' : `, the end of a journey: words at ${dx}, ${dy}`;
        return `  from ${zoom} ${area.name}: ${lon}, ${lat}${from}`;
      }),
    );
    return [`zoom ${step}`, ...labels, ...names].join('\n');
  }).join('\n');
}

describe('where names stand at each step of zoom', () => {
  for (const language of ['en', 'ar'] as const)
    for (const [pointer, { height }] of Object.entries(ROWS))
      it(`is as somebody last read it: ${language}, ${pointer}`, async () => {
        await expect(`${layouts(language, height)}\n`).toMatchFileSnapshot(
          `layouts/${language}-${pointer}.txt`,
        );
      });
});
