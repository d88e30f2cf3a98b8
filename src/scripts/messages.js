/** Compiles the ICU messages of `src/lib/messages/*.json` into functions, as a plug-in for Vite. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';

const FOLDER = fileURLToPath(new URL('../lib/messages/', import.meta.url));
const ALL = 'virtual:words';

const fileOf = (language) => join(FOLDER, `${language}.json`);
const languages = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));

/** What pictures alone say: few readers need its English, which comes apart from the page's. */
const PICTURES = /^(why\.)?(picture|studio|legend|alt)\./;
const IN_PICTURES = 'pictures';

/** `virtual:words`: English at once, each other language when it is asked for. */
function index() {
  const others = languages()
    .filter((language) => language !== 'en')
    .map((language) => `  ${JSON.stringify(language)}: () => import('${ALL}/${language}'),`);
  const later = `export const pictures = () => import('${ALL}/${IN_PICTURES}');`;
  return `import english from '${ALL}/en';\nexport { english };\n${later}\nexport const others = {\n${others.join('\n')}\n};`;
}

/** @throws {Error} naming the file and the message that is not an ICU message */
function compiled(language, wanted) {
  const all = Object.entries(JSON.parse(readFileSync(fileOf(language), 'utf8')));
  const messages = Object.fromEntries(all.filter(([key]) => wanted(key)));
  for (const [key, message] of Object.entries(messages))
    try {
      new MessageFormat(language).compile(message);
    } catch (error) {
      throw new Error(`${fileOf(language)}: "${key}" is no ICU message: ${error.message}`, {
        cause: error,
      });
    }
  return compileModule(new MessageFormat(language), messages);
}

/** @returns {import('vite').Plugin} */
export const messages = () => ({
  name: 'messages',
  resolveId: (id) => (id.startsWith(ALL) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${ALL}`)) return;
    const part = id.slice(ALL.length + 2);
    if (!part) return index();
    const language = part === IN_PICTURES ? 'en' : part;
    this.addWatchFile(fileOf(language));
    if (language !== 'en') return compiled(language, () => true);
    return compiled(language, (key) => PICTURES.test(key) === (part === IN_PICTURES));
  },
});
