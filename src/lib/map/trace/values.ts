import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { privatePart } from '$lib/model/privatePart';
import { MAPLIBRE } from '../capture/placement';

type Layer = NonNullable<ReturnType<MapLibreMap['getLayer']>>;
export type Traced = Pick<MapGeoJSONFeature, 'id' | 'properties' | 'state'>;

interface Values {
  get(name: string): unknown;
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
    const { id, properties, state } = this.#feature;
    const evaluated = found as { evaluate(feature: object, state: object): T };
    return evaluated.evaluate({ type: 'Unknown', id, properties }, state);
  }
}
