import fonts from 'virtual:house-style/fonts.js';
import { building } from '$app/environment';
import { drawnMap } from '$lib/drawing/drawnMap';
import { drawnNames } from '$lib/drawing/drawnNames';
import { loadWords } from '$lib/messages/load';
import { mapNames } from '$lib/server/mapNames';
import { drawnBox } from '$lib/space/ground';
import { afterPaint, startPainted } from '$lib/server/afterPaint';
import { askedEarly } from '$lib/server/askedEarly';
import { EARLY_PRESSES } from '$lib/server/earlyPresses';
import { outline } from '$lib/server/outline';
import { allowOurs } from '$lib/server/pagePolicy';
import { storyIn } from '$lib/server/pageStory';
import { featuresOf } from '$lib/server/stories';
import type { Handle } from '@sveltejs/kit';

/** The fonts of the first view: those of a house stand in for ours. */
const FIRST = [
  fonts.regular ? /house-(text|bold)-basic/ : /noto-sans-basic-400/,
  fonts.serif ? /house-headings-basic/ : /source-serif-4-basic/,
];

/** The drawn map of a story, and the names that are printed on it. */
async function drawing(slug: string, language: string): Promise<string> {
  const story = storyIn(slug, language);
  const map = drawnMap(story, outline(), featuresOf(slug, 'routes'));
  return map + drawnNames(story, await mapNames(drawnBox(story.opening)), language);
}

/** Drawings that are done: a story has two pages in a language. */
const drawn = new Map<string, Promise<string>>();

/** Sets the drawn map of a story where its page has room for it. */
async function draw(html: string, language: string): Promise<string> {
  // No text of a story has such a tag before it.
  const [room, slug] = /(?<=<\/style>)%drawing:([\w-]+)%/.exec(html) ?? [];
  if (room === undefined || slug === undefined) return html;
  const key = `${slug} ${language}`;
  const done = (building && drawn.get(key)) || drawing(slug, language);
  drawn.set(key, done);
  const map = await done;
  return html.replace(`</style>${room}`, () => `</style>${map}`);
}

/** Styles and the first view's fonts are asked for with the page, not found out about later; scripts by `afterPaint`. */
export const handle: Handle = async ({ event, resolve }) => {
  const words = await loadWords(event.params.language ?? 'en');
  const modules: string[] = [];
  return resolve(event, {
    preload: ({ type, path }) => {
      if (type === 'js') modules.push(path);
      return type === 'css' || (type === 'font' && FIRST.some((name) => name.test(path)));
    },
    transformPageChunk: async ({ html }) => {
      const asking =
        afterPaint(modules) + (html.includes('%drawing:') ? askedEarly(html, words.language) : '');
      const script = EARLY_PRESSES + (building ? `;{${asking}}` : '');
      const named = (building ? startPainted(html) : html)
        .replace('%firstScript%', () => `<script>${script}</script>`)
        .replace('%lang%', words.language)
        .replace('%dir%', words.direction)
        .replace(/(?<=<p id="not-started">)%notStarted%/, words.say('notStarted'));
      return allowOurs(await draw(named, words.language), script);
    },
  });
};
