import type { Map as MapLibreMap } from 'maplibre-gl';

/** Draws a map anew for a screen of another density, where its window may keep its size: the engine goes by that alone. */
export function followResolution(map: Pick<MapLibreMap, 'setPixelRatio' | 'once'>): void {
  const resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const end = new AbortController();
  const change = () => {
    map.setPixelRatio(devicePixelRatio);
    followResolution(map);
  };
  resolution.addEventListener('change', change, { once: true, signal: end.signal });
  map.once('remove', () => end.abort());
}
