import { execFileSync } from 'node:child_process';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, tracked } from './importGraph';
import { roomsDiagram, roomsTable } from './rooms.js';

// The real configuration, but for the rules that need the file to be on the disk.
const eslint = new ESLint({
  overrideConfig: [
    {
      files: ['**/*.ts', '**/*.svelte'],
      ...ts.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
});

/** The rules that a piece of code breaks, were it in this file. */
async function broken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const STATIC = ['no-restricted-imports'];
const DYNAMIC = ['no-restricted-syntax'];

describe('the linter keeps imports pointing down', () => {
  it.each([
    ['src/lib/state/x.ts', "import '$lib/map/MapView';", STATIC],
    ['src/lib/state/x.ts', "import '../components/thing';", STATIC],
    ['src/lib/map/layers/x.ts', "import '../../components/thing';", STATIC],
    ['src/lib/picture/x.ts', "import '$lib/map/capture/capture';", STATIC],
    ['src/lib/model/x.ts', "export * from '../space/bounds';", STATIC],
    ['src/lib/space/x.ts', "export const load = () => import('$lib/formats/y');", DYNAMIC],
    ['src/lib/drawing/x.ts', "import '$lib/state/viewport.svelte';", STATIC],
    ['src/lib/styles/x.ts', "import '$lib/model/story';", STATIC],
    ['src/params/x.ts', "import '$lib/components/page/theme.svelte';", STATIC],
    ['src/hooks.server.ts', "import '$lib/state/viewport.svelte';", STATIC],
    ['src/lib/state/x.ts', "export type M = typeof import('../map/MapView');", DYNAMIC],
    ['src/lib/components/x.ts', "import '$lib/server/stories';", STATIC],
    ['src/lib/components/x.ts', "import '../../routes/y';", STATIC],
    ['src/lib/server/x.ts', "import '$lib/state/exploration.svelte';", STATIC],
    ['src/lib/components/X.svelte', "<script>import '../../routes/y';</script>", STATIC],
    ['src/routes/+page.svelte', "<script>import '../e2e/driver';</script>", STATIC],
  ])('%s must not hold: %s', async (file, code, rules) => {
    expect(await broken(file, code)).toEqual(rules);
  });

  it.each([
    ['src/lib/components/x.ts', "import '$lib/map/MapView';"],
    ['src/lib/state/x.ts', "import '../model/story';"],
    ['src/lib/map/layers/x.ts', "import '../style';"],
    ['src/routes/+page.server.ts', "import '$lib/server/stories';"],
    ['src/lib/server/x.ts', "import '$lib/formats/story';"],
  ])('%s may hold: %s', async (file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });
});

describe('the linter keeps the engine and the document in their rooms', () => {
  it.each([
    ['src/lib/components/x.ts', "import { Map } from 'maplibre-gl'; export { Map };", STATIC],
    ['src/lib/picture/x.ts', "export type { Map } from 'maplibre-gl';", STATIC],
    ['src/routes/+page.ts', "export const load = () => import('maplibre-gl');", DYNAMIC],
    ['src/lib/state/x.ts', 'export const at = () => location.href;', ['no-restricted-globals']],
    ['src/lib/state/x.ts', "import '$app/navigation';", STATIC],
  ])('%s must not hold: %s', async (file, code, rules) => {
    expect(await broken(file, code)).toEqual(rules);
  });

  it.each([
    ['src/lib/map/x.ts', "export type { Map } from 'maplibre-gl';"],
    ['src/lib/components/x.ts', 'export const at = () => location.href;'],
    ['src/lib/state/x.ts', 'export const wait = (ms: number) => setTimeout(() => {}, ms);'],
  ])('%s may hold: %s', async (file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });
});

describe('the linter keeps the reading of addresses in one file', () => {
  it.each([
    ['src/lib/components/x.ts', "export const at = (url: URL) => url.searchParams.get('place');"],
    ['src/lib/components/X.svelte', '<script>export const at = () => location.hash;</script>'],
    ['src/routes/+page.ts', 'export const load = () => location.search;'],
  ])('%s must not hold: %s', async (file, code) => {
    expect(await broken(file, code)).toEqual(DYNAMIC);
  });

  it('but for that one', async () => {
    const code = 'export const at = (url: URL) => url.searchParams;';
    expect(await broken('src/lib/formats/x.ts', code)).toEqual([]);
  });
});

describe('the code as it is', () => {
  const files = tracked(/^src\/.*\.(ts|svelte)$/);
  const imports = new Map(files.map((file) => [file, importsOf(file, new Set(files))]));

  it('has no circle of imports', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('has at most 40 files in a folder', () => {
    const folders = tracked(/^src\/lib\//).map((file) => dirname(file));
    const inside = (folder: string) => folders.filter((other) => other === folder).length;
    expect(folders.filter((folder) => inside(folder) > 40)).toEqual([]);
  });

  it('is drawn in the documentation as lint holds it', () => {
    const text = readFileSync('src/docs/architecture.md', 'utf8');
    expect(text).toContain(roomsDiagram());
    expect(text).toContain(roomsTable());
  });
});

it('a file has at most 300 lines, blank ones, comments and styles among them', async () => {
  const lines = (count: number) => 'export {};\n// why\n\n'.repeat(count / 3);
  const styled = (count: number) => `<style>${'\n'.repeat(count - 1)}</style>\n`;
  expect(await broken('src/lib/map/x.ts', lines(300))).toEqual([]);
  expect(await broken('src/lib/components/X.svelte', styled(300))).toEqual([]);
  for (const [file, code] of [
    ['src/lib/map/x.test.ts', `${lines(300)}// more\n`],
    ['src/lib/components/X.svelte', styled(301)],
    ['src/scripts/x.js', `${lines(300)}// more\n`],
    ['geo/x.ts', `${lines(300)}// more\n`],
    ['bench/x.js', `${lines(300)}// more\n`],
  ] as const)
    expect(await broken(file, code), file).toEqual(['max-lines']);
});

it('texts have the same line ends in each checkout, whatever the system’s git is set to', () => {
  const texts = ['src/app.html', 'geo/stories/al-sharaa-in-moscow/story.md', 'package.json'];
  const said = execFileSync('git', ['check-attr', 'eol', '--', ...texts], { encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual(texts.map((file) => `${file}: eol: lf`));
});
