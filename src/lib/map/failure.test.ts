import { describe, expect, it } from 'vitest';
import { Failure } from '$lib/model/failure';
import { unreadable } from './failure';

describe('a file that cannot be read', () => {
  const late = new Failure('late', { seconds: 8 });
  it.each([
    [new Error('Bad response code: 404'), { reason: 'status', values: { status: 404 } }],
    [Object.assign(new Error('AJAXError'), { status: 503 }), { values: { status: 503 } }],
    [new TypeError('Failed to fetch'), { reason: 'barred' }],
    [new Error('Wrong magic number for PMTiles archive'), { reason: 'broken' }],
    [late, late],
  ])('is told of by what its error says: %s', (error, told) => {
    expect(unreadable(error, 'barred')).toMatchObject(told);
  });

  it('keeps the technical words for the console', () => {
    const error = new TypeError('Failed to fetch');
    const failure = unreadable(error);
    expect(failure).toMatchObject({ reason: 'noAnswer', cause: error });
    expect(new Failure('file', { file: 'a.json', why: failure }).cause).toBe(failure);
  });
});
