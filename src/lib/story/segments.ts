import type { Mention } from '$lib/model/story';
import type { Excerpt } from './quote';

/** A run of a passage's text; with `mention` where it names a place. */
export interface Segment {
  text: string;
  mention?: Mention;
}

/** Cuts words at their mentions; joined again, the texts are the words. */
export function segments({ text, mentions }: Excerpt): Segment[] {
  const points = [...text];
  const runs: Segment[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.start > at) runs.push({ text: points.slice(at, mention.start).join('') });
    runs.push({ text: mention.text, mention });
    at = mention.end;
  }
  if (at < points.length) runs.push({ text: points.slice(at).join('') });
  return runs;
}
