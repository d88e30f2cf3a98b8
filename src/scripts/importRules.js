/** The rooms of the code and who may import whom, as ESLint rules. DESIGN.md, section 3. */
import globals from 'globals';

/** From the top down: a room imports from itself and from those below it. */
const ROOMS = [
  'routes',
  'server',
  'components',
  'map',
  'picture',
  'drawing',
  'state',
  'formats',
  'operations',
  'messages',
  'model',
];

/** What runs at build time turns files into a model: it shows nothing. */
const NOT_FOR_SERVER = ['components', 'map', 'picture', 'drawing', 'state'];
/** Rooms that must run where there is no document. */
const NO_DOM = ['state', 'operations', 'messages', 'model'];

const DOM = Object.keys(globals.browser).filter(
  (name) => !(name in globals['shared-node-browser']),
);

/** Matches an import of one of these rooms, by `$lib` or by a climbing path. */
const into = (rooms) =>
  `^(?:\\$lib\\/|(?:\\.\\.?\\/)+(?:src\\/)?(?:lib\\/)?)(?:${rooms.join('|')})(?:\\/|$)`;

/**
 * Bans sources in every form of import: static, of types, `import()` and `typeof import()`.
 * @param {{ regex: string, message: string }[]} bans
 */
function banned(bans) {
  const dynamic = bans.flatMap(({ regex, message }) =>
    ['ImportExpression', 'TSImportType'].map((node) => ({
      selector: `${node}[source.value=/${regex}/]`,
      message,
    })),
  );
  return {
    'no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', ...dynamic],
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
  const above = ROOMS.slice(0, ROOMS.indexOf(room));
  const closed = room === 'server' ? [...above, ...NOT_FOR_SERVER] : above;
  const bans = [TOOLS];
  if (closed.length > 0)
    bans.push({
      regex: into(closed),
      message: `Imports point down: ${ROOMS.join(' > ')}. Hand it over as an argument instead.`,
    });
  if (room !== 'map') bans.push(ENGINE);
  if (!NO_DOM.includes(room)) return banned(bans);
  const message = `src/lib/${room} must run without a document.`;
  return {
    ...banned([...bans, FRAMEWORK]),
    'no-restricted-globals': ['error', ...DOM.map((name) => ({ name, message }))],
  };
}

/** One ESLint config per room. */
export const importRules = ROOMS.map((room) => ({
  name: `dateline/imports/${room}`,
  files: [room === 'routes' ? 'src/routes/**' : `src/lib/${room}/**`],
  rules: rulesOf(room),
}));
