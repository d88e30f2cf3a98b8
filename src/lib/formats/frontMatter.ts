import type { Root } from 'mdast';
import { isScalar } from 'yaml';
import { z } from 'zod';
import { bounds } from './bounds';
import { check } from './check';
import { text, translationsOf } from './translations';
import { bad, good, type Position, type Result } from './problem';
import { parseYaml, type YamlSource } from './yaml';

const date = 'expected a date such as 2025-10-15';
const header = z.strictObject({
  title: text,
  standfirst: text,
  publisher: text,
  published: z.iso.date(date),
  updated: z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })], {
    error: `${date}, or with a time: 2025-10-15T17:33`,
  }),
  source: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag such as "en" (BCP 47)'),
  licence: text,
  ...translationsOf('licence'),
  opening: bounds,
});

type Header = z.infer<typeof header>;

export interface FrontMatter {
  value: Header;
  /** Where a character of a value stands in the file, by its offset in the value. */
  locate: (key: keyof Header, offset?: number) => Position;
}

/** Reads the YAML front matter of a story.md, keeping positions. */
export function decodeFrontMatter(file: string, tree: Root): Result<FrontMatter> {
  const [first] = tree.children;
  if (first?.type !== 'yaml')
    return bad({
      file,
      line: 1,
      column: 1,
      message: 'there is no front matter',
      expected: 'begin the file with "---", the keys title, publisher, …, and "---"',
    });
  // Its first line follows the "---" on the file's first.
  const source = parseYaml(file, first.value, 1);
  if (!source.ok) return source;
  const checked = check(source.value, header);
  if (!checked.ok) return checked;
  const locate = (key: string, offset = 0) =>
    source.value.position(offsetOf(source.value, first.value, key, offset));
  return good({ value: checked.value, locate });
}

/**
 * Where a character of a value stands in the YAML. A value that is folded or has escapes does not
 * stand there as it reads: then, where the value begins.
 */
function offsetOf(source: YamlSource, yaml: string, key: string, offset: number): number {
  const node = source.node([key]);
  const [start, end] = node?.range ?? [0, 0];
  const words = isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
  const verbatim = words === undefined ? -1 : yaml.slice(start, end).indexOf(words);
  return verbatim < 0 ? start : start + verbatim + offset;
}
