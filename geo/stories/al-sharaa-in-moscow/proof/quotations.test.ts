import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { story } from '../../../../src/lib/server/stories';
import article from './article.json';

const { passages } = story('al-sharaa-in-moscow');
const hashes = new Map(Object.entries(article.lines));
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the quotations', () => {
  it('are the lines of the article that name a mapped place, in its order', () => {
    expect(passages.map(({ line }) => String(line))).toEqual([...hashes.keys()]);
  });

  it.each(passages.map((passage) => [`line ${passage.line}`, passage] as const))(
    '%s is the article’s, to the letter',
    (_name, { line, text }) => {
      expect(sha256(text)).toBe(hashes.get(String(line)));
    },
  );

  it('begin with the headline and the standfirst', () => {
    expect(passages.map(({ role }) => role)).toEqual([
      'headline',
      'standfirst',
      ...Array.from({ length: 12 }, () => 'paragraph'),
    ]);
  });

  it('say where the article goes on between them', () => {
    const after = passages.filter(({ gapBefore }) => gapBefore).map(({ line }) => line);
    expect(after).toEqual([6, 11, 14, 19, 21, 26, 31]);
  });
});
