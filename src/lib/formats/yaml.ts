import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { good, type Position, type Problem, type Result } from './problem';
import type { Source } from './source';

export interface YamlSource extends Source {
  /** The parsed value at a path, which knows where it stands in the text; undefined for none. */
  node(path: readonly PropertyKey[]): Node | undefined;
  /** Where a character of the text stands in the file, by its offset. */
  position(offset: number): Position;
}

/**
 * Parses YAML 1.2, keeping positions.
 * @param before lines of the file that stand before the text
 */
export function parseYaml(file: string, text: string, before = 0): Result<YamlSource> {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter });
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + before, column: col };
  };
  const problems = document.errors.map(({ pos, message }): Problem => ({
    file,
    ...position(pos[0]),
    message: message.split(' at line ')[0] ?? message,
    expected: 'YAML: a value with a colon or a quotation mark in it stands in quotation marks',
  }));
  if (problems.length > 0) return { ok: false, problems };
  const node = (path: readonly PropertyKey[]) =>
    document.getIn(path, true) as Node | null | undefined;
  const locate = (path: readonly PropertyKey[]): Position => {
    const range = node(path)?.range;
    if (range) return position(range[0]);
    return path.length > 0 ? locate(path.slice(0, -1)) : { line: 1 + before, column: 1 };
  };
  const source = { file, value: document.toJS() as unknown, locate, position };
  return good({ ...source, node: (path) => node(path) ?? undefined });
}
