import type { PictureSettings } from '$lib/model/picture';
import type { Passage, Place, Story } from '$lib/model/story';
import { quotesAbout } from '$lib/story/quotation';
import type { Words } from '$lib/messages/words';
import { andList, nameIn, translated } from '$lib/messages/phrases';
import { longDate } from '$lib/messages/units';
import { areasToShow, subjects } from '$lib/space/framing';
import type { PlanSession } from '../session';

type Framed = Pick<PictureSettings, 'frame'>;

/** A title, where the editor has given none: each picture of a series has its own. */
export const proposedTitle = (framed: Framed, session: PlanSession): string =>
  subjectOf(framed, session) ?? session.story.title;

/** The places that a picture is of; null where it is of the report as a whole. */
export function subjectOf({ frame }: Framed, { story, words }: PlanSession): string | null {
  const places =
    frame.kind === 'place'
      ? story.places.filter(({ id }) => id === frame.id)
      : frame.kind === 'passage'
        ? placesOfPassage(story, frame.line)
        : [];
  const names = places.map((place) => nameIn(words, place));
  return names.length > 0 ? upperFirst(shortList(words, names, NAMED), words.language) : null;
}

/** Names in the title of a passage's picture, before the rest is counted. */
const NAMED = 3;

/** What a passage's picture is framed for, in the order in which the passage names it. */
function placesOfPassage(story: Story, line: number): Place[] {
  const passage = story.passages.find((one) => one.line === line);
  if (passage?.role !== 'paragraph') return [];
  const at = ({ id }: Place) => passage.mentions.findIndex(({ place }) => place === id);
  const about = subjects(story, passage);
  const points = about.filter(({ shape }) => shape === 'point');
  return [...points, ...areasToShow(about)].toSorted((a, b) => at(a) - at(b));
}

export const upperFirst = (text: string, language: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);

/** `a, b and 5 more`. @param most names, before the rest is counted */
export function shortList(words: Words, names: readonly string[], most: number): string {
  const rest = names.length - most;
  return andList(
    words,
    rest > 1 ? [...names.slice(0, most), words.say('alt.more', { n: rest })] : names,
  );
}

/** Letters of a quotation under the title. */
const SUBTITLE = 190;

/** A subtitle, where the editor has given none: what the place is, or what is said. */
export function proposedSubtitle({ frame }: Framed, session: PlanSession): string | null {
  const { story } = session;
  if (frame.kind === 'place') {
    const place = story.places.find(({ id }) => id === frame.id);
    return place ? ownLine(place, session) : null;
  }
  const passage =
    frame.kind === 'passage'
      ? story.passages.find(({ line }) => line === frame.line)
      : story.passages.find(({ role }) => role === 'standfirst');
  const quotes = (passage?.mentions ?? [])
    .map(({ place }) => (passage ? quotesOf(passage, place, story) : []))
    .find(({ length }) => length > 0);
  return quotes?.find((quote) => [...quote].length <= SUBTITLE) ?? quotes?.at(-1) ?? null;
}

/** Whose words and facts the picture rests on. */
export const proposedSource = ({ story, words }: PlanSession): string =>
  words.say('picture.source', {
    publisher: story.publisher,
    date: longDate(story.published, words.language),
  });

/**
 * What the key may say of a place, the longest first: the passage's words about it where the picture
 * shows one, else what the place is.
 */
export function keyLines(place: Place, { frame }: Framed, session: PlanSession): string[] {
  const { story } = session;
  const passage =
    frame.kind === 'passage' ? story.passages.find(({ line }) => line === frame.line) : undefined;
  const quotes = passage ? quotesOf(passage, place.id, story) : [];
  return [...quotes, ownLine(place, session)];
}

/** A passage's words about one of the places that a map marks. */
const quotesOf = (passage: Passage, place: string, { places, language }: Story): string[] =>
  quotesAbout(
    passage,
    place,
    new Set(places.flatMap(({ id, shape }) => (shape === 'point' ? [id] : []))),
    language,
  );

const ownLine = ({ description }: Place, { story, words }: PlanSession): string =>
  translated(words, story, description).text;
