/**
 * Makes pictures of a story from the command line; `npm run picture -- --help` says how. The work
 * is done in `picture/*.ts`, which Vite loads as it loads the site's own code.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { endWithNpm } from './endWithNpm.js';
import { messages } from './messages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// npm goes to the project's folder and says where it was called.
const folder = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);

endWithNpm();
const { module } = await runnerImport(
  fileURLToPath(new URL('picture/command.ts', import.meta.url)),
  {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [messages()],
    resolve: { alias: { $lib: `${root}src/lib` } },
  },
);
process.exitCode = await module.command({
  words: process.argv.slice(2),
  folder,
  root,
});
