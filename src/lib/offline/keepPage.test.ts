import { expect, it } from 'vitest';
import { isOfVersion } from './keepPage';

const files = new Set([
  '_app/immutable/entry/start.a1.js',
  '_app/immutable/assets/later~Cards.b2.css',
]);
const page = (...names: string[]) =>
  names.map((name) => `<link href="../../_app/immutable/${name}" rel="modulepreload">`).join('\n');

it('a page is of a version where it names its files, and none of another', () => {
  expect(isOfVersion(page('entry/start.a1.js', 'assets/later~Cards.b2.css'), files)).toBe(true);
  expect(isOfVersion('import("./_app/immutable/entry/start.a1.js")', files)).toBe(true);
  expect(isOfVersion(page('entry/start.a1.js', 'entry/start.c3.js'), files)).toBe(false);
  // A host's own page, as for a login.
  expect(isOfVersion('<!doctype html>', files)).toBe(false);
});
