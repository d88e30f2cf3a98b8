import { Failure } from '$lib/model/failure';

export type FailureKind = 'slow' | 'no-webgl' | 'lost-context' | 'data' | 'areas' | 'basemap';

/** There is no live map, or not all of it, or not the basemap that was asked for; `cause` is why. */
export class MapFailure extends Error {
  override name = 'MapFailure';

  constructor(
    readonly kind: FailureKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}

/**
 * What a reader is told of an error with which a file could not be read.
 * @param silence what it means that nothing came: a browser does not say whether it was forbidden
 */
export function unreadable(error: unknown, silence: 'noAnswer' | 'barred' = 'noAnswer'): Failure {
  if (error instanceof Failure) return error;
  const { status, message } = error as Error & { status?: number };
  // MapLibre's errors have the status, those of PMTiles say it.
  const code = status ?? Number(/Bad response code: (\d+)/.exec(message)?.[1] ?? 0);
  if (code) return new Failure('status', { status: code }, error);
  return new Failure(error instanceof TypeError ? silence : 'broken', {}, error);
}
