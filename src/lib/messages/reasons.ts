import { Failure } from '$lib/model/failure';
import { unturned } from '$lib/story/outsideText';
import type { Words } from './words';

/** What a reader is told of an error; its technical words are for the console. */
export function reasonOf(say: Words['say'], error: unknown): string {
  if (!(error instanceof Failure)) return say('why.other');
  const { why, ...values } = error.values as Record<string, string | number> & { why?: unknown };
  // Names of files and words of addresses are anybody's.
  const told = Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [
      slot,
      typeof value === 'string' ? unturned(value) : value,
    ]),
  );
  return say(
    `why.${error.reason}`,
    why === undefined ? told : { ...told, why: reasonOf(say, why) },
  );
}
