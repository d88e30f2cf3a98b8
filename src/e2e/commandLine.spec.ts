import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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
const picture = (folder: string, ...words: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, ...words],
      { cwd: folder, env: { ...process.env, INIT_CWD: folder } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

test('the command line makes the picture of the studio, and refuses what it cannot make', async ({
  reader,
}, info) => {
  const folder = info.outputDir;
  await mkdir(folder, { recursive: true });
  const settings = ['--place', 'jobar', '--size', '640x400', '--site', siteOf(SITE)];
  const { code, stdout, stderr } = await picture(folder, ...settings, '--out', 'jobar.png');
  expect(stderr).toBe('');
  expect([code, stdout]).toEqual([0, 'jobar.png\n']);
  const bytes = await readFile(info.outputPath('jobar.png'));
  const { width, height } = new Picture(bytes);
  expect([width, height]).toEqual([640, 400]);

  await test.step('the same bytes as the page’s, by the address that stands in the file', async () => {
    const texts = chunksOf(bytes).map(({ data }) => data.toString('utf8'));
    const address =
      texts
        .find((text) => text.startsWith('URL\0'))
        ?.split('\0')
        .at(-1) ?? '';
    expect(address).toContain('/stories/al-sharaa-in-moscow/?picture=640x400*place_jobar');
    await reader.open(address);
    await reader.waitForPicture();
    const { path } = await reader.saveFile();
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  await test.step('a series, whose button is in a menu of the studio', async () => {
    const series = ['--series', 'places', '--size', '160x120', '--out', 'places.zip'];
    const { code, stdout, stderr } = await picture(folder, ...series);
    expect([code, stdout, stderr]).toEqual([0, 'places.zip\n', '']);
    const archive = await readFile(info.outputPath('places.zip'));
    expect(archive.toString('latin1')).toContain('manifest.json');
  });

  await test.step('a place that the story does not have', async () => {
    const refused = await picture(folder, '--place', 'atlantis', '--out', 'atlantis.png');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('atlantis');
    expect(refused.stdout).toBe('');
    expect(existsSync(info.outputPath('atlantis.png'))).toBe(false);
  });
});
