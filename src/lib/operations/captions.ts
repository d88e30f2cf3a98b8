import type { Bounds } from '$lib/model/geo';
import type { AreaPlace, LabelLanguage, PointPlace, Story } from '$lib/model/story';
import { labelBox, overlap } from './labels';
import { anchorsAt, labelWidth, placeMarkers } from './markers';
import { namedIn } from './naming';
import { NO_CITY_NAMED } from './wording';

/** An area's name, set on the map at the area's label point. */
export interface Caption {
  area: AreaPlace;
  /** A journey ends here, for want of a town: what the reader is told of it. */
  end: string | null;
}

/** The words that a story sets on the map. */
export interface Lettering {
  points: readonly PointPlace[];
  captions: readonly Caption[];
  /** The story's opening view. */
  opening: Bounds;
  /** The height of a label's box in CSS pixels. */
  row: number;
  /** In which they are written, as far as their names are known in it. */
  language: LabelLanguage;
}

const LINE = 16;

/** The areas that may be named on the map. */
export function captionsOf({ places, routes }: Story, language: LabelLanguage): Caption[] {
  const ends = new Set(routes.flatMap(({ from, to }) => [from, to]));
  return places
    .filter((place) => place.shape === 'area')
    .map((area) => ({
      area: namedIn(area, language),
      end: ends.has(area.id) ? NO_CITY_NAMED[language] : null,
    }));
}

/** Seas, and where journeys end, are named from the outset; other areas when they are singled out. */
export const standing = ({ area, end }: Caption): boolean => area.kind === 'sea' || end !== null;

/** The captions that stand at a step of zoom: those singled out always, others where they are free. */
export function shownCaptions(
  { points, captions, opening, row }: Lettering,
  step: number,
  singled: ReadonlySet<string>,
): Caption[] {
  const free = new Set(freeCaptions(captions, points, opening, step, row));
  return captions.filter(
    (caption) => singled.has(caption.area.id) || (standing(caption) && free.has(caption)),
  );
}

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
