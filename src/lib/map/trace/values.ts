import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { privatePart } from '$lib/model/privatePart';
import { MAPLIBRE } from '../capture/placement';

type Layer = NonNullable<ReturnType<MapLibreMap['getLayer']>>;
export type Traced = Pick<MapGeoJSONFeature, 'id' | 'properties' | 'state'>;

interface Values {
  get(name: string): unknown;
}
interface Unevaluated {
  _values: Record<string, { expression: { evaluate(at: { zoom: number }, of: object): unknown } }>;
}
/** What a style's colours are in MapLibre: from 0 to 1, not multiplied by the opacity. */
interface Colour {
  rgb: readonly [red: number, green: number, blue: number, opacity: number];
}

/**
 * What a layer's properties are for a feature at the map's zoom, worked out by the engine itself: with the
 * defaults of the style specification, and with the feature's state.
 * @throws {Error} where MapLibre has changed
 */
export class LayerValues {
  readonly #layer: Layer;
  readonly #feature: Traced;

  constructor(layer: Layer, feature: Traced) {
    this.#layer = layer;
    this.#feature = feature;
  }

  paint<T>(name: string): T {
    return this.#value('paint', name);
  }

  layout<T>(name: string): T {
    return this.#value('layout', name);
  }

  /** What a property of the layout is at another zoom. */
  layoutAt<T>(name: string, zoom: number): T {
    const { _values } = privatePart(this.#layer, '_unevaluatedLayout', MAPLIBRE) as Unevaluated;
    return _values[name]!.expression.evaluate({ zoom }, this.#asked()) as T;
  }

  /** A colour as `#rrggbb`, and its opacity times that of the layer. */
  colour(name: string, opacity: string): { colour: string; opacity: number } {
    const { rgb } = this.paint<Colour>(name);
    const digits = rgb.slice(0, 3).map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    );
    return { colour: `#${digits.join('')}`, opacity: rgb[3] * this.paint<number>(opacity) };
  }

  #value<T>(part: 'paint' | 'layout', name: string): T {
    const values = privatePart(this.#layer, part, MAPLIBRE) as Values;
    const found = values.get(name);
    if (typeof found !== 'object' || found === null || !('evaluate' in found)) return found as T;
    const evaluated = found as { evaluate(feature: object, state: object): T };
    return evaluated.evaluate(this.#asked(), this.#feature.state);
  }

  /** The feature as expressions know it: none of ours asks for its geometry. */
  #asked(): object {
    const { id, properties } = this.#feature;
    return { type: 'Unknown', id, properties };
  }
}
