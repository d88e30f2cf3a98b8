import { describe as suite, expect, it } from 'vitest';
import { files, type Edit } from './fixture';
import { describe } from './problem';
import { decodeStoryText } from './storyText';

/** All that is wrong with the small story.md after an edit, one problem a line. */
function wrongs(from: string, to: string): string[] {
  const edit: Edit = ['story', from, to];
  const { name, text } = files(edit).story;
  const result = decodeStoryText(name, text);
  return result.ok ? [] : describe(result.problems).split('\n');
}

const PASSAGE = 'a passage is a heading "## p22" and a quotation "> …"; […] stands between two';

suite('front matter that is wrong', () => {
  it.each([
    [
      'none',
      '---\ntitle',
      'title',
      'story.md:1:1: there is no front matter; begin the file with "---", the keys title, publisher, …, and "---"',
    ],
    [
      'a key left out',
      'publisher: Test\n',
      '',
      'story.md:2:1: "publisher" is missing; add it: text',
    ],
    [
      'a key of ours that is none',
      'publisher: Test\n',
      'publisher: Test\nauthor: Test\n',
      'story.md:5:9: "author" is not known here; take it out, or mend its spelling',
    ],
    [
      'a title of no words',
      "'Talks in [Moscow](place:moscow)'",
      "''",
      'story.md:2:8: "title" cannot be ""; expected words',
    ],
    [
      'a date in words',
      '2025-10-15\n',
      '15 October\n',
      'story.md:5:12: "published" cannot be "15 October"; expected a date such as 2025-10-15',
    ],
    [
      'a time alone',
      '2025-10-15T17:33',
      '5 pm',
      'story.md:6:10: "updated" cannot be "5 pm"; expected a date such as 2025-10-15, or with a time: 2025-10-15T17:33',
    ],
    [
      'an address that is none',
      'https://example.org/article',
      'javascript:alert(1)',
      'story.md:7:9: "source" cannot be "javascript:alert(1)"; expected an address that begins with https://',
    ],
    [
      'a language by its name',
      'language: en',
      'language: English',
      'story.md:8:11: "language" cannot be "English"; expected a language tag such as "en" (BCP 47)',
    ],
    [
      'a view upside down',
      '[30, 30, 50, 60]',
      '[30, 60, 50, 30]',
      'story.md:10:10: "opening" cannot be [30,60,50,30]; expected [west, south, east, north] with the south below the north',
    ],
    [
      'a view off the Earth',
      '[30, 30, 50, 60]',
      '[30, 30, 250, 60]',
      'story.md:10:19: "opening.2" cannot be 250; expected degrees of longitude, from -180 to 180',
    ],
    [
      'YAML that is none',
      'licence: Quoted for a test.',
      'licence: Quoted: for a test.',
      'story.md:9:10: Nested mappings are not allowed in compact mappings; YAML: a value with a colon or a quotation mark in it stands in quotation marks',
    ],
    [
      'a link to no place in the title',
      '[Moscow](place:moscow)',
      '[Moscow](moscow)',
      'story.md:2:18: the link to "moscow" names no place; expected place: and an id, as in [Moscow](place:moscow)',
    ],
  ])('%s', (_name, from, to, problem) => {
    expect(wrongs(from, to)).toEqual([problem]);
  });

  it('guesses a misspelt key from the one that is missing', () => {
    expect(wrongs('publisher:', 'publishr:')).toEqual([
      'story.md:2:1: "publisher" is missing; add it: text',
      'story.md:4:11: "publishr" is not known here; did you mean "publisher"?',
    ]);
  });
});

suite('passages that are wrong', () => {
  it.each([
    [
      'a sense that is none',
      '"government"',
      '"goverment"',
      'story.md:15:92: "goverment" is no sense of a name; did you mean "government"?',
    ],
    [
      'a link that Markdown does not read',
      '(place:jobar)',
      '(place: jobar)',
      'story.md:15:36: a link here is not closed or has a space in it; write it as [Moscow](place:moscow "government")',
    ],
    [
      'a sign that Markdown reads',
      '& more',
      '*more*',
      'story.md:21:32: emphasis does not belong in a quotation; expected the article’s words and links to places; put a backslash before a sign that Markdown reads',
    ],
    [
      'no mark where the article goes on',
      '[…]\n\n',
      '',
      'story.md:17:1: the article goes on between p4 and p6; put […] in a paragraph before this heading',
    ],
    [
      'a mark where it does not',
      '## p4',
      '[…]\n\n## p4',
      'story.md:13:1: p4 follows at once; take […] away',
    ],
    [
      'a mark between lines that follow one another',
      '## p6',
      '## p5',
      'story.md:17:1: p5 follows at once; take […] away',
    ],
    ['a mark of three points', '[…]', '[...]', 'story.md:17:1: "[...]" is not […]; write […]'],
    [
      'a mark twice',
      '[…]',
      '[…]\n\n[…]',
      `story.md:19:1: this (paragraph) does not belong here; ${PASSAGE}`,
    ],
    [
      'a mark at the end',
      '& more.',
      '& more.\n\n[…]',
      'story.md:23:1: […] ends the file; it stands between two passages',
    ],
    [
      'a passage twice',
      '## p6',
      '## p4',
      'story.md:19:1: p4 comes after p4; passages stand in the article’s order, each once',
    ],
    [
      'the standfirst as a passage',
      '## p4',
      '## p2',
      'story.md:13:1: p2 is in the front matter; line 1 is its title, line 2 its standfirst',
    ],
    [
      'a heading that is no line',
      '## p6',
      '## six',
      'story.md:19:1: "## six" names no passage; expected "## p" and the line of the article, as in "## p22"',
    ],
    [
      'a heading of another rank',
      '## p6',
      '# p6',
      'story.md:19:1: "# p6" names no passage; expected "## p" and the line of the article, as in "## p22"',
    ],
    [
      'words that are not quoted',
      '> [Syria]',
      '[Syria]',
      'story.md:21:1: the quotation of "p6" should stand here; begin it with "> "',
    ],
    [
      'a heading alone',
      '> [Syria](place:syria "mixed") & more.\n',
      '',
      'story.md:19:1: no quotation follows "p6"; add it: "> …"',
    ],
    [
      'two paragraphs in one',
      '& more.',
      '& more.\n>\n> And more.',
      'story.md:21:1: a quotation is one paragraph; give each paragraph of the article a heading of its own',
    ],
    [
      'a view of three numbers',
      '## p6',
      '## p6 {view=27,28,50}',
      'story.md:19:7: "27,28,50" is no view; expected [west, south, east, north] with the south below the north, as in "## p22 {view=36.1,33.4,36.5,33.6}"',
    ],
    [
      'a view that ends south of where it begins',
      '## p6',
      '## p6 {view=27,50,30,28}',
      'story.md:19:7: "27,50,30,28" is no view; expected [west, south, east, north] with the south below the north, as in "## p22 {view=36.1,33.4,36.5,33.6}"',
    ],
    [
      'a view beyond the pole',
      '## p6',
      '## p6 {view=27,28,50,95}',
      'story.md:19:7: "95" is no view; expected degrees of latitude, from -90 to 90, as in "## p22 {view=36.1,33.4,36.5,33.6}"',
    ],
    [
      'a view in words',
      '## p6',
      '## p6 {view=27,x,50,60}',
      'story.md:19:7: "x" is no view; expected degrees, as in "## p22 {view=36.1,33.4,36.5,33.6}"',
    ],
    [
      'something else in braces',
      '## p6',
      '## p6 {zoom=5}',
      'story.md:19:7: "{zoom=5}" is not known here; expected {view=west,south,east,north}, as in "## p22 {view=36.1,33.4,36.5,33.6}"',
    ],
    [
      'a comment',
      '## p6',
      '<!-- six -->\n\n## p6',
      `story.md:19:1: this (html) does not belong here; ${PASSAGE}`,
    ],
  ])('%s', (_name, from, to, problem) => {
    expect(wrongs(from, to)).toEqual([problem]);
  });
});

it('reads the view that an author gives a passage', () => {
  const { name, text } = files(['story', '## p6', '## p6 {view=27, 28.5, 50, 58.5}']).story;
  const result = decodeStoryText(name, text);
  const passages = result.ok ? result.value.passages : [];
  expect(passages.map(({ line, view }) => [line, view])).toEqual([
    [1, undefined],
    [2, undefined],
    [4, undefined],
    [6, [27, 28.5, 50, 58.5]],
  ]);
});
