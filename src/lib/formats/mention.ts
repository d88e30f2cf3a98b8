import type { Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SENSES, type Mention, type Sense } from '$lib/model/story';
import { mentionId } from '$lib/story/mentionIds';
import { suggestion } from './suggest';
import type { Problem } from './problem';

/** Where a mention stands: its passage's line, its start in code points, the mentions before it. */
type Placed = Pick<Mention, 'line' | 'start'> & { before: readonly Mention[] };

type Read =
  { ok: true; value: Mention } | { ok: false; wrong: Pick<Problem, 'message' | 'expected'> };

/** The titles that a mention's link may have; none means `place`. */
const TITLES = [...SENSES, 'dateline'] as const;

/** Reads a link such as `[Moscow](place:moscow "government")`. */
export function readMention(link: Link, { line, start, before }: Placed): Read {
  const place = /^place:([a-z0-9-]+)$/.exec(link.url)?.[1];
  if (!place)
    return {
      ok: false,
      wrong: {
        message: `the link to "${link.url}" names no place`,
        expected: 'expected place: and an id, as in [Moscow](place:moscow)',
      },
    };
  const title = link.title ?? 'place';
  if (!TITLES.some((known) => known === title))
    return {
      ok: false,
      wrong: { message: `"${title}" is no sense of a name`, expected: suggestion(title, TITLES) },
    };
  const dateline = title === 'dateline';
  const text = toString(link).replace(/\r?\n/g, ' ');
  const sense: Sense = dateline ? 'place' : (title as Sense);
  const end = start + [...text].length;
  const id = mentionId(line, place, before);
  return { ok: true, value: { id, line, start, end, text, place, sense, dateline } };
}
