import { LAST_ZOOM } from '$lib/model/basemap';
import type { Bounds, LonLat } from '$lib/model/geo';
import type { Selection } from '$lib/model/selection';
import type { AreaPlace, Passage, Place, PointPlace, Precision, Story } from '$lib/model/story';
import { boundsOf, contains, shrunk, union } from './bounds';
import { cameraFor, rectOnPane, worldSize, type Camera } from './camera';
import { activePlaces } from '$lib/story/evidence';
import { isSmallerThanCity } from '$lib/story/rank';
import { mercatorBox, toMercator } from './mercator';
import { cameraInto, shareOf, type Pane } from './pane';

/** How close a place that the reader chose is shown: a region by its extent alone. */
const CLOSEST: Record<Precision, number> = {
  site: LAST_ZOOM,
  neighbourhood: LAST_ZOOM,
  city: 7,
  approximate: 6,
  region: LAST_ZOOM,
};
const CLOSEST_OF_ALL = Math.max(...Object.values(CLOSEST));
/** Levels of zoom that a part of a story may be closer than all of it, however small that is. */
const CLOSER = 1;

/** How close a passage is shown that names nothing smaller than a city, on a pane of so many CSS pixels. */
const WITH_COUNTRY = { zoom: 5.5, pane: 600 };
/** CSS pixels between two points, or along an area, from which they can be told apart. */
const LEGIBLE = 48;
/** The part of the pane that is a fair part of an area. */
const FAIR = 0.05;
/** Levels of zoom that it may cost to show an area whole and not in part. */
const WHOLE = 1;
/** CSS pixels at the free part's edge for labels beside and above dots; at the most this share of it. */
const MARGIN = { across: 90, down: 48, share: 0.2 };

/** The camera for a selection, all of it in the free part of the pane; null where nothing is to be shown. */
export function cameraOf(story: Story, selection: Selection, pane: Pane): Camera | null {
  const places = story.places.filter(({ id }) => activePlaces(story, selection).includes(id));
  switch (selection.type) {
    case 'none':
      return null;
    case 'place':
      return places[0] ? cameraOfPlace(story, places[0], pane) : null;
    case 'group':
      return frame(places.map(boundsOf), pane, closestIn(story, pane, CLOSEST_OF_ALL));
    case 'route':
      // A journey's line ends at an area's label point: its bounds do not matter.
      return frame(places.map(spot), pane, closestIn(story, pane, CLOSEST_OF_ALL));
    case 'passage': {
      const passage = story.passages.find(({ line }) => line === selection.line);
      return passage ? cameraOfPassage(story, passage, pane) : null;
    }
  }
}

/** How close something of a story may be shown: to a zoom, or where all of it is closer still, beyond that. */
const closestIn = ({ opening }: Story, pane: Pane, zoom: number): number =>
  Math.max(zoom, cameraFor(opening, pane).zoom + CLOSER);

function cameraOfPlace(story: Story, place: Place, pane: Pane): Camera | null {
  const own = closestIn(story, pane, CLOSEST[place.precision]);
  const closest =
    place.shape === 'point' && place.radius
      ? Math.min(own, zoomOfRadius(place.at, place.radius, pane))
      : own;
  return place.shape === 'area'
    ? frameArea(place, pane, closest)
    : frame([spot(place)], pane, closest);
}

/** An area, as much of it about its label as a map can show: none shows more than the world's height. */
function frameArea({ at, bounds }: AreaPlace, pane: Pane, closest: number): Camera {
  const fits = (shown: Bounds) =>
    rectOnPane(mercatorBox(shown), into(shown, pane, closest), pane).width <= pane.free.width;
  const parts = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((part) => shrunk(bounds, at, part));
  return into(parts.find(fits) ?? [...at, ...at], pane, closest);
}

/** The closest zoom at which a circle of so many metres stands whole in the free part. */
function zoomOfRadius(at: LonLat, radius: number, { free }: Pane): number {
  const metres = (2 * Math.PI * 6378137 * Math.cos((at[1] * Math.PI) / 180)) / worldSize(0);
  return Math.log2((metres * Math.min(free.width, free.height)) / (2 * radius));
}

/** What a passage is about, in the free part of the pane: src/docs/stories.md says by which rules. */
function cameraOfPassage(story: Story, passage: Passage, pane: Pane): Camera | null {
  if (passage.view) return cameraInto(passage.view, pane);
  if (passage.role !== 'paragraph') return cameraFor(story.opening, pane);
  const places = subjects(story, passage);
  const points = places.filter((place) => place.shape === 'point');
  const areas = areasToShow(places);
  const closest = closestZoom(story, places, pane);
  const [only] = places.length === 1 ? places : [];
  if (only?.shape === 'area') return frameArea(only, pane, closest);
  const country = only && countryOf(story, only);
  const alone = country && closest <= WITH_COUNTRY.zoom ? [country] : [];
  const spots = union([...points.map(boundsOf), ...[...areas, ...alone].map(spot)]);
  return (
    spots &&
    into(
      areas.reduce((bounds, area) => withArea(bounds, area, pane, closest), spots),
      pane,
      closest,
    )
  );
}

/**
 * The places that a passage is about: those that it names for themselves or in both senses, else
 * those that stand for their governments. A dateline says where a report was filed.
 */
export function subjects({ places }: Story, { mentions }: Passage): Place[] {
  const named = mentions.filter(({ dateline }) => !dateline);
  const forThemselves = named.filter(({ sense }) => sense !== 'government');
  const about = (forThemselves.length > 0 ? forThemselves : named).map(({ place }) => place);
  return places.filter(({ id }) => about.includes(id));
}

/** An area in which all else lies, and something smaller than a city, is not shown for itself. */
export function areasToShow(places: readonly Place[]): AreaPlace[] {
  const small = places.some(isSmallerThanCity);
  return places
    .filter((place) => place.shape === 'area')
    .filter((area) => !small || !places.every((other) => other === area || lies(other, area)));
}

/** Whether a place lies in an area: a point of known country by that, all else by the area's bounds. */
const lies = (place: Place, area: AreaPlace): boolean =>
  place.shape === 'point' && place.country && area.type === 'country'
    ? isCountryOf(area, place)
    : contains(area.bounds, place.at);

const isCountryOf = ({ identifiers: { iso } }: AreaPlace, { country }: PointPlace): boolean =>
  iso?.toLowerCase() === country;

const countryOf = ({ places }: Story, point: PointPlace): AreaPlace | undefined =>
  places
    .filter((place) => place.shape === 'area')
    .find((area) => area.type === 'country' && isCountryOf(area, point));

/** How close a passage may be shown: near what is smaller than a city, or what stands close together. */
function closestZoom(story: Story, places: readonly Place[], pane: Pane): number {
  const small = places.filter(isSmallerThanCity).map(({ precision }) => CLOSEST[precision]);
  if (small.length > 0) return closestIn(story, pane, Math.max(...small));
  const side = Math.min(WITH_COUNTRY.pane, pane.free.width, pane.free.height);
  const zoom = WITH_COUNTRY.zoom + Math.log2(side / WITH_COUNTRY.pane);
  return closestIn(story, pane, Math.min(CLOSEST_OF_ALL, Math.max(zoom, legibleZoom(places))));
}

/** The zoom from which the points can be told apart, and each area has some extent. */
function legibleZoom(places: readonly Place[]): number {
  const points = places.filter(({ shape }) => shape === 'point').map(({ at }) => toMercator(at));
  const lengths = [
    ...points.flatMap(([x, y], i) =>
      points.slice(i + 1).map(([x2, y2]) => Math.hypot(x2 - x, y2 - y)),
    ),
    ...places
      .filter((place) => place.shape === 'area')
      .map(({ bounds }) => mercatorBox(bounds))
      .map(({ width, height }) => Math.max(width, height)),
  ];
  return Math.log2(LEGIBLE / (worldSize(0) * Math.min(...lengths, 1)));
}

/** Bounds that also hold an area: the whole of it unless that costs too much, else a fair part. */
function withArea(bounds: Bounds, area: AreaPlace, pane: Pane, closest: number): Bounds {
  const whole = united(bounds, area.bounds);
  const zoom = (shown: Bounds) => into(shown, pane, closest).zoom;
  if (zoom(bounds) - zoom(whole) <= WHOLE) return whole;
  const parts = [0, 0.25, 0.5, 0.75, 1].map((part) =>
    united(bounds, shrunk(area.core, area.at, part)),
  );
  const isFair = (shown: Bounds) => shareOf(area.core, into(shown, pane, closest), pane) >= FAIR;
  return parts.find(isFair) ?? whole;
}

const united = (a: Bounds, b: Bounds): Bounds => union([a, b]) ?? a;
const spot = ({ at }: Place): Bounds => [...at, ...at];

function frame(all: readonly Bounds[], pane: Pane, closest: number): Camera | null {
  const bounds = union(all);
  return bounds && into(bounds, pane, closest);
}

function into(bounds: Bounds, pane: Pane, closest: number): Camera {
  const { left, top, width, height } = pane.free;
  const [dx, dy] = [
    Math.min(MARGIN.across, MARGIN.share * width),
    Math.min(MARGIN.down, MARGIN.share * height),
  ];
  const free = { left: left + dx, top: top + dy, width: width - 2 * dx, height: height - 2 * dy };
  return cameraInto(bounds, { ...pane, free }, closest);
}
