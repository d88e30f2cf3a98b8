import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../picture.js', import.meta.url));

/** The program, as a newsroom's build would start it. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the program', { timeout: 60_000 }, () => {
  it('lists what there is, in columns', () => {
    const { status, stdout, stderr } = run('--list');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout.split('\n').map((line) => line.split('\t').slice(0, 2).join(' '));
    for (const row of ['story al-sharaa-in-moscow', 'place jobar', 'passage 22', 'preset article'])
      expect(rows).toContain(row);
  });

  it('helps', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--place ID');
  });

  it('says what is wrong on stderr, and ends with 2', () => {
    expect(run('--place', 'jobbar')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'picture: --place: "jobbar" is not known; did you mean "jobar"?\n',
    });
    expect(run()).toMatchObject({ status: 2, stdout: '' });
  });
});
