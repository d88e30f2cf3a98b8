import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as it is where stories are in these folders. */
function storiesIn(folders: string | undefined): Promise<typeof import('./stories')> {
  vi.resetModules();
  vi.stubEnv('DATELINE_STORIES', folders);
  return import('./stories');
}

/** A folder with stories of these names, and things beside them that are none. */
function folderOf(...slugs: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-stories-'));
  writeFileSync(join(folder, 'notes.test.ts'), '');
  mkdirSync(join(folder, 'proof'));
  for (const slug of slugs) {
    mkdirSync(join(folder, slug));
    writeFileSync(join(folder, slug, 'story.md'), `# ${slug}`);
  }
  return folder;
}

it('finds stories where it is told to, else in geo/stories', async () => {
  const [one, two] = [folderOf('b', 'a'), folderOf('c')];
  const told = await storiesIn(`${one},${two}`);
  expect(told.slugs).toEqual(['a', 'b', 'c']);
  expect(told.fileOf('c', 'story.md')).toEqual({ name: join(two, 'c/story.md'), text: '# c' });
  expect((await storiesIn(undefined)).slugs).toEqual(['al-sharaa-in-moscow']);
});

it('says what is missing, and which stories would have one address', async () => {
  const [one, two] = [folderOf('a'), folderOf('a')];
  const { fileOf, story } = await storiesIn(one);
  expect(() => fileOf('a', 'events.json')).toThrow(`${join(one, 'a/events.json')} is missing`);
  expect(() => story('b')).toThrow('geo/stories/b/story.md is missing');
  await expect(storiesIn(folderOf())).rejects.toThrow('There is no story in');
  await expect(storiesIn('no/where')).rejects.toThrow('DATELINE_STORIES names no/where');
  await expect(storiesIn(`${one},${two}`)).rejects.toThrow('would have one address');
});
