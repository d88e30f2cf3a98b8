import type { LayerId } from './layers';
import type { Sense } from './story';

/** What the reader has singled out. One at a time; `none` is the whole story. */
export type Selection =
  | { type: 'none' }
  /** `mention` is the id of the mention through which the place was reached. */
  | { type: 'place'; id: string; mention?: string }
  | { type: 'passage'; line: number }
  /** A journey. */
  | { type: 'route'; id: string }
  /** Places that one marker stands for, by id. */
  | { type: 'group'; places: readonly string[] };

/** What a key singles out: the names of one sense, or what a layer of the map holds. */
export type Kind = Sense | Extract<LayerId, 'places' | 'routes' | 'areas'>;

/** What one panel or key leaves of the story. */
export interface Narrowing {
  /** Ids of places. */
  places: ReadonlySet<string>;
  /** Of their mentions those of these senses; all, where none is given. */
  senses?: readonly Sense[];
}

/** Who made a choice. */
export type Chooser = 'reader' | 'address' | 'embedder';

/** What moves to show a choice; `along`: the map goes along with a reader who scrolls. */
export type Moves = 'map' | 'text' | 'both' | 'along';

export const NOTHING: Selection = { type: 'none' };
