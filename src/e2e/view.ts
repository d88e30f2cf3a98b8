/** Where the map looks, and where places then stand: worked out apart from the site's own code. */
export interface View {
  zoom: number;
  lat: number;
  lon: number;
}
export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

/** Reads `#map=zoom/lat/lon`; null where the address holds no view. */
export function viewOf(url: URL): View | null {
  const numbers = /^#map=([^/]+)\/([^/]+)\/([^/]+)$/.exec(url.hash)?.slice(1).map(Number);
  const [zoom, lat, lon] = numbers ?? [];
  return zoom === undefined || lat === undefined || lon === undefined ? null : { zoom, lat, lon };
}

/** Of MapLibre's world, in CSS pixels. */
export const worldWidth = (zoom: number): number => 512 * 2 ** zoom;

/** Web Mercator in pixels of that world. */
function worldPixel({ lat, lon }: { lat: number; lon: number }, zoom: number): Point {
  const size = worldWidth(zoom);
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: size * (lon / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}

/** The view that shows bounds (west, south, east, north) as large as they fit into a box, in its middle. */
export function viewOver(bounds: readonly [number, number, number, number], box: Box): View {
  const [west, south, east, north] = bounds;
  const [lower, upper] = [
    { lat: south, lon: west },
    { lat: north, lon: east },
  ].map((corner) => worldPixel(corner, 0)) as [Point, Point];
  const [across, down] = [upper.x - lower.x, lower.y - upper.y];
  const zoom = Math.log2(Math.min(box.width / across, box.height / down));
  const world = { zoom: 0, lat: 0, lon: 0 };
  const middle = { x: lower.x + across / 2 - 256, y: upper.y + down / 2 - 256 };
  return { zoom, ...positionOf(middle, world, { x: 0, y: 0, width: 0, height: 0 }) };
}

/** Where on the page a place stands, on a map in this box that looks so. */
export function pixelOf(place: { lat: number; lon: number }, view: View, box: Box): Point {
  const [at, centre] = [worldPixel(place, view.zoom), worldPixel(view, view.zoom)];
  return {
    x: box.x + box.width / 2 + at.x - centre.x,
    y: box.y + box.height / 2 + at.y - centre.y,
  };
}

/** The position at a point of the page, on a map in this box that looks so. */
export function positionOf(point: Point, view: View, box: Box): { lat: number; lon: number } {
  const size = worldWidth(view.zoom);
  const centre = worldPixel(view, view.zoom);
  const x = (centre.x + point.x - box.x - box.width / 2) / size;
  const y = (centre.y + point.y - box.y - box.height / 2) / size;
  return {
    lon: 360 * x - 180,
    lat: (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90,
  };
}
