import type { Basemap } from './basemap';

/** Services that ask for no key. Their styles: openfreemap.org and versatiles.org. */
export const SERVICES = {
  openfreemap: {
    kind: 'style',
    name: 'OpenFreeMap',
    urls: {
      light: 'https://tiles.openfreemap.org/styles/positron',
      dark: 'https://tiles.openfreemap.org/styles/dark',
    },
  },
  versatiles: {
    kind: 'style',
    name: 'VersaTiles',
    urls: {
      light: 'https://tiles.versatiles.org/assets/styles/neutrino/style.json',
      dark: 'https://tiles.versatiles.org/assets/styles/eclipse/style.json',
    },
  },
} as const satisfies Record<string, Basemap>;

export type ServiceId = keyof typeof SERVICES;

/** The hosts that are asked at first; the style that comes may name others. */
export function hostsOf(basemap: Basemap): string[] {
  switch (basemap.kind) {
    case 'embedded':
      return [];
    case 'style':
      return [...new Set(Object.values(basemap.urls).map((url) => new URL(url).host))];
    case 'archive':
      return typeof basemap.source === 'string' ? [new URL(basemap.source).host] : [];
  }
}
