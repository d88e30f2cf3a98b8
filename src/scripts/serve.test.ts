import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync } from 'node:fs';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('serve.js', import.meta.url));
const PREFIX = '/some/path';
/** Bytes that no socket holds: whoever has their first ones is in the middle of the file. */
const LARGE = 64 << 20;

let [folder, port] = ['', 0];
let server: ChildProcess;

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const putLarge = (name: string) => {
  put(name, '');
  truncateSync(join(folder, name), LARGE);
};

/** Starts a program and waits for the address that it prints. */
async function started(command: string, ...words: string[]) {
  const program = spawn(command, words, {
    env: { ...process.env, PORT: '0', npm_lifecycle_event: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const text of program.stdout.iterator({ destroyOnReturn: false })) {
    said += String(text);
    const [, found] = /http:\/\/127\.0\.0\.1:(\d+)\S*\/\n/.exec(said) ?? [];
    if (found) return { program, port: Number(found) };
  }
  throw new Error(`${command} ${words.join(' ')} printed no address: ${said}`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
  put('index.html', 'the front page');
  put('digits.pmtiles', '0123456789'.repeat(100));
  mkdirSync(join(folder, 'stories/one'), { recursive: true });
  put('stories/one/index.html', 'a story');
  put('about.html', 'about it');
  mkdirSync(join(folder, 'immutable'));
  put('immutable/a.mjs', '');
  putLarge('large.bin');
  ({ program: server, port } = await started(
    process.execPath,
    PROGRAM,
    ...['--folder', folder, '--prefix', PREFIX],
  ));
}, 30_000);
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

type Headers = Record<string, string>;
const request = (path: string, { method = 'GET', ...headers }: Headers = {}) =>
  [
    `${method} ${PREFIX}${path} HTTP/1.1`,
    ...Object.entries({ host: 'x', connection: 'close', ...headers }).map((h) => h.join(': ')),
    '\r\n',
  ].join('\r\n');

function opened(text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  // It ends in the middle of what it was told the length of.
  socket.on('error', () => {});
  socket.write(text);
  return socket;
}

/** A client that has read the first bytes of what it asked for, and reads no more. */
async function halfway(path: string): Promise<Socket> {
  const socket = opened(request(path, { connection: 'keep-alive' }));
  await once(socket, 'data');
  return socket.pause();
}

/** Asks on a connection of its own and waits for its end. */
async function ask(path: string, more?: Headers) {
  const parts: Buffer[] = [];
  for await (const part of opened(request(path, more))) parts.push(part as Buffer);
  const [head = '', ...body] = Buffer.concat(parts).toString('latin1').split('\r\n\r\n');
  const [first, ...lines] = head.split('\r\n');
  const headers: Headers = {};
  for (const line of lines) {
    const [name = '', ...value] = line.split(': ');
    headers[name.toLowerCase()] = value.join(': ');
  }
  return { status: Number(first?.split(' ')[1]), headers, body: body.join('\r\n\r\n') };
}

describe('the server', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', 'the front page'],
    ['/?place=jobar', 200, 'text/html; charset=utf-8', 'the front page'],
    ['/about', 200, 'text/html; charset=utf-8', 'about it'],
    ['/stories/one/', 200, 'text/html; charset=utf-8', 'a story'],
    ['/digits.pmtiles', 200, 'application/vnd.pmtiles', '0123456789'.repeat(100)],
  ])('answers %s', async (path, status, type, content) => {
    const { headers, ...answer } = await ask(path);
    expect(answer).toEqual({ status, body: content });
    expect(headers).toMatchObject({ 'content-type': type, 'cache-control': 'no-cache' });
  });

  // What is not there now may come.
  it.each(['/', '/immutable/a.mjs', '/none', '/immutable/none.mjs', ''])(
    'says with %j how long it keeps, and what it may do',
    async (path) => {
      const { headers } = await ask(path);
      const kept = path === '/immutable/a.mjs';
      expect(headers['cache-control']).toMatch(kept ? /immutable/ : /^no-cache$/);
      expect('content-security-policy' in headers).toBe(kept);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it.each([
    ['', './path/'],
    ['?place=a', './path/?place=a'],
    ['/stories/one?place=a?', './one/?place=a?'],
  ])('leads from a folder’s name, %j, to its page', async (path, location) => {
    expect(await ask(path)).toMatchObject({ status: 302, headers: { location } });
  });

  it.each([
    ['/none', 404],
    ['/index.html/', 404],
    ['/%zz', 400],
    ['/%00', 400],
    ['/../../etc/passwd', 403],
    ['/%2e%2e/%2e%2e/etc/passwd', 403],
  ])('refuses %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('shows the site’s own page for what is not there', async () => {
    put('404.html', 'no such page');
    const { status, body } = await ask('/none');
    expect([status, body.includes('no such page')]).toEqual([404, true]);
    rmSync(join(folder, '404.html'));
    expect((await ask('/none')).body).toContain('Not found');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('knows no %s', async (method) => {
    expect(await ask('/', { method })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  const WHOLE = [200, undefined, 1000];
  it.each([
    ['bytes=0-0', [206, 'bytes 0-0/1000', 1]],
    ['bytes=-500', [206, 'bytes 500-999/1000', 500]],
    ['bytes=-5000', WHOLE],
    ['bytes=995-', [206, 'bytes 995-999/1000', 5]],
    ['bytes=995-5000', [206, 'bytes 995-999/1000', 5]],
    ['bytes=5-2', [416, 'bytes */1000', null]],
    ['bytes=1000-', [416, 'bytes */1000', null]],
    ['bytes=-0', [416, 'bytes */1000', null]],
    ['bytes=abc', WHOLE],
    ['abc', WHOLE],
    ['items=0-5', WHOLE],
    ['bytes=0-1,5-6', WHOLE],
  ])('answers the range %s as RFC 9110 has it', async (range, [status, part, length]) => {
    const { headers, body, ...answer } = await ask('/digits.pmtiles', { range });
    expect([answer.status, headers['content-range']]).toEqual([status, part]);
    if (length === null) return;
    expect(headers['content-length']).toBe(String(length));
    const digits = '0123456789'.repeat(100);
    const from = Number(/\d+/.exec(headers['content-range'] ?? '0'));
    expect(body).toBe(digits.slice(from, from + Number(length)));
  });

  it('tells the whole length to HEAD, whatever part it names', async () => {
    const answer = await ask('/digits.pmtiles', { method: 'HEAD', range: 'bytes=0-0' });
    expect(answer).toMatchObject({ status: 200, headers: { 'content-length': '1000' }, body: '' });
  });

  it('sends again only what has changed', async () => {
    const { etag = '', 'last-modified': date = '' } = (await ask('/digits.pmtiles')).headers;
    const status = async (headers: Headers) => (await ask('/digits.pmtiles', headers)).status;
    const before = 'Wed, 01 Jan 2020 00:00:00 GMT';
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-none-match': '"old"' })).toBe(200);
    expect(await status({ 'if-modified-since': date })).toBe(304);
    expect(await status({ 'if-modified-since': before })).toBe(200);
    const range = 'bytes=0-0';
    expect(await status({ range, 'if-range': date })).toBe(206);
    expect(await status({ range, 'if-range': before })).toBe(200);
    expect(await status({ range, 'if-range': '"old"' })).toBe(200);
  });

  it('sends a packed copy to who can unpack it, as long as there is one', async () => {
    const packed = gzipSync('a script');
    const get = async (encodings: string) => {
      const { headers, body } = await ask('/new.js', { 'accept-encoding': encodings });
      expect(headers).toMatchObject({
        vary: 'accept-encoding',
        'content-type': 'text/javascript; charset=utf-8',
      });
      return [headers['content-encoding'], body];
    };
    put('new.js', 'a script');
    put('new.js.gz', packed);
    expect(await get('br, gzip')).toEqual(['gzip', packed.toString('latin1')]);
    expect(await get('gzip;q=0')).toEqual([undefined, 'a script']);
    rmSync(join(folder, 'new.js.gz'));
    expect(await get('br, gzip')).toEqual([undefined, 'a script']);
  });

  it('looks at the disk for each request, as a build beside it changes it', async () => {
    const get = async () => {
      const { status, headers, body } = await ask('/changing.txt');
      return status === 200 ? [headers['content-length'], body] : status;
    };
    expect(await get()).toBe(404);
    put('changing.txt', 'a long text');
    expect(await get()).toEqual(['11', 'a long text']);
    put('changing.txt', 'short');
    expect(await get()).toEqual(['5', 'short']);
    rmSync(join(folder, 'changing.txt'));
    expect(await get()).toBe(404);
  });

  it.each(['removed', 'cut'])('outlives a file that is %s while it is sent', async (how) => {
    putLarge('going.bin');
    const socket = await halfway('/going.bin');
    if (how === 'removed') rmSync(join(folder, 'going.bin'));
    else put('going.bin', 'short');
    let length = 0;
    // What was cut is not held open for the rest of it, which never comes.
    if (how === 'cut') for await (const part of socket) length += (part as Buffer).length;
    expect(length).toBeLessThan(LARGE);
    socket.destroy();
    expect((await ask('/going.bin')).status).toBe(how === 'cut' ? 200 : 404);
  });
});

/** How many files of the folder the server has open. */
function openFiles(): number {
  const list = `/proc/${server.pid}/fd`;
  const target = (number: string) => {
    try {
      return readlinkSync(join(list, number));
    } catch {
      return '';
    }
  };
  return readdirSync(list).filter((number) => target(number).startsWith(folder)).length;
}

describe.runIf(existsSync('/proc/self/fd'))('clients that leave', () => {
  const large = request('/large.bin', { connection: 'keep-alive' });
  it.each([
    ['in the middle of a file', large, 'data'],
    ['at once', large, 'connect'],
    ['with more asked for than was answered', large.repeat(3), 'data'],
  ])('%s leave no file open', async (_, text, event) => {
    const stays = await halfway('/large.bin');
    for (let client = 0; client < 300; client++) {
      const socket = opened(text);
      await once(socket, event);
      socket.destroy();
    }
    // The one that stays has its file: they are counted at all.
    await expect.poll(openFiles).toBe(1);
    stays.destroy();
    await expect.poll(openFiles).toBe(0);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('the server ends', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s', async (signal) => {
    const { program } = await started(process.execPath, PROGRAM, '--folder', folder);
    const ended = once(program, 'exit');
    program.kill(signal);
    await ended;
  });

  it('with the npm that started it', async () => {
    const npm = await started('npm', 'run', 'serve', '--', '--folder', folder);
    npm.program.kill('SIGTERM');
    const answers = () =>
      new Promise((resolve) => {
        const socket = connect(npm.port, '127.0.0.1', () => resolve(true));
        socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
      });
    await expect.poll(answers).toBe(false);
  });
});
