import { expect, it } from 'vitest';
import { widthRules } from './widthRules';

const at = (from: number, styles: Record<string, string>) => ({
  from,
  styles: new Map(Object.entries(styles)),
});

it('says what changes with the width, once for all that are alike', () => {
  const rules = widthRules([
    at(0, { a: 'left:0', b: 'left:0', c: 'left:9px' }),
    at(100.04, { a: 'left:0', b: 'left:0', c: 'left:9px' }),
    at(200.25, { a: 'left:9px', b: 'left:0', c: 'left:9px' }),
    at(300, { a: 'left:0', b: 'left:0', c: 'left:9px' }),
  ]);
  expect(rules).toBe(
    '@container frame (min-width:0px){a,b{left:0}c{left:9px}}' +
      '@container frame (min-width:200px){a{left:9px}}' +
      '@container frame (min-width:300px){a{left:0}}',
  );
});

it('leaves out what holds anyway until something else has held', () => {
  const widths = [at(0, { a: 'left:0' }), at(100, { a: 'left:9px' }), at(200, { a: 'left:0' })];
  expect(widthRules(widths, 'left:0')).toBe(
    '@container frame (min-width:100px){a{left:9px}}@container frame (min-width:200px){a{left:0}}',
  );
});
