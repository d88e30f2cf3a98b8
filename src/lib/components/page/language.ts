import { labelLanguage, writeAddress } from '$lib/formats/address';
import type { LabelLanguage } from '$lib/model/story';
import type { Exploration } from '$lib/state/exploration.svelte';
import { addressNow, writeAddressBar } from './addressBar';

/** Writes the map's names in another language, and says so in the address where it is not the page's. */
export function chooseLanguage(
  exploration: Exploration,
  language: LabelLanguage,
  page: string,
): void {
  exploration.language = language;
  const said = language === labelLanguage(page) ? null : language;
  writeAddressBar(writeAddress(addressNow(), { language: said }));
}
