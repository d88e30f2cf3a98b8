import { bearing, circle, destination, distance, lineString, point } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { PointPlace } from '$lib/model/story';
import { metresPerPixel } from './camera';
import { roundDown, roundUp } from './scale';
import { isAtPosition } from '$lib/story/rank';
import { kilometres } from '$lib/messages/units';

export interface RingProperties {
  id: string;
  /** A ring, the line from the reference to the place, or a place for words about either. */
  kind: 'ring' | 'bearing' | 'label';
  label: string;
}

const COUNT = 3;
/** CSS pixels from ring to ring, at least. */
const APART = 60;
/** Farther out the basemap says where things are. */
const FROM_ZOOM = 6;
/** A reference farther off than this, in kilometres, says nothing of the neighbourhood. */
const NEAR = 300;
/** The zoom of the embedded basemap's last tiles: closer by, rings say what it no longer can. */
const BEYOND = 8;

/**
 * Rings of equal distance about the place from which a place's position is told, and the line from
 * there to it. Without such a reference: about the place itself, where the basemap says no more.
 * None about a region, which is at no position. Distances are along great circles of the mean sphere, as turf has them.
 * @param step the step of zoom that the rings are drawn for
 * @param language of the labels
 */
export function ringFeatures(
  place: PointPlace,
  told: PointPlace | undefined,
  step: number,
  language: string,
): FeatureCollection<LineString | Point, RingProperties> {
  const reference =
    told && isAtPosition(told) && distance([...told.at], [...place.at]) <= NEAR ? told : undefined;
  const features: Feature<LineString | Point, RingProperties>[] = [];
  if (!isAtPosition(place) || step < FROM_ZOOM || (!reference && step < BEYOND))
    return { type: 'FeatureCollection', features };
  const from = [...(reference ?? place).at];
  const to = [...place.at];
  const apart = distance(from, to);
  const least = (metresPerPixel(from[1] ?? 0, step) * APART) / 1000;
  const spacing = Math.max(roundUp(least), roundDown(apart / 2));
  const heading = reference ? bearing(from, to) : 0;
  for (let n = 1; n <= COUNT; n++) {
    const km = n * spacing;
    const label = kilometres(km, language);
    const about = { id: `ring-${n}`, label };
    const { geometry } = circle(from, km, { units: 'kilometers', steps: 180 });
    features.push(lineString(geometry.coordinates[0] ?? [], { ...about, kind: 'ring' }));
    // On the side away from the place, where the line does not run.
    const at = destination(from, km, heading + 180, { units: 'kilometers' }).geometry.coordinates;
    features.push(point(at, { ...about, kind: 'label' }));
  }
  if (reference) {
    const label = kilometres(apart, language);
    features.push(lineString([from, to], { id: 'bearing', kind: 'bearing', label }));
  }
  return { type: 'FeatureCollection', features };
}
