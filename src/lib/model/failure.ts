/**
 * Why something that a reader asked for could not be done, and the values that its words name. The
 * message `why.<reason>` says it in the page's language; `why` stands for another failure.
 */
export const REASONS = {
  /** A file, a part of one or a style, and what is wrong with it: one of the clauses below. */
  file: ['file', 'why'],
  part: ['name', 'why'],
  style: ['host', 'why'],
  // Clauses.
  status: ['status'],
  noAnswer: [],
  barred: [],
  late: ['seconds'],
  broken: [],
  notJson: ['beginning'],
  notStyle: ['missing'],
  noMapHere: [],
  rasterTiles: [],
  otherLayers: ['found', 'missing'],
  // Sentences.
  noWebGL: [],
  graphicsLost: [],
  guarded: [],
  outsidePage: ['why'],
  notPmtiles: ['file'],
  notAddress: ['address'],
  notHttps: [],
  noFile: [],
  'offline.refused': [],
  'offline.full': [],
  'offline.notCome': [],
  'picture.map': ['why'],
  'picture.late': [],
  'picture.fonts': [],
  'picture.logo': [],
  'picture.graphicsLost': [],
  'picture.noWebGL': [],
  'picture.canvas': [],
  'picture.memory': ['width', 'height'],
  'picture.format': ['format', 'width', 'height'],
  'picture.tooLong': ['bytes', 'most'],
  'picture.notDrawn': [],
  'picture.notTransparent': [],
  'picture.letter': ['letter', 'text'],
  'picture.series': ['name', 'why'],
  'picture.noPlace': ['id', 'known'],
  'picture.noPassage': ['line', 'known'],
  'picture.noArea': ['id', 'known'],
  'picture.address': [],
  'picture.settings': ['file'],
  'picture.notCopied': [],
  'picture.notShared': [],
} as const;

export type Reason = keyof typeof REASONS;
type Values<R extends Reason> = {
  [Slot in (typeof REASONS)[R][number]]: Slot extends 'why' ? unknown : string | number;
};
type Told = { [R in Reason]: [reason: R, values: Values<R>, cause?: unknown] }[Reason];

/** A failure that the page can tell of in the reader's language; `message` is for the console. */
export class Failure extends Error {
  override name = 'Failure';
  readonly reason: Reason;
  readonly values: { readonly [slot: string]: unknown };

  /** The cause has the technical words; another failure that is told is the cause itself. */
  constructor(...[reason, values, cause]: Told) {
    const { why, ...told } = values as { why?: unknown };
    super(`${reason} ${JSON.stringify(told)}`, { cause: cause ?? why });
    this.reason = reason;
    this.values = values;
  }
}
