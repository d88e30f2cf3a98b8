import { z } from 'zod';
import { check } from './check';
import type { Result } from './problem';
import { parseJson } from './source';

const FORMER = /^p\d+\.\d+$/;
const NOW = /^p\d+-[a-z0-9-]+(\.\d+)?$/;
const IDS = z.record(
  z.string().regex(FORMER),
  z.string().regex(NOW, 'expected an id such as "p22-jobar"'),
  { error: ({ code }) => (code === 'invalid_key' ? 'expected ids such as "p22.2"' : undefined) },
);

/** Reads the ids that mentions had in addresses before they were named by their places. */
export function decodeFormerMentionIds(file: string, text: string): Result<Record<string, string>> {
  const source = parseJson(file, text);
  return source.ok ? check(source.value, IDS) : source;
}
