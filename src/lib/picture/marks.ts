import { placeCaptions } from '$lib/operations/captions';
import { pointOnPane } from '$lib/operations/camera';
import { LEADER_FROM } from '$lib/operations/labels';
import { labelStep, placeMarkers, ROWS } from '$lib/operations/markers';
import type { PictureContent } from './content';
import type { PictureLayout } from './layout';
import type { Pen, Writing } from './pen';

/** The names of areas, and the rings where journeys end. */
export function drawCaptions(
  pen: Pen,
  { map, camera }: PictureLayout,
  { captions, places, opening, active, palette }: PictureContent,
) {
  const step = labelStep(camera.zoom);
  // What is singled out has the first choice of a place.
  const ordered = captions.toSorted(
    (a, b) => Number(active.has(b.area.id)) - Number(active.has(a.area.id)),
  );
  const found = placeCaptions(ordered, places, opening, step, ROWS.fine.height);
  for (const { area, end } of ordered) {
    const singled = active.has(area.id);
    const at = pointOnPane(area.at, camera, map);
    const [x, y] = [map.left + at.x, map.top + at.y];
    if (end) {
      // A ring where a journey ends for want of a town.
      const stroke = { colour: singled ? palette.accent : palette.route, width: 1.5 };
      pen.circle([x, y], 4, { fill: palette.paper, stroke });
    }
    // The words may have to make way; where a journey ends is always to be seen.
    const shift = found.get(area.id);
    if (!shift) continue;
    const sea = area.kind === 'sea';
    const colour = singled ? palette.accent : sea ? palette.route : palette.muted;
    const halo = sea ? palette.sea : palette.land;
    const words = { colour, halo, align: 'center' } as const;
    const name: Writing = sea
      ? { cut: 'serif', size: 13, ...words }
      : { cut: 'regular', size: 12, ...words };
    pen.text(area.name, [x + shift.dx, end ? y + 16 : y + shift.dy], name);
    if (end) pen.text(end, [x, y + 30], { cut: 'regular', size: 11, ...words });
  }
}

/** The places' labels, with lines to the dots that they stand off from. */
export function drawLabels(
  pen: Pen,
  { map, camera }: PictureLayout,
  { places, opening, active, palette }: PictureContent,
) {
  const placements = placeMarkers(places, opening, labelStep(camera.zoom), ROWS.fine.height);
  const marks = places.flatMap((place) => {
    const placement = placements.get(place.id);
    const { x, y } = pointOnPane(place.at, camera, map);
    return placement ? [{ place, placement, x: map.left + x, y: map.top + y }] : [];
  });
  for (const { place, placement, x, y } of marks) {
    if (Math.hypot(placement.dx, placement.dy) <= LEADER_FROM) continue;
    const end = [x + placement.dx, y + placement.dy] as const;
    const colour = active.has(place.id) ? palette.accent : palette.ink;
    pen.line([[x, y], end], { colour, width: 1 });
  }
  for (const { place, placement, x, y } of marks) {
    const left = placement.side === 'left';
    pen.text(place.name + placement.more, [x + placement.dx + (left ? -5 : 5), y + placement.dy], {
      cut: 'semibold',
      size: 13,
      colour: active.has(place.id) ? palette.accent : palette.ink,
      halo: palette.land,
      align: left ? 'right' : 'left',
    });
  }
}
