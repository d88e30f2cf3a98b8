import type { Place, PlaceType, PointPlace } from '$lib/model/story';

/** A city before a district of it, and both before a building: the order in which dots lie on one another. */
const RANKS: Record<PlaceType, number> = {
  settlement: 0,
  country: 0,
  'first-level-division': 0,
  region: 0,
  sea: 0,
  river: 0,
  mountain: 0,
  island: 0,
  district: 1,
  building: 2,
  base: 2,
  airport: 2,
  road: 2,
  border: 2,
  other: 2,
};

export const rankOf = ({ type }: Place): number => RANKS[type];

export const isSmallerThanCity = (place: Place): boolean => rankOf(place) > 0;

/** Whether a place is at one position, from which distances are true: a region is at none, drawn or not. */
export const isAtPosition = (place: Place): place is PointPlace =>
  place.shape === 'point' && place.precision !== 'region';
