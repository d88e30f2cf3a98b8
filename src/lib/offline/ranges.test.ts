import { describe, expect, it } from 'vitest';
import { askedSpan, covering, type Span } from './ranges';

describe('what a Range header asks for', () => {
  it.each<[string | null, Span | null]>([
    ['bytes=0-3071', [0, 3072]],
    ['bytes=990-999', [990, 10]],
    // What a file does not have is not sent.
    ['bytes=990-2000', [990, 10]],
    ['bytes=990-', [990, 10]],
    ['bytes=1000-1001', null],
    ['bytes=20-10', null],
    ['bytes=-10', null],
    ['bytes=0-1,5-6', null],
    [null, null],
  ])('%s', (header, span) => {
    expect(askedSpan(header, header?.startsWith('bytes=0-3') ? 5000 : 1000)).toEqual(span);
  });
});

describe('what is kept answers', () => {
  const parts: Span[] = [
    [0, 100],
    [50, 100],
    [200, 50],
  ];
  it('from within one part', () => {
    expect(covering(parts, [210, 40])).toEqual([{ part: [200, 50], from: 10, to: 50 }]);
  });
  it('from parts that follow or overlap one another', () => {
    expect(covering(parts, [10, 130])).toEqual([
      { part: [0, 100], from: 10, to: 100 },
      { part: [50, 100], from: 50, to: 90 },
    ]);
  });
  it('with the part that reaches farthest, where there are two', () => {
    expect(covering(parts, [60, 20])).toEqual([{ part: [50, 100], from: 10, to: 30 }]);
  });
  it('not where a byte is missing', () => {
    for (const span of [
      [140, 20],
      [240, 11],
      [160, 1],
    ] as const)
      expect(covering(parts, span)).toBeNull();
  });
});
