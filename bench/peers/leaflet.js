/** The map that a page has from Leaflet and nothing else: raster tiles, and its own markers. */
import { Icon, Map, Marker, TileLayer } from 'leaflet';
import picture from 'leaflet/dist/images/marker-icon.png';
import finePicture from 'leaflet/dist/images/marker-icon-2x.png';
import shadow from 'leaflet/dist/images/marker-shadow.png';
/* global STORY */

// A bundler gives them other addresses than those that Leaflet guesses.
delete Icon.Default.prototype._getIconUrl;
Icon.Default.mergeOptions({ iconUrl: picture, iconRetinaUrl: finePicture, shadowUrl: shadow });

const { places, camera } = STORY;
const [lon, lat] = camera.center;
// Its tiles are half as wide as MapLibre's; it has whole levels alone unless told otherwise.
const map = new Map('map', { zoomSnap: 0 }).setView([lat, lon], camera.zoom + 1);
// Its pictures are asked for before the tiles: markers do not wait for these.
for (const { id, name, at } of places) {
  const marker = new Marker([at[1], at[0]]).bindPopup(name).addTo(map);
  marker.getElement().dataset.marker = id;
}
new TileLayer('tiles/{z}/{x}/{y}.png', { attribution: 'Noise' })
  .on('load', () => (map.getContainer().dataset.state = 'idle'))
  .addTo(map);
