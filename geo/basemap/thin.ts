/** Kilometres between two places on the map, at least; capitals and cities are never dropped. */
const APART_KM = 6;
const KM_PER_DEGREE = 111.2;
const NEVER_DROPPED = 100_000;

interface Spot {
  lon: number;
  lat: number;
  kind: string;
  population: number;
}

/** Drops small places that stand right beside one earlier in the list (sorted by importance). */
export function thin<T extends Spot>(spots: T[]): T[] {
  const cells = new Map<string, T[]>();
  const size = APART_KM / KM_PER_DEGREE;
  const cell = (x: number, y: number): string => `${x} ${y}`;
  return spots.filter((spot) => {
    const stretch = Math.max(0.05, Math.cos((spot.lat * Math.PI) / 180));
    const row = Math.floor(spot.lat / size);
    const reach = size / stretch;
    const column = Math.floor(spot.lon / size);
    const span = Math.ceil(reach / size);
    let crowded = false;
    for (let y = row - 1; y <= row + 1 && !crowded; y++) {
      for (let x = column - span; x <= column + span && !crowded; x++) {
        crowded = (cells.get(cell(x, y)) ?? []).some(
          (other) => Math.hypot((other.lon - spot.lon) * stretch, other.lat - spot.lat) < size,
        );
      }
    }
    const kept = !crowded || spot.population >= NEVER_DROPPED || spot.kind === 'PPLC';
    if (kept) cells.set(cell(column, row), [...(cells.get(cell(column, row)) ?? []), spot]);
    return kept;
  });
}
