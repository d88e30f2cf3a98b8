import type { Map as MapLibreMap } from 'maplibre-gl';
import { privatePart } from '$lib/model/privatePart';
import { MAPLIBRE } from '../capture/placement';
import type { TileAt } from './grid';
import type { Traced } from './values';

/** A symbol that the engine has placed on a map: its icon, its name or both. */
export interface Placed {
  feature: Traced;
  tile: TileAt;
  /** Where it is, in 8192ths of its tile's side. */
  at: readonly [x: number, y: number];
  icon: boolean;
  text: boolean;
  /** How far the middle of the name is from there: in the engine's units of type, 24 to an em. */
  shift: readonly [dx: number, dy: number];
  /** Which side of the name is at the point, as the engine says it. */
  anchor: string;
  /** The whole zoom for which the tile was laid out. */
  zoom: number;
}

type Style = MapLibreMap['style'];
type Tile = NonNullable<ReturnType<Style['tileManagers'][string]['getTileByID']>>;
type Features = NonNullable<Tile['latestFeatureIndex']>;

/** What a tile holds of a layer of symbols, as far as it is read here. */
interface Bucket {
  index: number;
  sourceLayerIndex: number;
  symbolInstances: { length: number; get(i: number): Instance };
}
interface Instance {
  anchorX: number;
  anchorY: number;
  crossTileID: number;
  featureIndex: number;
  numHorizontalGlyphVertices: number;
  numIconVertices: number;
}

/**
 * What the engine has placed of a layer of symbols. It has no public way to say on which side of its place a
 * name stands.
 * @throws {Error} where MapLibre has changed
 */
export function placedSymbols({ style }: Pick<MapLibreMap, 'style'>, id: string): Placed[] {
  const layer = style.getLayer(id)!;
  const managers = privatePart(style, 'tileManagers', MAPLIBRE) as Style['tileManagers'];
  const { placements, variableOffsets } = privatePart(
    style,
    'placement',
    MAPLIBRE,
  ) as Style['placement'];
  const manager = managers[layer.source]!;
  const found: Placed[] = [];
  const seen = new Set<string | number>();
  for (const tileId of manager.getRenderableIds(true)) {
    const tile = manager.getTileByID(tileId)!;
    const bucket = tile.getBucket(layer) as unknown as Bucket | undefined;
    if (!bucket || !tile.latestFeatureIndex) continue;
    const { canonical, wrap, overscaledZ } = tile.tileID;
    const at = { z: canonical.z, x: canonical.x + wrap * 2 ** canonical.z, y: canonical.y };
    for (let i = 0; i < bucket.symbolInstances.length; i++) {
      const instance = bucket.symbolInstances.get(i);
      const placement = placements[instance.crossTileID];
      if (!placement || seen.has(instance.crossTileID)) continue;
      const text = placement.text && instance.numHorizontalGlyphVertices > 0;
      const icon = placement.icon && instance.numIconVertices > 0;
      if (!text && !icon) continue;
      seen.add(instance.crossTileID);
      const offset = variableOffsets[instance.crossTileID];
      found.push({
        feature: featureOf(style, tile.latestFeatureIndex, bucket, id, instance),
        tile: at,
        at: [instance.anchorX, instance.anchorY],
        icon,
        text,
        anchor: offset?.anchor ?? 'center',
        shift: offset ? shiftOf(offset) : [0, 0],
        zoom: overscaledZ,
      });
    }
  }
  return found;
}

/** From the place to the middle of the name, where the engine has chosen on which side it stands. */
function shiftOf(offset: Style['placement']['variableOffsets'][string]): [number, number] {
  const { anchor, width, height, textOffset, textBoxScale } = offset;
  const [aside, above] = [
    anchor.includes('left') ? 0.5 : anchor.includes('right') ? -0.5 : 0,
    anchor.includes('top') ? 0.5 : anchor.includes('bottom') ? -0.5 : 0,
  ];
  return [
    (aside * width) / textBoxScale + textOffset[0],
    (above * height) / textBoxScale + textOffset[1],
  ];
}

/** The feature that a symbol stands for. */
function featureOf(
  style: Style,
  features: Features,
  bucket: Bucket,
  layer: string,
  { featureIndex }: Instance,
): Traced {
  const { sourceLayerIndex, index } = bucket;
  const layers = (privatePart(style, '_serializedAllLayers', MAPLIBRE) as () => object).call(style);
  const found = features.lookupSymbolFeatures(
    [featureIndex],
    layers as never,
    index,
    sourceLayerIndex,
    { filterSpec: undefined, globalState: {}, worldCoordinateHelper: undefined } as never,
    new Set([layer]),
    [],
    privatePart(style, '_layers', MAPLIBRE) as never,
  )[layer]?.[0]?.feature;
  if (!found) throw new Error(`There is no feature to a symbol of the layer "${layer}".`);
  const { id, properties } = found;
  const { source, sourceLayer } = style.getLayer(layer)!;
  const state = style.getFeatureState({ source, sourceLayer, id: id ?? '' });
  return { id, properties, state: id === undefined ? {} : state };
}
