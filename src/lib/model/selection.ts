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

/** Which side the selection came from: the others move to show it. */
export type Origin =
  | 'map'
  | 'text'
  | 'card'
  | 'address'
  | 'outside'
  /** The reader goes on to the next passage: text and map both move. */
  | 'step'
  /** The reader scrolls: the map goes along. */
  | 'scroll';

export const NOTHING: Selection = { type: 'none' };
