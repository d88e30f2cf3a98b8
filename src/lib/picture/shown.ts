import type { Bounds } from '$lib/model/geo';
import type { Place } from '$lib/model/story';

/**
 * Of a story's places those that a map shows: points with a marker, areas that are named on it, or
 * outlined.
 * @param marked ids of points, in the order of the list
 */
export function shownPlaces(
  places: readonly Place[],
  { marked, named, outlined }: Record<'marked' | 'named' | 'outlined', readonly string[]>,
  bounds: Bounds,
): Place[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return [
    ...marked.flatMap((id) => byId.get(id) ?? []),
    ...places.filter(
      (place) =>
        place.shape === 'area' &&
        (named.includes(place.id) || (outlined.includes(place.id) && meet(place.bounds, bounds))),
    ),
  ];
}

/** Whether two boxes have a part in common, either of them across the 180th meridian too. */
function meet([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds): boolean {
  if (south > top || bottom > north) return false;
  const [end, other] = [east < west ? east + 360 : east, right < left ? right + 360 : right];
  return [-360, 0, 360].some((turn) => west + turn <= other && left <= end + turn);
}
