import type { Mention, Passage } from '$lib/model/story';

/** A run of a passage's text; with `mention` where it names a place. */
export interface Segment {
  text: string;
  mention?: Mention;
}

/** Cuts a passage at its mentions; joined again, the texts are the passage. */
export function segments({ text, mentions }: Passage): Segment[] {
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
