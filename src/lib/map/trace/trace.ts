import type { Map as MapLibreMap } from 'maplibre-gl';
import { COLOURS } from '$lib/model/house';
import type { MapDrawing, MapGroup, MapShape } from '$lib/picture/draw/mapDrawing';
import type { MapRequest } from '$lib/picture/plan/session';
import { groupOf } from './groups';
import type { Stand } from './grid';
import { layerPaths } from './shapes';
import { symbolShapes } from './symbolShapes';
import { LayerValues } from './values';

/**
 * All that a loaded map of the embedded basemap shows, as shapes: what its layers are worth, and where its
 * names stand, is asked of the engine, so that a drawing and pixels show the same.
 * @param map whose names have just been placed
 */
export function traced(map: MapLibreMap, request: MapRequest): MapDrawing {
  const { kind, rect, camera, theme } = request;
  const palette = COLOURS[theme];
  const { lng, lat } = map.getCenter();
  const zoom = map.getZoom();
  const stand: Stand = {
    // Where it looks, which is not always where it was told to.
    camera: { center: [lng, lat], zoom, bearing: camera.bearing ?? 0 },
    rect,
    hatching: palette.accent,
  };
  // The engine tells what is on top first.
  const features = map.queryRenderedFeatures().reverse();
  const groups: { name: MapGroup; shapes: MapShape[] }[] = [];
  let ground: string | null = null;
  for (const { id, type } of map.getStyle().layers) {
    const layer = map.getLayer(id)!;
    if (type === 'background') {
      const nothing = { id: undefined, properties: {}, state: {} };
      ground = new LayerValues(layer, nothing).colour(
        'background-color',
        'background-opacity',
      ).colour;
      continue;
    }
    if (layer.isHidden(zoom)) continue;
    const own = features
      .filter((feature) => feature.layer.id === id)
      .map((feature) => ({ feature, values: new LayerValues(layer, feature) }));
    const shapes =
      type === 'symbol' ? symbolShapes(map, id, stand, palette) : layerPaths(type, own, stand);
    if (shapes.length === 0) continue;
    const name = groupOf(id);
    const group = groups.find((one) => one.name === name);
    if (group) group.shapes.push(...shapes);
    else groups.push({ name, shapes });
  }
  return { kind, rect, ground, groups };
}
