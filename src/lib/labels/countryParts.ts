/** Where a country can be named in views that show no other name of it. */
export interface CountryPart {
  /** The zoom whose views it is for. */
  minzoom: number;
  /** Free height at that zoom, in CSS pixels. */
  room: number;
}

/** CSS pixels of free height that a country's name needs. */
const FREE = 22;

/** Whether a part of a country has room for its name in a view of this zoom. */
export const partHasRoom = ({ minzoom, room }: CountryPart, zoom: number): boolean =>
  Math.floor(zoom) === minzoom && room * 2 ** (zoom - minzoom) >= FREE;
