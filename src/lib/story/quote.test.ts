import { describe, expect, it } from 'vitest';
import { passage } from '$lib/model/fixture';
import { sentenceAt, snippetAt, type Excerpt } from './quote';
import { segments } from './segments';

const LONG = passage(
  4,
  'First words. He walked, as many had done before him and would do after him, through the ruins of [Jobar](jobar), once a thriving suburb of the capital that had seen better days than these, he said. Last words.',
);

/** Its words, with brackets round the names. */
const marked = (excerpt: Excerpt) =>
  segments(excerpt)
    .map(({ text, mention }) => (mention ? `[${text}]` : text))
    .join('');

describe('the sentence with a mention', () => {
  const three = passage(
    4,
    '🕊 [Syria](syria) left. In [Jobar](jobar) and [Damascus](damascus) he spoke. [Jobar](jobar) heard.',
  );
  const sentences = (nth: number) => {
    const { before, sentence, after } = sentenceAt(three, three.mentions[nth]!, 'en');
    return [before, sentence, after].map(marked);
  };

  it('comes with what stands before and after it, each with its names', () => {
    expect(sentences(1)).toEqual([
      '🕊 [Syria] left. ',
      'In [Jobar] and [Damascus] he spoke. ',
      '[Jobar] heard.',
    ]);
    expect(sentences(3)[1]).toBe('[Jobar] heard.');
  });

  it.each([
    'She of [Jobar](jobar) said: “It fell. All fell.”',
    'She said: “It fell. [Jobar](jobar) fell. All fell.”',
    'She said: «It fell. [Jobar](jobar) fell.»',
  ])('does not cut what somebody says: %s', (said) => {
    const three = passage(4, `He left. ${said} He came.`);
    const { sentence } = sentenceAt(three, three.mentions[0]!, 'en');
    expect(marked(sentence).trim()).toBe(said.replace('(jobar)', ''));
  });

  it('is cut to a line about the name, word for word, with dots where it goes on', () => {
    const [mention] = LONG.mentions;
    const line = marked(snippetAt(LONG, mention!, 40, 'en'));
    expect(line).toBe('…ruins of [Jobar], once a thriving suburb…');
    expect(marked(snippetAt(three, three.mentions[1]!, 40, 'en'))).toBe(
      'In [Jobar] and [Damascus] he spoke.',
    );
  });
});
