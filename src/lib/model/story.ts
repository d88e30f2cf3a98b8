import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bounds, LonLat } from './geo';

/** The languages in which the map can name its features (BCP 47). */
export const LABEL_LANGUAGES = ['en', 'ar', 'ru', 'ku'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** The languages in which a place's name may be known: those, and Central Kurdish. */
export const NAME_LANGUAGES = [...LABEL_LANGUAGES, 'ckb'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];
export type Names = Partial<Record<NameLanguage, string>>;

/** Words of our own about the article: in its language, and in others where they are given. */
export type StoryWords = { own: string } & Names;

/**
 * How a passage uses a place's name: for the place itself, for the state or leadership that sits
 * there (a metonym), or so that both readings hold.
 */
export const SENSES = ['place', 'government', 'mixed'] as const;
export type Sense = (typeof SENSES)[number];

export const PRECISIONS = ['site', 'neighbourhood', 'city', 'region', 'approximate'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What a place is, as far as the program treats it as such. */
export const PLACE_TYPES = [
  'settlement',
  'district',
  'building',
  'base',
  'airport',
  'country',
  'first-level-division',
  'region',
  'sea',
  'river',
  'mountain',
  'island',
  'road',
  'border',
  'other',
] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

/** What a settlement may be the capital of. */
export const CAPITALS = ['country', 'division'] as const;
export type Capital = (typeof CAPITALS)[number];

/** One naming of a place in a passage. Offsets count Unicode code points of the passage's text. */
export interface Mention {
  /** `p6-syria`: of Syria in the passage on line 6; `p6-syria.2`: the second of it there. */
  id: string;
  line: number;
  start: number;
  end: number;
  text: string;
  /** The id of a `Place`. */
  place: string;
  sense: Sense;
  /** The article's dateline: where the report was filed, not where its events happen. */
  dateline: boolean;
}

/** A quoted piece of the article, word for word. */
export interface Passage {
  /** The line of the article, from 1. */
  line: number;
  role: 'headline' | 'standfirst' | 'paragraph';
  text: string;
  mentions: Mention[];
  /** The article has words between the passage before and this one that are not quoted. */
  gapBefore: boolean;
  /** What the map shows at it, where the author says so. */
  view?: Bounds;
}

/** Water, land and a story's countries as a page carries them. */
export interface GroundCode {
  /** Ids of the countries. */
  areas: readonly string[];
  /** Row by row from the north-west: how many cells are as foretold, a digit below 36, each + before it 36 more; then what the next is, where that is not plain. */
  code: string;
}

interface Named {
  id: string;
  /** As the article writes it. */
  name: string;
  names: Names;
  /** The language in which the place names itself, where that is not English. */
  local?: NameLanguage;
  type: PlaceType;
  /** Of a settlement: what it is the capital of. */
  capital?: Capital;
  /** What it is, in a word or two, where the type does not say it: `capital city`, `air base`. */
  kind?: StoryWords;
  /** One neutral line. */
  description: StoryWords;
  /** What a reader must know before trusting the position. */
  note?: StoryWords;
  precision: Precision;
  /** Where the position comes from, exactly enough to find it there. */
  source: string;
  /** The same as people say it: `GeoNames, 2023`. */
  sourceName?: StoryWords;
  identifiers: Record<string, string>;
  /** The marker's or label's position. */
  at: LonLat;
}

export interface PointPlace extends Named {
  shape: 'point';
  /** ISO 3166-1 alpha-2, in small letters. */
  country?: string;
  /** Metres around `at` in which the place lies, where the precision is coarser than a site. */
  radius?: number;
  /** The id of the place from which distance and bearing are told. */
  reference?: string;
}

export interface AreaPlace extends Named {
  shape: 'area';
  bounds: Bounds;
  /** An upright rectangle of nothing but its land (or sea) around `at`; only `at` where there is none. */
  core: Bounds;
}

/** Whatever a mention can point at. */
export type Place = PointPlace | AreaPlace;

/** A journey that passages state: never the path taken. */
export interface Route {
  id: string;
  title: StoryWords;
  /** Ids of places. */
  from: string;
  to: string;
  /** The date as the article has it. */
  when: StoryWords;
  /** Lines of the passages that state it. */
  passages: number[];
  note?: StoryWords;
  source: StoryWords;
}

/** A part of the world that some of a story's areas claim, and not they alone. */
export type DisputedPart = Feature<
  Polygon | MultiPolygon,
  {
    id: string;
    /** Ids of areas. */
    claimedBy: readonly string[];
    /** Its usual name by language, where there is one. */
    [name: `name:${string}`]: string;
  }
>;

/** A story's areas; `disputed`, which is no part of any, is to be hatched with whoever claims it. */
export interface AreaFeatures extends FeatureCollection<Polygon | MultiPolygon, { id: string }> {
  disputed?: DisputedPart[];
}

/** An area of the world that a picture may mark, and what it claims. */
export interface WorldOutline extends AreaFeatures {
  /** As the basemap has it at zoom 3; not there where it is too small for that. */
  afar?: AreaFeatures['features'];
}

/** Places that share a label, at the first of them. */
export interface Group {
  /** Their ids. */
  members: readonly string[];
  /** Whether they share it whatever is shown: not so where the page's width decides. */
  always: boolean;
}

/** Where labels stand in a page as built, in one language: `labels/builtPlacements` writes and reads it. */
export interface BuiltPlacements {
  language: LabelLanguage;
  /** By the height of a label's row and the step of zoom. */
  codes: Readonly<Record<string, string>>;
}

/** An article and its places; geometry of areas and routes is loaded apart. */
export interface Story {
  slug: string;
  title: string;
  publisher: string;
  /** ISO 8601 dates, as the article states them. */
  published: string;
  updated: string;
  /** The article's address. */
  source: string;
  /** BCP 47. */
  language: string;
  licence: StoryWords;
  /** What the map shows at first. */
  opening: Bounds;
  /** In the article's order; the headline and the standfirst are the first two. */
  passages: Passage[];
  places: Place[];
  routes: Route[];
  /** Water, land and countries about it, as `space/ground` writes them. */
  ground?: GroundCode;
  /** Where labels stand in the page as built, whatever its width. */
  placements?: BuiltPlacements;
  /** By the ids that mentions had in addresses before: `p6.3` is `p6-syria`. */
  formerMentionIds?: Readonly<Record<string, string>>;
}
