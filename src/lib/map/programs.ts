/**
 * The engine's programs for the graphics card. It links each in the frame that first draws with it, and that
 * frame waits for all of them; here each has a task of its own, while the tiles are on their way.
 */
import type { Bucket, Map as MapLibreMap, Painter, StyleLayer } from 'maplibre-gl';

type Variant = Parameters<Painter['programCache']['getProgram']>[0];
type Configuration = NonNullable<Variant['programConfiguration']>;
/** A program by the engine's name, and how a layer's properties come to it. */
type Program = [name: string, Configuration];
/** Where a kind of bucket keeps that, by the ids of layers. */
interface Configured {
  programConfigurations: { get(id: string): Configuration };
}

/** Links what the layers of a map that has drawn a frame will be drawn with. */
export async function linkPrograms(map: MapLibreMap): Promise<void> {
  const { painter } = map;
  const { projection } = map.style;
  let removed = false;
  map.once('remove', () => (removed = true));
  const wanted = new Map<string, Program>();
  for (const id of map.getLayersOrder())
    for (const program of programsOf(map.getLayer(id), map.getZoom())) {
      const [name, { cacheKey }] = program;
      wanted.set(name + cacheKey, program);
    }
  for (const [name, programConfiguration] of wanted.values()) {
    await new Promise((resolve) => setTimeout(resolve));
    if (removed || !projection) return;
    painter.programCache.getProgram({
      name,
      programConfiguration,
      projectionShaderVariant: {
        name: projection.shaderVariantName,
        define: projection.shaderDefine,
        prelude: projection.shaderPreludeCode,
      },
      showOverdrawInspector: false,
      useTerrain: false,
      defines: [],
    });
  }
}

/** As the engine chooses them in `drawFill`, `drawLine`, `drawCircles` and `drawSymbols`, without patterns. */
function programsOf(layer: StyleLayer | undefined, zoom: number): Program[] {
  if (!layer?.createBucket || layer.isHidden(zoom)) return [];
  const bucket = layer.createBucket({
    layers: [layer],
    zoom,
    ...{ index: 0, pixelRatio: 1, overscaling: 1, sourceLayerIndex: 0, sourceID: layer.source },
    collisionBoxArray: undefined!,
  });
  const by = (one: unknown, ...names: string[]): Program[] => {
    const configuration = (one as Configured).programConfigurations.get(layer.id);
    return names.map((name) => [name, configuration]);
  };
  switch (layer.type) {
    case 'fill':
      return by(
        bucket,
        'fill',
        ...(layer.getPaintProperty('fill-antialias') !== false ? ['fillOutline'] : []),
      );
    case 'line':
      return by(bucket, layer.getPaintProperty('line-dasharray') ? 'lineSDF' : 'line');
    case 'circle':
      return by(bucket, 'circle');
    case 'symbol': {
      const symbols = bucket as Bucket & { text: unknown; icon: unknown; createArrays(): void };
      symbols.createArrays();
      return [
        ...(layer.getLayoutProperty('text-field') ? by(symbols.text, 'symbolSDF') : []),
        ...(layer.getLayoutProperty('icon-image') ? by(symbols.icon, 'symbolIcon') : []),
      ];
    }
    default:
      return [];
  }
}
