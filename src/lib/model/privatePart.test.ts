import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privatePart } from './privatePart';

const SOURCES = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('a private part of a library', () => {
  it('is handed over, though it is empty', () => {
    expect(privatePart({ _root: 7 }, '_root', 'pdfkit@1.2.3')).toBe(7);
    expect(privatePart({ placement: undefined }, 'placement', 'engine@1.2.3')).toBeUndefined();
  });

  it('is missed by its name, with the version that has it and what to do', () => {
    expect(() => privatePart({ root: 7 }, '_root', 'pdfkit@1.2.3')).toThrow(
      /no "_root" where pdfkit@1\.2\.3 keeps it.*Install pdfkit@1\.2\.3, or/,
    );
  });

  it('is that of the version which is installed', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const named = Object.values(SOURCES)
      .flatMap((text) => [...text.matchAll(/= '([a-z-]+)@(\d[\d.]*)'/g)])
      .map(([, library = '', version]) => ({ library, version }));
    expect(named.map(({ library }) => library).sort()).toEqual([
      'fontkit',
      'maplibre-gl',
      'pdfkit',
    ]);
    for (const { library, version } of named)
      expect(devDependencies[library], library).toBe(version);
  });
});
