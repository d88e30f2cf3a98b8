/** Who may import whom, and who may read addresses, as ESLint rules. */
import globals from 'globals';
import { filesOf, ROOMS } from './rooms.js';

/** Rooms that must run where there is no document. */
const NO_DOM = ['state', 'labels', 'space', 'messages', 'story', 'model'];

const DOM = Object.keys(globals.browser).filter(
  (name) => !(name in globals['shared-node-browser']),
);

/** Matches an import of one of these rooms, by `$lib` or by a climbing path. */
const into = (rooms) =>
  `^(?:\\$lib\\/|(?:\\.\\.\\/)+(?:src\\/)?(?:lib\\/)?)(?:${rooms.join('|')})(?:\\/|$)`;

/** What an address says is read and written in one place. */
const QUERY = [
  '[property.name="searchParams"]',
  '[object.name="location"][property.name=/^(search|hash)$/]',
].map((of) => ({
  selector: `MemberExpression${of}`,
  message: 'Only src/lib/formats/address.ts reads an address: ask readAddress or writeAddress.',
}));

/**
 * Bans sources in every form of import: static, of types, `import()` and `typeof import()`.
 * @param {{ regex: string, message: string }[]} bans
 * @param {{ selector: string, message: string }[]} syntax what else is banned
 */
function banned(bans, syntax) {
  const dynamic = bans.flatMap(({ regex, message }) =>
    ['ImportExpression', 'TSImportType'].map((node) => ({
      selector: `${node}[source.value=/${regex}/]`,
      message,
    })),
  );
  return {
    'no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', ...dynamic, ...syntax],
  };
}

const ENGINE = {
  regex: '^maplibre-gl(?:\\/|$)',
  message: 'Only src/lib/map may import maplibre-gl: ask MapView.',
};
const TOOLS = {
  regex: '^(?:\\.\\.?\\/)+(?:src\\/)?(?:e2e|scripts)\\/',
  message: 'The site does not import its tests or scripts.',
};
const FRAMEWORK = { regex: '^\\$app\\/', message: 'This room knows nothing of the browser page.' };

function rulesOf(room) {
  const { from } = ROOMS[room];
  const closed = Object.keys(ROOMS).filter((other) => other !== room && !from.includes(other));
  const bans = [
    TOOLS,
    {
      regex: into(closed),
      message: `src/scripts/rooms.js lets ${room} import from ${from.join(', ') || 'no other room'}. Hand it over as an argument instead.`,
    },
  ];
  if (room !== 'map') bans.push(ENGINE);
  const syntax = room === 'formats' ? [] : QUERY;
  if (!NO_DOM.includes(room)) return banned(bans, syntax);
  const message = `src/lib/${room} must run without a document.`;
  return {
    ...banned([...bans, FRAMEWORK], syntax),
    'no-restricted-globals': ['error', ...DOM.map((name) => ({ name, message }))],
  };
}

/** One ESLint config per room. */
export const importRules = Object.keys(ROOMS).map((room) => ({
  name: `dateline/imports/${room}`,
  files: [filesOf(room)],
  // Tests of a room may read what its files are for.
  ignores: ['**/*.test.ts'],
  rules: rulesOf(room),
}));
