import type { Blockquote, Heading, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Mention, Passage } from '$lib/model/story';
import { readMention } from './mention';
import type { Position, Problem } from './problem';
import { readView } from './passageView';

/** The mark that stands where the article goes on unquoted. */
export const GAP = '[…]';

/** An article's line 1 is its headline, 2 its standfirst; 3 may be blank before the paragraphs. */
const STANDFIRST = 2;

/** Collects passages, where their mentions stand in the file, and what is wrong with them. */
export class PassageReader {
  readonly passages: Passage[] = [];
  readonly positions = new Map<string, Position>();
  readonly problems: Problem[] = [];

  constructor(readonly file: string) {}

  /** Reads a heading `## p22`, or `## p22 {view=…}`, and the quotation below it. @param gap the mark before them, if any */
  quotation(heading: Heading, quote: Blockquote, gap: RootContent | undefined): unknown {
    const words = toString(heading);
    const [, number, attributes] = /^p([1-9]\d*)(?:\s+\{(.*)\})?$/.exec(words) ?? [];
    const line = heading.depth === 2 ? Number(number) : NaN;
    if (!line)
      return this.complain(
        heading,
        `"${'#'.repeat(heading.depth)} ${words}" names no passage`,
        'expected "## p" and the line of the article, as in "## p22"',
      );
    const view = attributes === undefined ? undefined : readView(attributes);
    if (view && !view.ok)
      return this.problems.push({ file: this.file, ...braceOf(heading, words), ...view.wrong });
    const before = Math.max(STANDFIRST, this.passages.at(-1)?.line ?? 0);
    if (line <= before) return this.complain(heading, ...outOfOrder(line, before));
    const follows = line === before + 1 || (before === STANDFIRST && line === before + 2);
    if (follows && gap) this.complain(gap, `p${line} follows at once`, `take ${GAP} away`);
    if (!follows && !gap)
      this.complain(
        heading,
        `the article goes on between p${before} and p${line}`,
        `put ${GAP} in a paragraph before this heading`,
      );
    const [paragraph, ...more] = quote.children;
    if (paragraph?.type === 'paragraph' && more.length === 0)
      return this.add(line, 'paragraph', paragraph.children, startOf, {
        gapBefore: !follows,
        ...(view && { view: view.value }),
      });
    this.complain(
      quote,
      'a quotation is one paragraph',
      'give each paragraph of the article a heading of its own',
    );
  }

  /** Adds a passage. @param locate where a node stands in the file */
  add(
    line: number,
    role: Passage['role'],
    nodes: PhrasingContent[],
    locate: (node: PhrasingContent) => Position,
    more: Pick<Passage, 'gapBefore' | 'view'> = { gapBefore: false },
  ): void {
    let text = '';
    const mentions: Mention[] = [];
    for (const node of nodes) {
      const at = locate(node);
      const wrong = (words: Pick<Problem, 'message' | 'expected'>) =>
        this.problems.push({ file: this.file, ...at, ...words });
      if (node.type === 'link') {
        const mention = readMention(node, { line, start: [...text].length, before: mentions });
        if (mention.ok) {
          mentions.push(mention.value);
          this.positions.set(mention.value.id, at);
        } else wrong(mention.wrong);
      } else if (node.type !== 'text') {
        wrong({
          message: `${node.type} does not belong in a quotation`,
          expected:
            'expected the article’s words and links to places; put a backslash before a sign that Markdown reads',
        });
      } else if (node.value.includes('](')) {
        wrong({
          message: 'a link here is not closed or has a space in it',
          expected: 'write it as [Moscow](place:moscow "government")',
        });
      }
      text += wordsOf(node);
    }
    this.passages.push({ line, role, text, mentions, ...more });
  }

  complain(node: RootContent, message: string, expected: string): void {
    this.problems.push({ file: this.file, ...startOf(node), message, expected });
  }
}

const outOfOrder = (line: number, before: number): [string, string] =>
  line <= STANDFIRST
    ? [`p${line} is in the front matter`, 'line 1 is its title, line 2 its standfirst']
    : [`p${line} comes after p${before}`, 'passages stand in the article’s order, each once'];

/** A passage is one line of the article: where the file breaks it, Markdown reads a space. */
const wordsOf = (node: PhrasingContent) => toString(node).replace(/\r?\n/g, ' ');

/** Where what a heading says of its passage, in braces, stands. */
function braceOf(heading: Heading, words: string): Position {
  const { line, column } = startOf(heading);
  return { line, column: column + heading.depth + 1 + words.indexOf('{') };
}

function startOf(node: RootContent | PhrasingContent): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
