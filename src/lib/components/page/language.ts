import { replaceState } from '$app/navigation';
import { labelLanguage } from '$lib/formats/address';
import type { Exploration } from '$lib/state/exploration.svelte';

/** Writes the map's names in another language, and says so in the address where it is not the page's. */
export function chooseLanguage(exploration: Exploration, asked: string, page: string): void {
  exploration.language = labelLanguage(asked);
  const url = new URL(location.href);
  if (exploration.language === page) url.searchParams.delete('lang');
  else url.searchParams.set('lang', exploration.language);
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- this very page
  replaceState(url, {});
}
