import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { COLOURS } from '$lib/model/house';
import { TINTS, type Theme } from '$lib/model/palette';
import type { LabelLanguage } from '$lib/model/story';
import type { StoryNames } from '$lib/story/namedByStory';
import { basemapLayers, basemapSources } from './layers/basemap';
import { fontFaces } from './layers/fonts';
import { labelLayers } from './layers/basemapLabels';
import { ringLabelLayer } from './layers/rings';
import {
  areaLayers,
  markLayers,
  collisionLayer,
  storySources,
  type StoryFeatures,
} from './layers/storyLayers';

/** What a basemap is drawn for. */
export interface Look {
  theme: Theme;
  /** Of the basemap's labels. */
  language: LabelLanguage;
  /** What the story names itself. */
  named: StoryNames;
}

/** The basemap that is part of the site. @param archive absolute address of its PMTiles file */
export function embeddedStyle(
  archive: string,
  { theme, language, named }: Look,
): StyleSpecification {
  const palette = COLOURS[theme];
  return {
    version: 8,
    sources: basemapSources(archive),
    layers: [...basemapLayers(palette, TINTS[theme]), ...labelLayers(palette, { language, named })],
  };
}

/**
 * A basemap with a story's layers: its areas under the basemap's names, all else over them. The
 * same for each basemap, ours or somebody else's.
 * @param features what the story's sources begin with: given later, each would be loaded twice
 */
export function withStory(
  base: StyleSpecification,
  theme: Theme,
  features: StoryFeatures,
): StyleSpecification {
  const palette = COLOURS[theme];
  const names = base.layers.findIndex(({ type }) => type === 'symbol');
  const split = names < 0 ? base.layers.length : names;
  const layers: LayerSpecification[] = [
    ...base.layers.slice(0, split),
    ...areaLayers(palette),
    ...base.layers.slice(split),
    ...markLayers(palette),
    ringLabelLayer(palette),
    collisionLayer(),
  ];
  return {
    ...base,
    'font-faces': { ...base['font-faces'], ...fontFaces() },
    sources: { ...base.sources, ...storySources(features) },
    layers,
  };
}
