import { bearing, distance } from '@turf/turf';
import type { Words } from '$lib/messages/words';
import type { PictureFrame } from '$lib/model/picture';
import type { Place, PointPlace, Story } from '$lib/model/story';
import { andList, nameIn, windTo } from '$lib/messages/phrases';
import { endsOf } from '$lib/space/routeDoors';
import { isAtPosition } from '$lib/story/rank';
import { kilometres } from '$lib/messages/units';
import type { DrawnOn } from '../drawnOn';
import { partsNamed } from './legend';
import { shortList } from './pictureWords';

/** What a picture shows, as far as words can say it. */
export interface Shown {
  story: Story;
  frame: PictureFrame;
  /** The places that it is of; null where it is of the report as a whole. */
  subject: string | null;
  /** The title that its author gave it; null for none. */
  title: string | null;
  /** The places with a marker in the picture, in reading order. */
  places: readonly PointPlace[];
  /** Of what the picture shows that which is singled out; areas too. */
  active: readonly Place[];
  /** The areas that somebody marked besides. */
  marked: readonly Place[];
  drawn: DrawnOn;
  /** What somebody wrote on the map. */
  notes: readonly string[];
  /** The places that an inset shows enlarged. */
  enlarged: readonly Place[];
  /** Whether an inset shows the wider region. */
  located: boolean;
  /** Whose words and facts the picture rests on. */
  source: string;
}

/** Code points: more than this is not listened to. */
const MOST = 900;
/** Places that are told from the main one. */
const TOLD = 4;
/** Names in a list, before the rest is counted. */
const NAMED = 12;

/**
 * What a picture shows, for those who do not see it: the kind of map and its report, the places, how
 * they lie from the main one, the source. The same for the same picture; below 900 letters.
 */
export function altText(words: Words, shown: Shown): string {
  for (const [named, told] of [
    [NAMED, TOLD],
    [NAMED, 2],
    [8, 1],
    [4, 0],
    [0, 0],
  ] as const) {
    const text = sentences(words, shown, named, told).join(' ');
    if ([...text].length < MOST) return text;
  }
  const { story, title, source } = shown;
  const short = (text: string) => [...text].slice(0, 200).join('');
  const brief = {
    ...shown,
    story: { ...story, title: short(story.title) },
    title: title && short(title),
  };
  return [...kindOf(words, brief), `${short(source)}.`].join(' ');
}

function sentences(words: Words, shown: Shown, named: number, told: number): string[] {
  const { say } = words;
  const { places, active, marked, notes, enlarged, located, source, drawn } = shown;
  const main = mainOf(shown);
  const some = (list: readonly Place[], key: 'alt.active' | 'alt.marked' | 'alt.lens') =>
    list.length > 0 && named > 0 ? [say(key, { places: listed(words, list, named) })] : [];
  return [
    ...kindOf(words, shown),
    places.length > 0
      ? say('alt.places', { n: places.length, places: listed(words, places, named) })
      : say('alt.none'),
    ...some(active, 'alt.active'),
    ...some(marked, 'alt.marked'),
    ...(main ? relations(words, main, shown, told) : []),
    ...drawnSentences(words, drawn),
    ...(notes.length > 0
      ? [
          say('alt.notes', {
            n: notes.length,
            notes: andList(
              words,
              notes.map((note) => say('alt.note', { note })),
            ),
          }),
        ]
      : []),
    ...some(enlarged, 'alt.lens'),
    ...(located ? [say('alt.locator')] : []),
    `${source}.`,
  ];
}

/** What lines and hatching on the map tell. */
function drawnSentences(
  words: Words,
  { hatched, routes, rings, bearing, precise }: DrawnOn,
): string[] {
  const { say } = words;
  return [
    ...(hatched.length > 0 ? [partsNamed(words, 'alt.disputed', hatched)] : []),
    ...(routes.length > 0
      ? [say('alt.routes', { n: routes.length, lines: new Set(routes.map(endsOf)).size })]
      : []),
    ...(rings
      ? [
          say('alt.rings', {
            distances: andList(words, rings.distances),
            place: nameIn(words, rings.from),
          }),
        ]
      : []),
    ...(bearing
      ? [
          say('alt.bearing', {
            from: nameIn(words, bearing.from),
            to: nameIn(words, bearing.to),
            distance: bearing.distance,
          }),
        ]
      : []),
    ...(precise ? [say('alt.precision', { place: nameIn(words, precise) })] : []),
  ];
}

/** The kind of map, whose report, and the title that its author gave it. */
function kindOf(words: Words, { frame, subject, story, title }: Shown): string[] {
  const { say } = words;
  const given = frame.kind === 'view' || frame.kind === 'bounds';
  const key = given ? 'alt.map' : subject === null ? 'alt.story' : (`alt.${frame.kind}` as const);
  const of = say(key, { subject: subject ?? '', report: story.title });
  return [of, ...(title === null ? [] : [say('alt.title', { title })])];
}

/** The place from which others are told: what is singled out, else what the story names most often. */
function mainOf({ story, places: shown, active }: Shown): PointPlace | undefined {
  const places = shown.filter(isAtPosition);
  const chosen = places.find(({ id }) => active.some((one) => one.id === id));
  if (chosen) return chosen;
  const times = (id: string) =>
    story.passages.flatMap(({ mentions }) => mentions.filter(({ place }) => place === id)).length;
  return places.toSorted((a, b) => times(b.id) - times(a.id))[0];
}

/** How other places lie from the main one: those singled out first, else those the story reads first. */
function relations(
  words: Words,
  main: PointPlace,
  { places, active }: Shown,
  told: number,
): string[] {
  return [...new Set([...places.filter((place) => active.includes(place)), ...places])]
    .filter(isAtPosition)
    .filter(({ at }) => distance([...at], [...main.at]) >= LEAST)
    .slice(0, told)
    .map((place) => {
      const [from, to] = [[...main.at], [...place.at]];
      const km = distance(from, to);
      const way = windTo(words, km, bearing(from, to));
      return words.say(way ? 'alt.where' : 'alt.far', {
        place: nameIn(words, place),
        distance: kilometres(km, words.language),
        wind: way ?? '',
        main: nameIn(words, main),
      });
    });
}

/** Kilometres: what is nearer lies in the same place, and no wind tells that. */
const LEAST = 1;

/** `A, B and C`, or `A, B and 5 more`, each name once. */
const listed = (words: Words, places: readonly Place[], most: number): string =>
  shortList(words, [...new Set(places.map((place) => nameIn(words, place)))], most);
