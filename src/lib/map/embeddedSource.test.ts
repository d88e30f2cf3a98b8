import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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
