import { describe, expect, it } from 'vitest';
import { didYouMean, suggestion } from './suggest';

const KNOWN = ['damascus', 'moscow', 'syria'];

describe('the word that was meant', () => {
  it('differs in a letter, or in a third of them', () => {
    expect(didYouMean('syra', KNOWN)).toBe('did you mean "syria"?');
    expect(didYouMean('demascas', KNOWN)).toBe('did you mean "damascus"?');
    expect(didYouMean('moskva', KNOWN)).toBeUndefined();
  });

  it('is one of all that are known where none is near, each told once', () => {
    expect(suggestion('erbil', [...KNOWN, 'syria'])).toBe(
      'expected one of: damascus, moscow, syria',
    );
    expect(suggestion('erbil', [])).toBe('there is none to choose');
  });
});
