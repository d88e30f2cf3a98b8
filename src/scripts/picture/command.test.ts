import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { command } from './command';

const PROGRAM = fileURLToPath(new URL('../picture.js', import.meta.url));

/** The program, as a newsroom's build would start it. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
    // One story, as in a newsroom's build: the tests have a second one.
    env: { ...process.env, DATELINE_STORIES: 'geo/stories' },
  });
  return { status, stdout, stderr };
}

describe('the program', () => {
  it('lists what there is, in columns', () => {
    const { status, stdout, stderr } = run('--list');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout.split('\n').map((line) => line.split('\t').slice(0, 2).join(' '));
    for (const row of ['story al-sharaa-in-moscow', 'place jobar', 'passage 22', 'preset article'])
      expect(rows).toContain(row);
  });

  it('says what is wrong on stderr, and ends with 2', () => {
    expect(run('--place', 'jobbar')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'picture: --place: "jobbar" is not known; did you mean "jobar"?\n',
    });
  });

  it('helps, on stderr where nothing was asked', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const call = (...words: string[]) => command({ words, folder: '.', root: '.' });
    expect(await call('--help')).toBe(0);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('--place ID'));
    expect(error).not.toHaveBeenCalled();
    expect(await call()).toBe(2);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('--place ID'));
    expect(log).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});
