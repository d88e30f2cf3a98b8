import { Failure } from '$lib/model/failure';
import type { Words } from './words';

/** What a reader is told of an error; its technical words are for the console. */
export function reasonOf(say: Words['say'], error: unknown): string {
  if (!(error instanceof Failure)) return say('why.other');
  const { why, ...told } = error.values as Record<string, string | number> & { why?: unknown };
  return say(
    `why.${error.reason}`,
    why === undefined ? told : { ...told, why: reasonOf(say, why) },
  );
}
