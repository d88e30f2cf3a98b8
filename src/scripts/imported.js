import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { houseStyle } from './houseStyle.js';
import { messages } from './messages.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Imports TypeScript as Vite loads the site's own code. @param file from the project's folder */
export async function imported(file) {
  const { module } = await runnerImport(ROOT + file, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [messages(), houseStyle()],
    resolve: { alias: { $lib: `${ROOT}src/lib` } },
  });
  return module;
}
