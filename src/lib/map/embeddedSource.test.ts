import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAhead } from './ahead';
import { EmbeddedSource } from './embeddedSource';

const ARCHIVE = Uint8Array.from({ length: 40_000 }, (_, i) => i % 251);
let asked: (string | null)[];
let answer: (range: string | null) => Response;
beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit = {}) => {
    const range = new Headers(headers).get('range');
    asked.push(range);
    return Promise.resolve(answer(range));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const whole = (headers: HeadersInit) => () => new Response(ARCHIVE, { headers });
const source = () => new EmbeddedSource('https://here.example/world.pmtiles');
const bytes = async (one: EmbeddedSource, offset: number, length: number) =>
  new Uint8Array((await one.getBytes(offset, length)).data);

it.each([
  ['sends no parts', whole({ 'content-length': '40000' })],
  // As `fetch` has it: unpacked, and without a length.
  ['packs what it sends', whole({})],
])('from a host that %s the archive is taken once, whole, and kept', async (_, host) => {
  answer = host;
  const one = source();
  expect(await bytes(one, 0, 16_384)).toEqual(ARCHIVE.slice(0, 16_384));
  const [a, b] = await Promise.all([bytes(one, 30_000, 100), bytes(one, 5000, 7)]);
  expect([a, b]).toEqual([ARCHIVE.slice(30_000, 30_100), ARCHIVE.slice(5000, 5007)]);
  expect(asked).toEqual(['bytes=0-3071', null]);
});

it('asks for parts, and for no more of the beginning than there is to know', async () => {
  answer = () => new Response(ARCHIVE.slice(0, 3072), { status: 206 });
  await source().getBytes(0, 16_384);
  expect(asked).toEqual(['bytes=0-3071']);
});

it('what is not there is said as its status', async () => {
  answer = () => new Response('no', { status: 404 });
  await expect(source().getBytes(0, 10)).rejects.toThrow('Bad response code: 404');
});

describe('what was asked for ahead', () => {
  const ADDRESS = 'https://here.example/world.pmtiles';
  const parts = (etag: string) => (range: string | null) => {
    const [, from = 0, to = 0] = /(\d+)-(\d+)/.exec(range ?? '')?.map(Number) ?? [];
    return new Response(ARCHIVE.slice(from, to + 1), {
      status: range ? 206 : 200,
      headers: { etag },
    });
  };
  const ranges = () => asked.filter((range) => range !== null);

  it('is not asked for again, nor is it lost that the host knows it by a tag', async () => {
    answer = parts('"one"');
    askAhead(ADDRESS, [20_000, 500]);
    const one = source();
    expect((await one.getBytes(0, 16_384)).etag).toBe('"one"');
    const tile = await one.getBytes(20_100, 50, undefined, '"one"');
    expect(new Uint8Array(tile.data)).toEqual(ARCHIVE.slice(20_100, 20_150));
    expect(ranges()).toEqual(['bytes=0-3071', 'bytes=20000-20499']);
    expect(await bytes(one, 30_000, 10)).toEqual(ARCHIVE.slice(30_000, 30_010));
    expect(ranges()).toHaveLength(3);
  });

  it('is not used with another version of the file, which is read from its beginning', async () => {
    answer = parts('"one"');
    askAhead(ADDRESS, [20_000, 500]);
    const one = source();
    await one.getBytes(0, 16_384);
    answer = parts('"two"');
    await expect(one.getBytes(30_000, 10, undefined, '"one"')).rejects.toThrow('ETag');
    expect((await one.getBytes(0, 16_384)).etag).toBe('"two"');
    expect((await one.getBytes(20_100, 50, undefined, '"two"')).etag).toBe('"two"');
  });

  it('comes whole from a host that sends no parts, once', async () => {
    answer = whole({});
    askAhead(ADDRESS, [20_000, 500]);
    const one = source();
    expect(await bytes(one, 0, 16_384)).toEqual(ARCHIVE.slice(0, 3072));
    expect(await bytes(one, 20_100, 50)).toEqual(ARCHIVE.slice(20_100, 20_150));
    expect(await bytes(one, 35_000, 50)).toEqual(ARCHIVE.slice(35_000, 35_050));
    expect(ranges()).toEqual(['bytes=0-3071']);
  });

  it('is asked for again where it did not come', async () => {
    answer = () => new Response('no', { status: 503 });
    askAhead(ADDRESS);
    const one = source();
    await expect(one.getBytes(0, 10)).rejects.toThrow('503');
    answer = parts('"one"');
    expect(await bytes(one, 0, 10)).toEqual(ARCHIVE.slice(0, 10));
  });
});
