import { bearing, destination, distance } from '@turf/turf';
import type { LonLat } from '$lib/model/geo';
import type { Route, Story } from '$lib/model/story';
import { toMercator } from './mercator';

/** Where a journey's line can be pressed. */
export interface RouteDoor {
  route: Route;
  at: LonLat;
  /** The way of the journey there, on a Mercator map: degrees clockwise from the right. */
  angle: number;
}

/** How far to either side the direction is looked at, as a share of the way. */
const NEAR = 0.02;

/** A door upon each journey's great circle; journeys between the same two places share it out. */
export function routeDoors({ routes, places }: Story): RouteDoor[] {
  return routes.flatMap((route) => {
    const [from, to] = [route.from, route.to].map((id) => places.find((place) => place.id === id));
    if (!from || !to) return [];
    const alike = routes.filter((other) => endsOf(other) === endsOf(route));
    const share = (alike.indexOf(route) + 1) / (alike.length + 1);
    // Counted from the same end for all of them.
    const along = (part: number) =>
      pointAt(from.at, to.at, route.from < route.to ? part : 1 - part);
    const [back, ahead] = [share - NEAR, share + NEAR].map((part) => toMercator(along(part)));
    const turn = route.from < route.to ? 0 : 180;
    const [dx, dy] = [(ahead?.[0] ?? 0) - (back?.[0] ?? 0), (ahead?.[1] ?? 0) - (back?.[1] ?? 0)];
    return [
      { route, at: along(share), angle: ((Math.atan2(dy, dx) * 180) / Math.PI + turn + 360) % 360 },
    ];
  });
}

/** What journeys between the same two places, which share their line, have in common. */
export const endsOf = ({ from, to }: Route): string => [from, to].toSorted().join();

/** A point of the great circle. @param part of the way, from 0 to 1 */
function pointAt(from: LonLat, to: LonLat, part: number): LonLat {
  const [start, end] = [[...from], [...to]];
  const { coordinates } = destination(
    start,
    distance(start, end) * part,
    bearing(start, end),
  ).geometry;
  return [coordinates[0] ?? 0, coordinates[1] ?? 0];
}
