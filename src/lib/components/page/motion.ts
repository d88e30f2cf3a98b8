/** Jumps where the reader asked for less motion. */
export const scrollBehavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/**
 * Where text is to be seen: on a phone only just below the map, for the card covers the rest; below
 * an open drawer there is little room too.
 */
export const visibleBand = (drawer: boolean): ScrollLogicalPosition =>
  drawer || matchMedia('(max-width: 49.99em)').matches ? 'start' : 'nearest';
