import type { StyleSpecification } from 'maplibre-gl';
import type { Basemap } from '$lib/model/basemap';
import { archiveStyle } from './archive';
import { onlineStyle } from './online';
import { embeddedStyle, type Look } from './style';

/**
 * The style of a basemap, without the story.
 * @param embedded absolute address of the site's own PMTiles archive
 * @throws {MapFailure} `basemap`, saying what is wrong with it and where it came from
 */
export async function basemapStyle(
  basemap: Basemap,
  embedded: string,
  look: Look,
): Promise<StyleSpecification> {
  switch (basemap.kind) {
    case 'embedded':
      return embeddedStyle(embedded, look);
    case 'style':
      return onlineStyle(basemap.urls[look.theme]);
    case 'archive':
      return archiveStyle(basemap.source, look);
  }
}
