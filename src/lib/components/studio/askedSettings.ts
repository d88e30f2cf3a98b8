import { readAddress } from '$lib/formats/address';
import { decodePictureQuery } from '$lib/formats/pictureQuery';
import { decodePictureSettings } from '$lib/formats/pictureSettings';
import { describe, type Problem } from '$lib/formats/problem';
import { Failure } from '$lib/model/failure';
import { PICTURE, type PictureFrame, type PictureSettings } from '$lib/model/picture';
import type { Selection } from '$lib/model/selection';
import type { Story } from '$lib/model/story';
import { placesIn } from '$lib/story/evidence';
import type { AskedSettings } from '$lib/state/studio.svelte';

/** Where and what is wrong in settings, as those write them by hand who read English. */
const technical = (problems: readonly Problem[]) => new Error(describe(problems));

/** The settings that an address asks for; what is wrong with them, in place of them. @param usual where it asks for none */
export function settingsIn(url: URL, story: Story, usual: PictureSettings): AskedSettings {
  const { picture } = readAddress(url, story);
  if (!picture) return { settings: usual, problem: null };
  const read = decodePictureQuery(picture);
  if (read.ok) return { settings: read.value, problem: null };
  const problem = new Failure('picture.address', {}, technical(read.problems));
  return { settings: usual, problem };
}

/** The picture of what the reader has chosen: a place or a passage that names some; else of the map's view. */
export function frameOf(selection: Selection, story: Story): PictureFrame {
  if (selection.type === 'place') return { kind: 'place', id: selection.id };
  if (selection.type === 'passage' && placesIn(story, selection.line).length > 0)
    return { kind: 'passage', line: selection.line };
  return PICTURE.frame;
}

/** The settings in a file. @throws {Failure} naming the file, where it holds none */
export async function settingsOf(file: File): Promise<PictureSettings> {
  const read = decodePictureSettings(file.name, await file.text());
  if (read.ok) return read.value;
  throw new Failure('picture.settings', { file: file.name }, technical(read.problems));
}
