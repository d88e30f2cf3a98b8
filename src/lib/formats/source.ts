import {
  evaluate,
  iterator,
  parse,
  type DocumentNode,
  type MemberNode,
  type ObjectNode,
  type ValueNode,
} from '@humanwhocodes/momoa';
import { bad, good, type Position, type Problem, type Result } from './problem';

/** A parsed file that still knows where each of its values stands. */
export interface Source {
  file: string;
  value: unknown;
  /** Where the value at a path stands, or the nearest thing around it that exists. */
  locate(path: readonly PropertyKey[]): Position;
}

/** Parses JSON (RFC 8259), keeping positions. A key given twice in one object is a problem. */
export function parseJson(file: string, text: string): Result<Source> {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    const { line = 1, column = 1, message } = error as Partial<Position> & Error;
    return bad({ file, line, column, ...unreadable(message) });
  }
  const problems = twice(document).map(({ name, loc }): Problem => ({
    file,
    line: loc.start.line,
    column: loc.start.column,
    message: `"${keyOf(name)}" is there twice in one object`,
    expected: 'keep one of the two',
  }));
  if (problems.length > 0) return { ok: false, problems };
  const { body } = document;
  return good({ file, value: evaluate(body), locate: (path) => locate(body, path) });
}

/** Momoa names its tokens (`Unexpected token String found.`): say what to do instead. */
function unreadable(message: string): Pick<Problem, 'message' | 'expected'> {
  const token = /^Unexpected token (\w+) found/.exec(message)?.[1];
  if (token && /^(String|Number|Boolean|Null|LBrace|LBracket)$/.test(token))
    return {
      message: 'this is not JSON: a value stands where none can',
      expected: 'most likely a comma is missing before it',
    };
  if (token)
    return {
      message: 'this is not JSON: a sign stands where none can',
      expected: 'look for a comma too many or a bracket too few before it',
    };
  return {
    message: `this is not JSON: ${message.replace(/ \(\d+:\d+\)$/, '')}`,
    expected: 'look for a bracket or quotation mark that is not closed',
  };
}

const keyOf = (name: MemberNode['name']) => (name.type === 'String' ? name.value : name.name);

function twice(document: DocumentNode): MemberNode[] {
  const again: MemberNode[] = [];
  for (const { node, phase } of iterator(document)) {
    if (phase !== 'enter' || node.type !== 'Object') continue;
    const seen = new Set<string>();
    for (const member of (node as ObjectNode).members) {
      if (seen.has(keyOf(member.name))) again.push(member);
      seen.add(keyOf(member.name));
    }
  }
  return again;
}

function locate(node: ValueNode, path: readonly PropertyKey[]): Position {
  const [step, ...rest] = path;
  const next = step === undefined ? undefined : child(node, step);
  return next ? locate(next, rest) : { line: node.loc.start.line, column: node.loc.start.column };
}

function child(node: ValueNode, step: PropertyKey): ValueNode | undefined {
  if (node.type === 'Array') return node.elements[Number(step)]?.value;
  if (node.type !== 'Object') return undefined;
  return node.members.find(({ name }) => keyOf(name) === step)?.value;
}
