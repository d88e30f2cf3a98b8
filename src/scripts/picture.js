/**
 * Makes pictures of a story from the command line; `npm run picture -- --help` says how. The work
 * is done in `picture/*.ts`, which Vite loads as it loads the site's own code.
 */
import { endWithNpm } from './endWithNpm.js';
import { imported, ROOT } from './imported.js';

// npm goes to the project's folder and says where it was called.
const folder = process.env.INIT_CWD ?? process.cwd();
process.chdir(ROOT);

endWithNpm();
const { command } = await imported('src/scripts/picture/command.ts');
process.exitCode = await command({ words: process.argv.slice(2), folder, root: ROOT });
