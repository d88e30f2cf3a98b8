import { describe, expect, it } from 'vitest';
import { passage } from '$lib/model/fixture';
import { quoteAbout } from './quote';

const LONG = passage(
  4,
  'First words. He walked, as many had done before him and would do after him, through the ruins of [Jobar](jobar), once a thriving suburb of the capital that had seen better days than these, he said. Last words.',
);

describe('a quotation about a place', () => {
  it('is the sentence that names it', () => {
    const short = passage(4, 'He left. “He came to [Jobar](jobar).” He stayed!');
    expect(quoteAbout(short, 'jobar', 80)).toBe('“He came to Jobar.”');
  });

  it('goes on no longer than asked, and says that it was cut', () => {
    const quote = quoteAbout(LONG, 'jobar', 60);
    expect(quote).toContain('Jobar');
    expect(quote).toMatch(/^“….*…”$/);
    expect([...quote].length).toBeLessThan(66);
    // Word for word, and whole words.
    const words = quote.slice(2, -2);
    expect(` ${LONG.text} `).toMatch(new RegExp(`[^\\p{L}]${words}[^\\p{L}]`, 'u'));
  });

  it('is the whole sentence where that is short enough', () => {
    expect(quoteAbout(LONG, 'jobar', 400)).toMatch(/^“He walked, .* he said\.”$/);
  });
});
