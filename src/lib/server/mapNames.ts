import { VectorTile } from '@mapbox/vector-tile';
import type { Point } from 'geojson';
import { PbfReader } from 'pbf';
import type { PMTiles } from 'pmtiles';
import type { LonLat } from '$lib/model/geo';
import type { MercatorBox } from '$lib/space/mercator';
import { openArchive, tilesUnder } from './archive';

/** A name that the basemap sets on the map. */
export interface MapName {
  kind: 'country' | 'country-part' | 'sea' | 'capital';
  at: LonLat;
  /** Of a capital: GeoNames' id. */
  id?: number;
  /** By language. */
  names: Record<string, string>;
  /** The zoom from which on there is room for it, as the basemap has it. */
  minzoom: number;
  /** Of a part: free height at that zoom, in CSS pixels. */
  room?: number;
}

/** Tiles of this zoom hold all names that a printed map has room for, */
const ZOOM = 6;
/** and these hold where a country is named in a view that shows no other name of it. */
const ZOOMS_OF_PARTS = [2, 3, 4];
/** From this zoom on the live map names capitals. */
const CAPITAL_FROM = 3;
/** The names of countries, seas and capitals in a part of the world, from the basemap's archive. @throws {Error} where that is missing */
export async function mapNames(box: MercatorBox): Promise<MapName[]> {
  const archive = openArchive();
  const tiles = [ZOOM, ...ZOOMS_OF_PARTS].flatMap((zoom) =>
    tilesUnder(box, zoom).map(([x, y]) => namesIn(archive, zoom, x, y)),
  );
  return (await Promise.all(tiles)).flat();
}

async function namesIn(archive: PMTiles, zoom: number, x: number, y: number): Promise<MapName[]> {
  const wanted = zoom === ZOOM ? ['country', 'sea'] : ['country-part'];
  const tile = await archive.getZxy(zoom, x, y);
  if (!tile) return [];
  const { labels, places } = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers;
  const found = [labels, places].flatMap((layer) =>
    layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [],
  );
  return (
    found
      .filter(({ properties: { kind, capital } }) => wanted.includes(String(capital ?? kind)))
      // A tile has what stands just beyond its edge too.
      .filter((label) => {
        const [[at] = []] = label.loadGeometry();
        return at && [at.x, at.y].every((side) => side >= 0 && side < label.extent);
      })
      .map((label) => ({ label: label.toGeoJSON(x, y, zoom), properties: label.properties }))
      .map(({ label: { geometry }, properties }) => ({
        kind: (properties['kind'] ?? 'capital') as MapName['kind'],
        ...(properties['kind'] ? {} : { id: Number(properties['id']) }),
        at: (geometry as Point).coordinates as [lon: number, lat: number],
        minzoom: Number(properties['minzoom'] ?? CAPITAL_FROM),
        ...('room' in properties && { room: Number(properties['room']) }),
        names: Object.fromEntries(
          Object.entries(properties).flatMap(([key, name]) =>
            key.startsWith('name:') ? [[key.slice('name:'.length), String(name)]] : [],
          ),
        ),
      }))
  );
}
