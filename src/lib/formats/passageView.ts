import type { Bounds } from '$lib/model/geo';
import { bounds } from './bounds';
import type { Problem } from './problem';

type Read =
  { ok: true; value: Bounds } | { ok: false; wrong: Pick<Problem, 'message' | 'expected'> };

const EXAMPLE = 'as in "## p22 {view=36.1,33.4,36.5,33.6}"';

/** Reads what a passage's heading says in braces: `view=west,south,east,north`, in degrees. */
export function readView(attributes: string): Read {
  const [, written] = /^\s*view\s*=([^=]*)$/.exec(attributes) ?? [];
  if (written === undefined)
    return {
      ok: false,
      wrong: {
        message: `"{${attributes}}" is not known here`,
        expected: `expected {view=west,south,east,north}, ${EXAMPLE}`,
      },
    };
  const numbers = written.split(',').map((number) => (number.trim() === '' ? NaN : Number(number)));
  const read = bounds.safeParse(numbers);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const wrong = issue?.path[0] === undefined ? written : written.split(',')[Number(issue.path[0])];
  return {
    ok: false,
    wrong: {
      message: `"${wrong?.trim()}" is no view`,
      expected: `${/^expected/.test(issue?.message ?? '') ? issue?.message : 'expected degrees'}, ${EXAMPLE}`,
    },
  };
}
