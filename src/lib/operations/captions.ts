import type { Bounds } from '$lib/model/geo';
import type { AreaPlace, PointPlace, Story } from '$lib/model/story';
import { labelBox, overlap } from './labels';
import { anchorsAt, labelWidth, placeMarkers } from './markers';

/** An area's name, set on the map at the area's label point. */
export interface Caption {
  area: AreaPlace;
  /** A journey ends here, for want of a town: what the reader is told of it. */
  end: string | null;
}

const LINE = 16;

/** The areas that may be named on the map. */
export function captionsOf({ places, routes }: Story): Caption[] {
  const ends = new Set(routes.flatMap(({ from, to }) => [from, to]));
  return places
    .filter((place) => place.shape === 'area')
    .map((area) => ({ area, end: ends.has(area.id) ? 'no city named' : null }));
}

/** Seas, and where journeys end, are named from the outset; other areas when they are singled out. */
export const standing = ({ area, end }: Caption): boolean => area.kind === 'sea' || end !== null;

/** The captions that cover no marker at a step of zoom. The markers come first. */
export function freeCaptions(
  captions: readonly Caption[],
  points: readonly PointPlace[],
  opening: Bounds,
  step: number,
  row: number,
): Caption[] {
  const placements = placeMarkers(points, opening, step, row);
  const taken = anchorsAt(points, step).flatMap((anchor) => {
    const placement = placements.get(anchor.id);
    const { x, y } = anchor;
    const dot = { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
    return placement ? [dot, labelBox(anchor, placement, row)] : [dot];
  });
  return captions.filter(({ area }) => {
    const [anchor] = anchorsAt([area], step);
    if (!anchor) return false;
    const { x, y } = anchor;
    const half = labelWidth(area.name) / 2;
    const box = { left: x - half, right: x + half, top: y - LINE, bottom: y + LINE };
    return !taken.some((other) => overlap(box, other));
  });
}

/** The story's countries by ISO 3166 code in small letters, and whether the page always names them. */
export function countriesOf(story: Story): { id: string; code: string; standing: boolean }[] {
  return captionsOf(story).flatMap((caption) => {
    const { id, kind, identifiers } = caption.area;
    const code = identifiers['iso']?.toLowerCase();
    return kind === 'country' && code ? [{ id, code, standing: standing(caption) }] : [];
  });
}
