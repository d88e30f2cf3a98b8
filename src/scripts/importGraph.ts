import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** The repository's files whose path matches, those that git does not know yet included. */
export const tracked = (pattern: RegExp): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => pattern.test(file) && existsSync(file));

/** The files among the given ones that a file imports, types and `import()` included. */
export function importsOf(file: string, files: ReadonlySet<string>): string[] {
  const text = readFileSync(file, 'utf8');
  const script = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join('\n')
    : text;
  return ts.preProcessFile(script, true, true).importedFiles.flatMap(({ fileName }) => {
    if (!/^(\$lib|\.\.?)\//.test(fileName)) return [];
    const path = fileName.startsWith('$lib/')
      ? fileName.replace('$lib', 'src/lib')
      : posix.join(dirname(file), fileName);
    return ['', '.ts', '.svelte'].map((end) => path + end).find((one) => files.has(one)) ?? [];
  });
}

/** The circles in a graph, each as the way along it that was found first. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]) => {
    const at = way.indexOf(node);
    if (at >= 0) found.push([...way.slice(at), node].join(' → '));
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}
