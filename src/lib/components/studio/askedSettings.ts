import { readAddress } from '$lib/formats/address';
import { decodePictureQuery } from '$lib/formats/pictureQuery';
import { decodePictureSettings } from '$lib/formats/pictureSettings';
import { describe, type Problem } from '$lib/formats/problem';
import { Failure } from '$lib/model/failure';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import type { AskedSettings } from '$lib/state/studio.svelte';

/** Where and what is wrong in settings, as those write them by hand who read English. */
const technical = (problems: readonly Problem[]) => new Error(describe(problems));

/** The settings that an address asks for; what is wrong with them, in place of them. */
export function settingsIn(
  url: URL,
  story: Story,
  page: Pick<PictureSettings, 'theme' | 'language' | 'layers'>,
): AskedSettings {
  const { picture } = readAddress(url, story);
  if (!picture) return { settings: { ...PICTURE, ...page }, problem: null };
  const read = decodePictureQuery(picture);
  if (read.ok) return { settings: read.value, problem: null };
  const problem = new Failure('picture.address', {}, technical(read.problems));
  return { settings: { ...PICTURE, ...page }, problem };
}

/** The settings in a file. @throws {Failure} naming the file, where it holds none */
export async function settingsOf(file: File): Promise<PictureSettings> {
  const read = decodePictureSettings(file.name, await file.text());
  if (read.ok) return read.value;
  throw new Failure('picture.settings', { file: file.name }, technical(read.problems));
}
