import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Passage } from '$lib/model/story';
import { decodeFrontMatter, type FrontMatter } from './frontMatter';
import { GAP, PassageReader } from './passages';
import { good, type Position, type Result } from './problem';

export interface StoryText {
  header: FrontMatter['value'];
  /** The title as it reads, without its marks. */
  title: string;
  passages: Passage[];
  /** Where each mention stands in the file, by its id. */
  positions: ReadonlyMap<string, Position>;
}

/**
 * Reads a story.md: YAML front matter, then for each passage a heading `## p<line>` and a block
 * quotation. A mention is a link `[Moscow](place:moscow "government")`; `[…]` stands between passages
 * that do not follow one another. src/docs/stories.md has it whole.
 */
export function decodeStoryText(file: string, content: string): Result<StoryText> {
  const tree = fromMarkdown(content, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const reader = new PassageReader(file);
  const head = decodeFrontMatter(file, tree);
  // Without front matter its keys would be read as passages.
  if (!head.ok && tree.children[0]?.type !== 'yaml') return head;
  if (head.ok) readHead(head.value, reader);
  readBody(
    tree.children.filter(({ type }) => type !== 'yaml'),
    reader,
  );
  const problems = [...(head.ok ? [] : head.problems), ...reader.problems];
  if (!head.ok || problems.length > 0) return { ok: false, problems };
  const { passages, positions } = reader;
  return good({ header: head.value.value, title: passages[0]?.text ?? '', passages, positions });
}

/** The title and the standfirst are quoted too, and name places: lines 1 and 2. */
function readHead({ value, locate }: FrontMatter, reader: PassageReader) {
  const add = (line: number, role: 'headline' | 'standfirst', key: 'title' | 'standfirst') =>
    reader.add(line, role, inline(value[key]), (node) =>
      locate(key, node.position?.start.offset ?? 0),
    );
  add(1, 'headline', 'title');
  add(2, 'standfirst', 'standfirst');
}

function inline(markdown: string): PhrasingContent[] {
  const [paragraph] = fromMarkdown(markdown).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

/** What people write for the mark when they have no `…` at hand. */
const NEARLY_GAP = /^[[(]?(?:\.{2,}|…)[\])]?$/;

function readBody(nodes: RootContent[], reader: PassageReader) {
  let heading: Heading | undefined;
  let gap: RootContent | undefined;
  for (const node of nodes) {
    const words = toString(node);
    if (heading) {
      if (node.type === 'blockquote') reader.quotation(heading, node, gap);
      else
        reader.complain(
          node,
          `the quotation of "${toString(heading)}" should stand here`,
          'begin it with "> "',
        );
      heading = gap = undefined;
    } else if (node.type === 'heading') {
      heading = node;
    } else if (node.type === 'paragraph' && NEARLY_GAP.test(words) && !gap) {
      gap = node;
      if (words !== GAP) reader.complain(node, `"${words}" is not ${GAP}`, `write ${GAP}`);
    } else {
      reader.complain(
        node,
        `this (${node.type}) does not belong here`,
        `a passage is a heading "## p22" and a quotation "> …"; ${GAP} stands between two`,
      );
    }
  }
  if (heading)
    reader.complain(heading, `no quotation follows "${toString(heading)}"`, 'add it: "> …"');
  if (gap && !heading)
    reader.complain(gap, `${GAP} ends the file`, 'it stands between two passages');
}
