import { expect, it } from 'vitest';
import { wayOf } from './steps';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false };

it.each([
  [{ key: 'z', code: 'KeyZ', ctrlKey: true }, 'undo'],
  [{ key: 'z', code: 'KeyZ', metaKey: true }, 'undo'],
  [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', code: 'KeyY', ctrlKey: true }, 'redo'],
  // On a German keyboard Z stands where others have Y.
  [{ key: 'z', code: 'KeyY', ctrlKey: true }, 'undo'],
  [{ key: 'я', code: 'KeyZ', ctrlKey: true }, 'undo'],
  [{ key: 'ئ', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'z', code: 'KeyZ' }, null],
  [{ key: 'z', code: 'KeyZ', ctrlKey: true, metaKey: true }, null],
  [{ key: 'Y', code: 'KeyY', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'a', code: 'KeyA', ctrlKey: true }, null],
])('the keys %o mean %s', (keys, way) => {
  expect(wayOf({ ...NONE, ...keys })).toBe(way);
});
