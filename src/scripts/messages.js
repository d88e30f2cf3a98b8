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

/** What parts say that come when they are opened: its English comes with them, apart from the page's. */
const LATER =
  /^((why\.)?(picture|studio|legend|alt|offline)\.|(settings|places|layers|measure|time)(\.|$))/;
/** What stands in the page before its scripts come, and is then not said again. */
const BEFORE = 'notStarted';
const IN_LATER = 'later';

/** `virtual:words`: English at once, each other language when it is asked for. */
function index() {
  const others = languages()
    .filter((language) => language !== 'en')
    .map((language) => `  ${JSON.stringify(language)}: () => import('${ALL}/${language}'),`);
  const later = `export const later = () => import('${ALL}/${IN_LATER}');`;
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
  return withOurNumbers(compileModule(new MessageFormat(language), messages));
}

/** Has numbers written by `messages/number.ts`. @param {string} code of a module of messages */
const withOurNumbers = (code) =>
  code.replace(/^import \{ number,? ?(.*)\} from "@messageformat\/runtime";/m, (_, others) =>
    [
      "import { number } from '$lib/messages/number';",
      others && `import { ${others}} from "@messageformat/runtime";`,
    ].join('\n'),
  );

/** @returns {import('vite').Plugin} */
export const messages = () => ({
  name: 'messages',
  resolveId: (id) => (id.startsWith(ALL) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${ALL}`)) return;
    const part = id.slice(ALL.length + 2);
    if (!part) return index();
    const language = part === IN_LATER ? 'en' : part;
    this.addWatchFile(fileOf(language));
    if (language !== 'en') return compiled(language, () => true);
    const client = this.environment.name === 'client';
    return compiled(
      language,
      (key) => LATER.test(key) === (part === IN_LATER) && !(client && key === BEFORE),
    );
  },
});
