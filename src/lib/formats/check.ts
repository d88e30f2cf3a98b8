import type { z } from 'zod';
import { didYouMean, suggestion } from './suggest';
import type { Problem, Result } from './problem';
import type { Source } from './source';

type Issue = z.core.$ZodIssue;
type Words = Pick<Problem, 'message' | 'expected'>;

/** Checks a source against a schema; each problem stands at the value it is about. */
export function check<T>(source: Source, schema: z.ZodType<T>): Result<T> {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  const isMissing = ({ path }: Issue) => valueAt(source.value, path) === undefined;
  const missing = issues.filter(isMissing);
  const problem = (path: PropertyKey[], words: Words): Problem => ({
    file: source.file,
    ...source.locate(path),
    ...words,
  });
  const problems = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          problem(
            [...issue.path, key],
            unknownKey(key, [...keysAt(missing, issue.path), ...optionalKeys(schema, issue.path)]),
          ),
        )
      : problem(issue.path, wordsOf(issue, valueAt(source.value, issue.path))),
  );
  return { ok: false, problems };
}

/** A key that nothing knows is most likely one of those that are missing or may be left out. */
function unknownKey(key: string, possible: string[]): Words {
  return {
    message: `"${key}" is not known here`,
    expected: didYouMean(key, possible) ?? 'take it out, or mend its spelling',
  };
}

/** The last keys of the issues about members of the object at a path. */
const keysAt = (issues: Issue[], path: PropertyKey[]): string[] =>
  issues
    .filter((issue) => issue.path.length === path.length + 1)
    .filter((issue) => path.every((step, i) => step === issue.path[i]))
    .map((issue) => String(issue.path.at(-1)));

/** The keys that may be left out of the object at a path of a schema; none within unions. */
function optionalKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { shape, innerType, element, valueType } = schema._zod.def as {
    shape?: Record<PropertyKey, z.core.$ZodType>;
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
  };
  if (innerType) return optionalKeys(innerType, path);
  const [step, ...rest] = path;
  const inner = step === undefined ? undefined : (element ?? valueType ?? shape?.[step]);
  if (step !== undefined) return inner ? optionalKeys(inner, rest) : [];
  return Object.entries(shape ?? {})
    .filter(([, { _zod }]) => _zod.optin !== undefined)
    .map(([key]) => key);
}

/** Zod's names of types, as somebody who writes a file knows them. */
const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function wordsOf(issue: Issue, value: unknown): Words {
  const name = nameOf(issue.path);
  const type = issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined;
  // Words of the schema's own say what to do; Zod's ("Too small: expected …") say it after a colon.
  const expected = type ? `expected ${type}` : issue.message.replace(/^[^:]*: (?=expected)/, '');
  if (value === undefined)
    return { message: `${name} is missing`, expected: type ? `add it: ${type}` : expected };
  const message = `${name} cannot be ${show(value)}`;
  return issue.code === 'invalid_value'
    ? {
        message,
        expected: suggestion(
          typeof value === 'string' ? value : show(value),
          issue.values.map(String),
        ),
      }
    : { message, expected };
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}

/** The last key of a path, with the places in a list that follow it: `"opening.2"`. */
function nameOf(path: PropertyKey[]): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  return path.length > 0 ? `"${path.slice(Math.max(0, start)).map(String).join('.')}"` : 'this';
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
