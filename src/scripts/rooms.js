/** The rooms of the code, and which others each may import: lint and src/docs/architecture.md are made from it. */

/** Rooms of src/lib, from the bottom up. */
const LIB = {
  model: { holds: 'types, and the few constants that are facts', from: [] },
  styles: { holds: 'fonts and the style of the page', from: [] },
  story: {
    holds: 'questions to a story: mentions, places, names, search, timeline',
    from: ['model'],
  },
  messages: { holds: 'words of the page by language; units and phrases', from: ['model', 'story'] },
  space: {
    holds: 'Mercator, cameras, bounds, panes, framing, scale, distances',
    from: ['model', 'messages', 'story'],
  },
  labels: {
    holds: 'where names stand, what they stand for, what keeps clear of them',
    from: ['model', 'messages', 'story', 'space'],
  },
  formats: {
    holds: 'doors for data that comes in or goes out, one file a format',
    from: ['model', 'story', 'space'],
  },
  state: {
    holds: 'what the reader has chosen and sees, without a document',
    from: ['model', 'story', 'space', 'labels'],
  },
  drawing: {
    holds: 'the map in the HTML: its SVG, and where its markers stand',
    from: ['model', 'story', 'space', 'labels'],
  },
  picture: {
    holds: 'pictures of the map: plan, draw, files',
    from: ['model', 'styles', 'messages', 'story', 'space', 'labels', 'formats'],
  },
  map: {
    holds: 'all that knows MapLibre',
    from: ['model', 'styles', 'messages', 'story', 'space', 'labels', 'formats', 'picture'],
  },
  offline: {
    holds: 'what is kept on the device, and what is answered from it',
    from: ['model'],
  },
  components: {
    holds: 'what is on the screen: page, reading, map, card, panels, studio',
    from: [
      'model',
      'messages',
      'story',
      'space',
      'labels',
      'formats',
      'state',
      'drawing',
      'picture',
      'map',
      'offline',
    ],
  },
  server: {
    holds: 'finds and reads the stories when the site is built',
    from: ['model', 'story', 'space', 'labels', 'formats', 'drawing'],
  },
};
/** Rooms beside src/lib. */
const APP = {
  'service-worker': {
    holds: 'what a browser runs beside the pages: it keeps the site and answers for it',
    from: ['model', 'offline'],
  },
  params: { holds: 'which addresses there are', from: ['model', 'messages'] },
  hooks: {
    holds: 'what is set into a page while it is built: its language, its drawn map, its policy',
    from: ['space', 'messages', 'drawing', 'server'],
  },
  routes: {
    holds: 'the pages, and the files beside them',
    from: ['styles', 'model', 'story', 'messages', 'components', 'server'],
  },
};

/** @type {Record<string, { holds: string, from: string[] }>} */
export const ROOMS = { ...LIB, ...APP };

/** The files of a room, as a glob from the root of the repository. @param {string} room */
export const filesOf = (room) =>
  room in LIB ? `src/lib/${room}/**` : room === 'hooks' ? 'src/hooks.*' : `src/${room}/**`;

/** The arrows as a diagram for Mermaid; those that another way already draws are left out. */
export function roomsDiagram() {
  const below = (room) => ROOMS[room].from.flatMap((next) => [next, ...below(next)]);
  const arrows = Object.entries(ROOMS).flatMap(([room, { from }]) =>
    from
      .filter((to) => !from.some((other) => other !== to && below(other).includes(to)))
      .map((to) => `  ${room} --> ${to}`),
  );
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

/** The rooms as a table in Markdown. */
export const roomsTable = () =>
  [
    '| room | holds | may import |',
    '| --- | --- | --- |',
    ...Object.entries(ROOMS).map(
      ([room, { holds, from }]) => `| ${room} | ${holds} | ${from.join(', ') || '–'} |`,
    ),
  ].join('\n');
