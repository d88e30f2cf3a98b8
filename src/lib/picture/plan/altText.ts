import { bearing, distance } from '@turf/turf';
import type { Words } from '$lib/messages/words';
import type { PictureFrame } from '$lib/model/picture';
import type { DisputedPart, Place, PointPlace, Route, Story } from '$lib/model/story';
import { andList, nameIn, windTo } from '$lib/messages/phrases';
import { endsOf } from '$lib/space/routeDoors';
import { isAtPosition } from '$lib/story/rank';
import { kilometres } from '$lib/messages/units';
import { partsNamed } from './legend';

/** What a picture shows, as far as words can say it. */
export interface Shown {
  story: Story;
  frame: PictureFrame;
  title: string;
  /** The places with a marker in the picture, in reading order. */
  places: readonly PointPlace[];
  /** Of what the picture shows that which is singled out; areas too. */
  active: readonly Place[];
  /** The disputed parts that are hatched in it. */
  hatched: readonly DisputedPart[];
  /** The journeys whose line is in the picture. */
  routes: readonly Route[];
  /** What somebody wrote on the map. */
  notes: readonly string[];
  /** The places that an inset shows enlarged. */
  enlarged: readonly Place[];
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
 * What a picture shows, for those who do not see it: the kind of map and its title, the places, how
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
  const { title, source } = shown;
  const short = [...title].slice(0, 300).join('');
  return [kindOf(words, shown, short), `${[...source].slice(0, 300).join('')}.`].join(' ');
}

function sentences(words: Words, shown: Shown, named: number, told: number): string[] {
  const { say } = words;
  const { places, active, hatched, routes, notes, enlarged, title, source } = shown;
  const main = mainOf(shown);
  return [
    kindOf(words, shown, title),
    places.length > 0
      ? say('alt.places', { n: places.length, places: listed(words, places, named) })
      : say('alt.none'),
    ...(active.length > 0 && named > 0
      ? [say('alt.active', { places: listed(words, active, named) })]
      : []),
    ...(hatched.length > 0 ? [partsNamed(words, 'alt.disputed', hatched)] : []),
    ...(main ? relations(words, main, shown, told) : []),
    ...(routes.length > 0
      ? [say('alt.routes', { n: routes.length, lines: new Set(routes.map(endsOf)).size })]
      : []),
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
    ...(enlarged.length > 0 && named > 0
      ? [say('alt.lens', { places: listed(words, enlarged, named) })]
      : []),
    `${source}.`,
  ];
}

function kindOf(words: Words, { frame, story }: Shown, title: string): string {
  const { say } = words;
  switch (frame.kind) {
    case 'place': {
      const place = story.places.find(({ id }) => id === frame.id);
      return say('alt.place', { place: place ? nameIn(words, place) : frame.id, title });
    }
    case 'passage':
      return say('alt.passage', { title });
    case 'story':
      return say('alt.story', { title });
    case 'view':
    case 'bounds':
      return say('alt.map', { title });
  }
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
    .filter((place) => place !== main && isAtPosition(place))
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

/** `A, B and C`, or `A, B and 5 more`, as the language has it. */
function listed(words: Words, places: readonly Place[], most: number): string {
  const names = [...new Set(places.map((place) => nameIn(words, place)))];
  const items =
    names.length > most + 1
      ? [...names.slice(0, most), words.say('alt.more', { n: names.length - most })]
      : names;
  return andList(words, items);
}
