import type { Blockquote, Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Mention, Passage } from '$lib/model/story';
import { readMention, type Placed } from './mention';
import { bad, good, type Position, type Problem, type Result } from './problem';
import { check, type Source } from './source';

const text = z.string().min(1);
const header = z.strictObject({
  title: text,
  standfirst: text,
  publisher: text,
  published: z.iso.date(),
  updated: z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })]),
  source: z.url({ protocol: /^https?$/ }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag such as "en"'),
  licence: text,
  opening: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

export type StoryHeader = z.infer<typeof header>;

export interface StoryText {
  header: StoryHeader;
  /** The title as it reads, without its marks. */
  title: string;
  passages: Passage[];
  /** Where each mention stands in the file, by its id. */
  positions: ReadonlyMap<string, Position>;
}

/** The mark that stands where the article goes on unquoted. */
const GAP = '[…]';

/**
 * Reads a story.md: YAML front matter, then for each passage a heading `## p<line>` and a block
 * quotation. A mention is a link `[Moscow](place:moscow "government")`; `[…]` stands between passages
 * that do not follow one another. README.md, "How a story is written", has it whole.
 */
export function decodeStoryText(file: string, content: string): Result<StoryText> {
  const tree = fromMarkdown(content, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const head = decodeHeader(file, tree);
  if (!head.ok) return head;
  const { value: meta, locate } = head.value;
  const reader = new PassageReader(file);
  reader.add(1, 'headline', inline(meta.title), locate('title'));
  reader.add(2, 'standfirst', inline(meta.standfirst), locate('standfirst'));
  readBody(tree.children.slice(1), reader);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const { passages, positions } = reader;
  return good({ header: meta, title: passages[0]?.text ?? '', passages, positions });
}

interface Header {
  value: StoryHeader;
  locate(key: string): Position;
}

function decodeHeader(file: string, tree: Root): Result<Header> {
  const [first] = tree.children;
  if (first?.type !== 'yaml')
    return bad({
      file,
      line: 1,
      column: 1,
      message: 'there is no front matter',
      expected: 'begin the file with "---", the keys title, publisher, …, and "---"',
    });
  const counter = new LineCounter();
  const document = parseDocument(first.value, { lineCounter: counter });
  // The front matter's first line follows the "---" on the file's first.
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const locate = (key: string): Position => {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => String(item.key) === key)
      : undefined;
    const node = pair?.value as { range?: [number, number, number] } | undefined;
    return position(node?.range?.[0] ?? 0);
  };
  const [error] = document.errors;
  if (error)
    return bad({ file, ...position(error.pos[0]), message: error.message.split('\n')[0] ?? '' });
  const source: Source = {
    file,
    value: document.toJS(),
    locate: ([key]) => (key === undefined ? { line: 1, column: 1 } : locate(String(key))),
  };
  const checked = check(source, header);
  return checked.ok ? good({ value: checked.value, locate }) : checked;
}

function readBody(nodes: RootContent[], reader: PassageReader) {
  let heading: Heading | undefined;
  let gap: RootContent | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') {
      if (heading)
        reader.complain(heading, `no quotation follows "${toString(heading)}"`, 'add one: > …');
      heading = node;
    } else if (node.type === 'blockquote' && heading) {
      reader.quotation(heading, node, gap);
      heading = gap = undefined;
    } else if (node.type === 'paragraph' && toString(node) === GAP && !heading) {
      gap = node;
    } else {
      reader.complain(
        node,
        `a ${node.type} does not belong here`,
        `a passage is a heading "## p22" and a quotation "> …"; ${GAP} stands between two`,
      );
    }
  }
  if (heading)
    reader.complain(heading, `no quotation follows "${toString(heading)}"`, 'add one: > …');
  if (gap) reader.complain(gap, `${GAP} ends the file`, 'it stands between two passages');
}

/** Collects passages, the places of their mentions in the file, and what is wrong. */
class PassageReader {
  readonly passages: Passage[] = [];
  readonly positions = new Map<string, Position>();
  readonly problems: Problem[] = [];

  constructor(readonly file: string) {}

  quotation(heading: Heading, quote: Blockquote, gap: RootContent | undefined) {
    const line = Number(/^p([1-9]\d*)$/.exec(toString(heading))?.[1]);
    if (!line)
      return this.complain(
        heading,
        `"${toString(heading)}" names no passage`,
        'expected "## p" and the line of the article, as in "## p22"',
      );
    const before = this.passages.at(-1)?.line ?? 0;
    if (line <= before)
      return this.complain(
        heading,
        `p${line} comes after p${before}`,
        'passages stand in the article’s order, each once',
      );
    const [paragraph, ...more] = quote.children;
    if (paragraph?.type !== 'paragraph' || more.length > 0)
      return this.complain(
        quote,
        'a quotation is one paragraph',
        'give each paragraph of the article a heading of its own',
      );
    // A blank line of the article may part the standfirst from the first paragraph.
    const follows = line === before + 1 || before === 2;
    if (follows && gap) this.complain(gap, `p${line} follows at once`, `take ${GAP} away`);
    if (!follows && !gap)
      this.complain(
        heading,
        `the article goes on between p${before} and p${line}`,
        `put ${GAP} in a paragraph before this heading`,
      );
    this.add(line, 'paragraph', paragraph.children, undefined, !follows);
  }

  /** @param home where the text begins, where that is not the position of its nodes */
  add(
    line: number,
    role: Passage['role'],
    nodes: PhrasingContent[],
    home?: Position,
    gapBefore = false,
  ) {
    let words = '';
    const mentions: Mention[] = [];
    for (const node of nodes) {
      const at = home ?? startOf(node);
      if (node.type === 'text') words += node.value;
      else if (node.type === 'link') {
        const id = `p${line}.${mentions.length + 1}`;
        const mention = readMention(node, { id, line, start: [...words].length } satisfies Placed);
        words += toString(node);
        if (mention.ok) {
          mentions.push(mention.value);
          this.positions.set(id, at);
        } else this.problems.push({ file: this.file, ...at, ...mention.wrong });
      } else {
        this.problems.push({
          file: this.file,
          ...at,
          message: `${node.type} does not belong in a quotation`,
          expected:
            'the article’s words and links to places; put a backslash before a sign that Markdown reads',
        });
      }
    }
    this.passages.push({ line, role, text: words, mentions, gapBefore });
  }

  complain(node: RootContent, message: string, expected: string): void {
    this.problems.push({ file: this.file, ...startOf(node), message, expected });
  }
}

function inline(markdown: string): PhrasingContent[] {
  const [paragraph] = fromMarkdown(markdown).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

function startOf(node: RootContent | PhrasingContent): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
