import { describe, expect, it } from 'vitest';
import { passage } from '$lib/model/fixture';
import { quoteAbout, sentenceAt, snippetAt, type Excerpt } from './quote';
import { segments } from './segments';

const LONG = passage(
  4,
  'First words. He walked, as many had done before him and would do after him, through the ruins of [Jobar](jobar), once a thriving suburb of the capital that had seen better days than these, he said. Last words.',
);

describe('a quotation about a place', () => {
  it('is the sentence that names it', () => {
    const short = passage(4, 'He left. “He came to [Jobar](jobar).” He stayed!');
    expect(quoteAbout(short, 'jobar', 80, 'en')).toBe('“He came to Jobar.”');
  });

  it.each([
    ['en', 'He left.', 'U.S. President Trump saw [Jobar](jobar).', 'Others did not.'],
    ['en', 'He left.', 'Gen. Abdi and J. K. Rowling saw [Jobar](jobar).', 'Others did not.'],
    ['en', 'He left.', 'Of “[Jobar](jobar)!” he said much.', 'Others did not.'],
    ['ru', 'Он ушёл.', 'Мэр г. Москвы видел [Джобар](jobar).', 'Другие нет.'],
    ['ar', 'زار الرئيس دمشق.', 'وقال د. سليم إن [جوبر](jobar) مدمرة.', 'ثم سافر إلى موسكو.'],
    ['ar', 'هل زار دمشق؟', 'نعم، ثم زار [جوبر](jobar)!', 'انتهى.'],
  ])('is that sentence in the language %s: %s %s %s', (language, before, sentence, after) => {
    const quote = quoteAbout(passage(4, `${before} ${sentence} ${after}`), 'jobar', 80, language);
    expect(quote).toBe(`“${sentence.replace(/\[(.+)\]\(jobar\)/, '$1')}”`);
  });

  it('goes on no longer than asked, and says that it was cut', () => {
    const quote = quoteAbout(LONG, 'jobar', 60, 'en');
    expect(quote).toContain('Jobar');
    expect(quote).toMatch(/^“….*…”$/);
    expect([...quote].length).toBeLessThan(66);
    // Word for word, and whole words.
    const words = quote.slice(2, -2);
    expect(` ${LONG.text} `).toMatch(new RegExp(`[^\\p{L}]${words}[^\\p{L}]`, 'u'));
  });

  it('is the whole sentence where that is short enough', () => {
    expect(quoteAbout(LONG, 'jobar', 400, 'en')).toMatch(/^“He walked, .* he said\.”$/);
  });
});

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
