import type { z } from 'zod';
import { suggestion } from './nearest';
import type { Problem, Result } from './problem';
import type { Source } from './source';

type Issue = z.core.$ZodIssue;
type Words = Pick<Problem, 'message' | 'expected'>;

/** Checks a source against a schema; each problem stands at the value it is about. */
export function check<T>(source: Source, schema: z.ZodType<T>): Result<T> {
  const parsed = schema.safeParse(source.value, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  const problems = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          at(source, [...issue.path, key], unknownKey(key, missing(issues, issue.path))),
        )
      : at(source, issue.path, wordsOf(issue)),
  );
  return { ok: false, problems };
}

const at = (source: Source, path: readonly PropertyKey[], words: Words): Problem => ({
  file: source.file,
  ...source.locate(path),
  ...words,
});

/** A key that nothing knows is most likely one of those that are missing beside it. */
function unknownKey(key: string, wanted: string[]): Words {
  const near = suggestion(key, wanted);
  return {
    message: `"${key}" is not known here`,
    expected: near.startsWith('did you mean') ? near : 'take it out, or mend its spelling',
  };
}

/** The keys that are missing from the object at a path. */
function missing(issues: Issue[], path: PropertyKey[]): string[] {
  return issues
    .filter(
      (issue) =>
        issue.input === undefined &&
        issue.path.length === path.length + 1 &&
        path.every((step, i) => step === issue.path[i]),
    )
    .map((issue) => String(issue.path.at(-1)));
}

function wordsOf(issue: Issue): Words {
  const name = nameOf(issue.path);
  // "Invalid input: expected string, received number": the verdict is ours, the rest says what to do.
  const expected = issue.message.replace(/^(Invalid|Too)\b[^:]*: (?=expected)/, '');
  if (issue.input === undefined) return { message: `${name} is missing`, expected: bare(expected) };
  const message = `${name} cannot be ${show(issue.input)}`;
  return issue.code === 'invalid_value'
    ? {
        message,
        expected: suggestion(
          typeof issue.input === 'string' ? issue.input : '',
          issue.values.map(String),
        ),
      }
    : { message, expected };
}

const bare = (expected: string) => expected.replace(/, received undefined$/, '');

/** The last key of a path, with the places in a list that follow it: `"opening.2"`. */
function nameOf(path: PropertyKey[]): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  return path.length > 0 ? `"${path.slice(Math.max(0, start)).map(String).join('.')}"` : 'this';
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
