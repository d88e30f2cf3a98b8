import {
  evaluate,
  parse,
  type ArrayNode,
  type ObjectNode,
  type ValueNode,
} from '@humanwhocodes/momoa';
import type { z } from 'zod';
import { bad, good, type Position, type Problem, type Result } from './problem';

/** A parsed file that still knows where each of its values stands. */
export interface Source {
  file: string;
  value: unknown;
  /** Where the value at a path stands, or the nearest thing around it that exists. */
  locate(path: readonly PropertyKey[]): Position;
}

/** Parses JSON (RFC 8259), keeping positions. */
export function parseJson(file: string, text: string): Result<Source> {
  try {
    const { body } = parse(text, { ranges: true });
    return good({ file, value: evaluate(body), locate: (path) => locate(body, path) });
  } catch (error) {
    const { line = 1, column = 1, message } = error as Partial<Position> & Error;
    return bad({ file, line, column, message: message.replace(/ \(\d+:\d+\)$/, '') });
  }
}

/** Checks a source against a schema; each problem stands at the value it is about. */
export function check<T>(source: Source, schema: z.ZodType<T>): Result<T> {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return good(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }): Problem => {
    const name = path.map(String).join('.');
    return {
      file: source.file,
      ...source.locate(path),
      message: name ? `"${name}": ${message}` : message,
    };
  });
  return { ok: false, problems };
}

function locate(node: ValueNode, path: readonly PropertyKey[]): Position {
  const [step, ...rest] = path;
  const next = step === undefined ? undefined : child(node, step);
  return next ? locate(next, rest) : { line: node.loc.start.line, column: node.loc.start.column };
}

function child(node: ValueNode, step: PropertyKey): ValueNode | undefined {
  if (node.type === 'Array') return (node as ArrayNode).elements[Number(step)]?.value;
  if (node.type !== 'Object') return undefined;
  return (node as ObjectNode).members.find(
    ({ name }) => (name.type === 'String' ? name.value : name.name) === step,
  )?.value;
}
