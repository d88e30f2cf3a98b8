import type { StyleSpecification } from 'maplibre-gl';
import type { Basemap } from '$lib/model/basemap';
import { embeddedStyle, type Look } from '../style';

/**
 * The style of a basemap, without the story.
 * @param embedded absolute address of the site's own PMTiles archive
 * @throws {Failure} saying what is wrong with it and where it came from
 */
export async function basemapStyle(
  basemap: Basemap,
  embedded: string,
  look: Look,
): Promise<StyleSpecification> {
  switch (basemap.kind) {
    case 'embedded':
      return embeddedStyle(embedded, look);
    // Few readers ask for these, so they come apart.
    case 'style': {
      const { onlineStyle } = await import('./online');
      return onlineStyle(basemap.urls[look.theme]);
    }
    case 'archive': {
      const { archiveStyle } = await import('./archive');
      return archiveStyle(basemap.source, look);
    }
  }
}
