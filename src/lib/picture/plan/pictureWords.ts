import type { PictureSettings } from '$lib/model/picture';
import type { Place } from '$lib/model/story';
import { passagesNaming } from '$lib/story/evidence';
import { quoteAbout } from '$lib/story/quote';
import { nameIn, translated } from '$lib/messages/phrases';
import { longDate } from '$lib/messages/units';
import type { PlanSession } from './session';

type Framed = Pick<PictureSettings, 'frame'>;

/** A title, where the editor has given none. */
export function proposedTitle({ frame }: Framed, { story, words }: PlanSession): string {
  const place = frame.kind === 'place' && story.places.find(({ id }) => id === frame.id);
  return place ? nameIn(words, place) : story.title;
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
  const first = passage?.mentions[0]?.place;
  return passage && first !== undefined
    ? quoteAbout(passage, first, SUBTITLE, story.language)
    : null;
}

/** Whose words and facts the picture rests on. */
export const proposedSource = ({ story, words }: PlanSession): string =>
  words.say('picture.source', {
    publisher: story.publisher,
    date: longDate(story.published, words.language),
  });

/** Letters of a quotation in the key. */
const QUOTE = 170;

/**
 * What the key says of a place: the passage's words where the picture shows one, else our line.
 * @param said what it has said already: the same words are not quoted twice
 */
export function keyLine(
  place: Place,
  { frame }: Framed,
  session: PlanSession,
  said: ReadonlySet<string>,
): string {
  const naming = passagesNaming(session.story, place.id);
  const framed = frame.kind === 'passage' && naming.find(({ line }) => line === frame.line);
  const quote = framed && quoteAbout(framed, place.id, QUOTE, session.story.language);
  return quote && !said.has(quote) ? quote : ownLine(place, session);
}

const ownLine = ({ description }: Place, { story, words }: PlanSession): string =>
  translated(words, story, description).text;
