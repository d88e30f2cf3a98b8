import { DOT_RADIUS } from '$lib/labels/labelBoxes';
import { labelStep } from '$lib/labels/steps';
import type { DisputedPart, Place, PointPlace, Route } from '$lib/model/story';
import { metresPerPixel, pointOnPane, type Camera, type Rect } from '$lib/space/camera';
import { claimedBy } from '$lib/space/claims';
import { ringFeatures } from '$lib/space/rings';
import type { PlanFacts } from './facts';
import { onMap } from './onMap';

/** What of the story has an outline or a line on a map: of that which is turned on what its frame holds. */
export interface DrawnOn {
  outlined: Place[];
  /** These, and what is disputed and marked: that is hatched. */
  singled: Place[];
  /** The disputed parts that are hatched. */
  hatched: DisputedPart[];
  routes: Route[];
  /** The ids of the routes that are singled out. */
  activeRoutes: ReadonlySet<string>;
  /** Whether boundaries that are in dispute are there. */
  disputed: boolean;
  /** Rings about `from`, so far away each; null for none. */
  rings: { from: PointPlace; distances: string[] } | null;
  /** The line from a place to the one that is singled out, and how long it is. */
  bearing: { from: PointPlace; to: PointPlace; distance: string } | null;
  /** The place whose circle of precision is there. */
  precise: PointPlace | null;
}

/** What a map draws of the story. */
export function drawnOn(facts: PlanFacts, map: Rect, camera: Camera): DrawnOn {
  const { settings, session, data, selection } = facts;
  const { places, routes } = session.story;
  const { layers } = settings;
  const singled = layers.areas > 0 ? selection.active : new Set<string>();
  const areas = places.filter(({ id, shape }) => shape === 'area' && singled.has(id));
  const claims = claimedBy(singled, data.areas);
  const outlined = onMap(areas, data.areas.features, camera, map);
  const hatched = onMap(
    claims.map((claim) => ({ ...claim, id: claim.properties.id })),
    claims,
    camera,
    map,
  );
  const isSeen = (area: Place) =>
    outlined.includes(area) || hatched.some(({ id }) => id === area.id.toLowerCase());
  return {
    outlined,
    singled: areas.filter(isSeen),
    hatched,
    routes: onMap(layers.routes > 0 ? routes : [], data.routes.features, camera, map),
    activeRoutes: selection.routes,
    disputed:
      onMap(
        data.disputed.features.map(({ properties }) => ({ id: String(properties?.['id']) })),
        data.disputed.features,
        camera,
        map,
      ).length > 0,
    ...ringsOn(facts, map, camera),
  };
}

function ringsOn(
  { settings, session, selection }: PlanFacts,
  map: Rect,
  camera: Camera,
): Pick<DrawnOn, 'rings' | 'bearing' | 'precise'> {
  const { story, words } = session;
  const { place } = selection;
  if (settings.layers.rings === 0 || place?.shape !== 'point')
    return { rings: null, bearing: null, precise: null };
  const reference = story.places.find(({ id }) => id === place.reference);
  const told = reference?.shape === 'point' ? reference : undefined;
  const { features } = ringFeatures(place, told, labelStep(camera.zoom), words.language);
  const lines = features.filter(({ geometry }) => geometry.type === 'LineString');
  const there = onMap(
    lines.map(({ properties }) => properties),
    lines,
    camera,
    map,
  );
  const line = there.find(({ kind }) => kind === 'bearing');
  // About the reference, where the line to it is drawn at all.
  const from = told && lines.some(({ properties: { kind } }) => kind === 'bearing') ? told : place;
  const distances = there.flatMap(({ kind, label }) => (kind === 'ring' ? [label] : []));
  const { x, y } = pointOnPane(place.at, camera, map);
  const reach = (place.radius ?? 0) / metresPerPixel(place.at[1], camera.zoom);
  const near = x > -reach && y > -reach && x < map.width + reach && y < map.height + reach;
  return {
    rings: distances.length > 0 ? { from, distances } : null,
    bearing: line && told ? { from: told, to: place, distance: line.label } : null,
    // One that the place's own dot, as it is when singled out, covers is not to be seen.
    precise: near && reach > DOT_RADIUS + 2 ? place : null,
  };
}
