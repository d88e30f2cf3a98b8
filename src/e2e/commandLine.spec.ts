import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../scripts/browser.js';
import { expect, test } from './fixtures';
import { chunksOf, Picture } from './png';
import { SITE, siteOf } from './sites';

const COMMAND = fileURLToPath(new URL('../scripts/picture.js', import.meta.url));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in a folder, as `npm run picture --` does. */
const picture = (folder: string, ...words: string[]) => pictureWith({}, folder, ...words);

/** The same, with more in its environment. */
const pictureWith = (env: object, folder: string, ...words: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, ...words],
      { cwd: folder, env: { ...process.env, INIT_CWD: folder, ...env }, timeout: 80_000 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

test('the command line makes the picture of the studio @full', async ({ reader }, info) => {
  const folder = info.outputDir;
  await mkdir(folder, { recursive: true });
  const settings = ['--place', 'jobar', '--size', '1200x900', '--site', siteOf(SITE)];
  const { code, stdout, stderr } = await picture(
    folder,
    ...[...settings, '--strict', '--out', 'jobar.png'],
  );
  expect(stderr).toBe('');
  expect([code, stdout]).toEqual([0, 'jobar.png\n']);
  const bytes = await readFile(info.outputPath('jobar.png'));
  const { width, height } = new Picture(bytes);
  expect([width, height]).toEqual([1200, 900]);

  await test.step('the same bytes as the page’s, by the address that stands in the file', async () => {
    const texts = chunksOf(bytes).map(({ data }) => data.toString('utf8'));
    const address =
      texts
        .find((text) => text.startsWith('URL\0'))
        ?.split('\0')
        .at(-1) ?? '';
    expect(address).toContain(
      '/stories/al-sharaa-in-moscow/?picture=1&picture.size=1200x900&picture.place=jobar',
    );
    await reader.open(address);
    await reader.waitForPicture();
    const { path } = await reader.saveFile();
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });
});

test('the command line refuses a place that the story does not have @full', async ({}, info) => {
  const folder = info.outputDir;
  await mkdir(folder, { recursive: true });
  const refused = await picture(folder, '--place', 'atlantis', '--out', 'atlantis.png');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('atlantis');
  expect(refused.stdout).toBe('');
  expect(existsSync(info.outputPath('atlantis.png'))).toBe(false);
});

test('the command line makes a series, whose button is in a menu of the studio @full', async ({}, info) => {
  const folder = info.outputDir;
  await mkdir(folder, { recursive: true });
  const series = ['--series', 'places', '--size', '160x120', '--out', 'places.zip'];
  const { code, stdout, stderr } = await picture(folder, ...series);
  expect([code, stdout]).toEqual([0, 'places.zip\n']);
  // At this size hardly anything has room: each picture says so.
  for (const name of ['Jobar', 'Erbil'])
    expect(stderr).toContain(`picture: places.zip: ${name}: Title: There is no room`);
  const archive = await readFile(info.outputPath('places.zip'));
  expect(archive.toString('latin1')).toContain('manifest.json');
});

test('the command line names what has no room, and with --strict makes no such file @full', async ({}, info) => {
  const folder = info.outputDir;
  await mkdir(folder, { recursive: true });
  const small = ['--place', 'hmeimim', '--size', '320x200', '--out'];
  const told = await picture(folder, ...small, 'told.png');
  expect([told.code, told.stdout]).toEqual([0, 'told.png\n']);
  expect(told.stderr).toMatch(/^picture: told\.png: Legend: There is no room/m);
  const strict = await picture(folder, ...small, 'strict.png', '--strict');
  expect([strict.code, strict.stdout]).toEqual([1, '']);
  expect(strict.stderr).toContain('strict.png could not be made: ');
  expect(strict.stderr).toContain('Legend: There is no room');
  expect(existsSync(info.outputPath('strict.png'))).toBe(false);
});

test('the command line ends, with a word, where no browser starts or the browser is killed @full', async ({}, info) => {
  const folder = info.outputDir;
  await mkdir(folder, { recursive: true });
  const ends = async (env: object, ...words: string[]) => {
    const asked = ['--place', 'jobar', '--out', 'a.png'];
    const { code, stdout, stderr } = await pictureWith(env, folder, ...asked);
    expect([code, stdout]).toEqual([1, '']);
    for (const word of words) expect(stderr).toContain(word);
  };
  /** A program in the browser's place. */
  const browser = async (name: string, ...lines: string[]) => {
    const path = info.outputPath(name);
    await writeFile(path, ['#!/bin/sh', ...lines].join('\n'), { mode: 0o755 });
    return { DATELINE_BROWSER: path };
  };

  await test.step('there is none', () =>
    ends({ DATELINE_BROWSER: '/nonexistent' }, '/nonexistent'));
  await test.step('it has no room for its files', () =>
    ends({ TMPDIR: '/nowhere' }, 'could not be started', '/nowhere'));
  await test.step('it ends at once', async () => {
    const ending = await browser('ends', 'echo no display >&2', 'exit 7');
    await ends(ending, 'could not be started', 'no display');
  });

  await test.step('it is killed at work', async () => {
    // All that it asks for is held by a proxy that never answers, and kills it.
    const id = info.outputPath('id');
    const proxy = createServer();
    proxy.once('connection', () => process.kill(Number(readFileSync(id)), 'SIGKILL'));
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const { port } = proxy.address() as AddressInfo;
    const flags = `--proxy-server=127.0.0.1:${port} --proxy-bypass-list='<-loopback>'`;
    const killed = await browser(
      'killed',
      `echo $$ > ${id}`,
      `exec ${findBrowser()} "$@" ${flags}`,
    );
    await ends(killed, 'a.png could not be made: the browser ended');
    proxy.close();
  });
});
