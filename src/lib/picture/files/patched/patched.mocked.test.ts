import type { Font, Subset } from 'fontkit';
import { describe, expect, it, vi } from 'vitest';
import { embeddable } from './fontkit';
import { documentWith, telling } from './pdfkit';

// A document that has what it is given, and nothing else.
vi.mock('pdfkit', () => ({
  default: class {
    constructor(parts: object) {
      Object.assign(this, parts);
    }
  },
}));
const documentOf = (parts: object) => documentWith('', new Uint8Array(), parts);

describe('when a private part is gone', () => {
  it('from a document, none is begun', () => {
    expect(() => documentOf({})).toThrow(/"_root" where pdfkit@/);
    expect(() => documentOf({ _root: {} })).toThrow(/"data" where pdfkit@/);
    expect(() => documentOf({ _root: { data: {} } })).toThrow(/"endMetadata" where pdfkit@/);
  });

  it('from an element, nothing of it is drawn', () => {
    const element = {} as Parameters<typeof telling>[0];
    expect(() => telling(element)).toThrow(/"dictionary" where pdfkit@/);
  });

  it('from a font, it is not opened', () => {
    const font = { getGlyph: () => null, createSubset: () => ({}) as Subset } as unknown as Font;
    expect(() => embeddable(font)).toThrow(/"mapping" where fontkit@/);
  });
});
