import type { Feature, MultiPolygon } from 'geojson';
import disputeLabels from './dispute-labels.json' with { type: 'json' };
import { union, type Level } from './level.ts';
import { claimants } from './partition.ts';
import type { Admin1 } from './sources.ts';
import type { Collection } from './mapshaper.ts';

export interface DisputedArea {
  id: string;
  /** `occupied` or `disputed`, as its label says. */
  status: string;
  /** ISO alpha-2 codes of the countries that claim it, in lower case, with blanks between. */
  claimants: string;
}

/** Codes that Natural Earth does not have as alpha-2. */
const ISO: Record<string, string> = { KOS: 'xk', PSX: 'ps', SAH: 'eh', TWN: 'tw' };

/**
 * Each disputed area apart, so that a map can hatch it, whichever claimant is marked. Their lines
 * are those of the boundaries. Areas without a name of ours are known by their claimants' codes.
 */
export function disputedAreas(
  level: Level,
  admin1: Collection<Admin1>,
): Feature<MultiPolygon, DisputedArea>[] {
  const codes = new Map(
    admin1.features.map(({ properties: p }) => [p.adm0_a3, p.iso_a2.toLowerCase()]),
  );
  const iso = (country: string): string[] => {
    const code = ISO[country] ?? codes.get(country);
    return code && /^[a-z]{2}$/.test(code) ? [code] : [];
  };
  const status = new Map(disputeLabels.labels.map((label) => [label.area, label.status]));
  const ids = [...new Set(level.pieces.map((p) => p.properties.area))].filter((id) => id !== '');
  return ids.sort().map((id) => ({
    type: 'Feature',
    properties: {
      id,
      status: status.get(id) ?? 'disputed',
      claimants: claimants(id).flatMap(iso).join(' '),
    },
    geometry: union(level, (p) => p.area === id),
  }));
}
