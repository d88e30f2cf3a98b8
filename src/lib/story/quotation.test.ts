import { describe, expect, it } from 'vitest';
import { passage } from '$lib/model/fixture';
import { quotesAbout } from './quotation';

const LONG = passage(
  4,
  'First words. He walked, as many had done before him and would do after him, through the ruins of [Jobar](jobar), once a thriving suburb of the capital that had seen better days than these, he said. Last words.',
);

const PLACES = new Set(['jobar', 'damascus', 'moscow']);
const quotes = (text: string, place = 'jobar', language = 'en') =>
  quotesAbout(passage(4, text), place, PLACES, language);

describe('quotations about a place', () => {
  it('begin with the sentence that names it', () => {
    expect(quotes('He left. “He came to [Jobar](jobar).” He stayed!')).toEqual([
      '“He came to Jobar.”',
    ]);
  });

  it.each([
    ['en', 'He left.', 'U.S. President Trump saw [Jobar](jobar).', 'Others did not.'],
    ['en', 'He left.', 'Gen. Abdi and J. K. Rowling saw [Jobar](jobar).', 'Others did not.'],
    ['ru', 'Он ушёл.', 'Мэр г. Москвы видел [Джобар](jobar).', 'Другие нет.'],
    ['ar', 'زار الرئيس دمشق.', 'وقال د. سليم إن [جوبر](jobar) مدمرة.', 'ثم سافر إلى موسكو.'],
    ['ar', 'هل زار دمشق؟', 'نعم، ثم زار [جوبر](jobar)!', 'انتهى.'],
  ])('are that sentence in the language %s: %s %s %s', (language, before, sentence, after) => {
    const [quote] = quotes(`${before} ${sentence} ${after}`, 'jobar', language);
    expect(quote).toBe(`“${sentence.replace(/\[(.+)\]\(jobar\)/, '$1')}”`);
  });

  it('within a quotation have the other marks', () => {
    expect(quotes('Of “[Jobar](jobar)!” he said much.')).toEqual(['“Of ‘Jobar!’ he said much.”']);
  });

  it('end at clauses, after the name, and say that the sentence goes on', () => {
    expect(quotesAbout(LONG, 'jobar', PLACES, 'en')).toEqual([
      '“He walked, as many had done before him and would do after him, through the ruins of Jobar, once a thriving suburb of the capital that had seen better days than these, he said.”',
      '“He walked, as many had done before him and would do after him, through the ruins of Jobar…”',
    ]);
  });

  it.each([
    ['a list', 'He saw [Jobar](jobar), schools, and two shops.'],
    ['what somebody says', 'In [Jobar](jobar) he said “it fell, and nobody knows who did it.”'],
  ])('never end within %s', (_, text) => {
    expect(quotes(text)).toHaveLength(1);
  });

  it('stand under the place that the sentence is about: the first that it names as a place', () => {
    const text =
      'Then [Moscow](moscow government) spoke of [Jobar](jobar), a suburb of [Damascus](damascus).';
    expect(quotes(text, 'jobar')).not.toEqual([]);
    expect(quotes(text, 'damascus')).toEqual([]);
    expect(quotes(text, 'moscow')).toEqual([]);
  });
});
