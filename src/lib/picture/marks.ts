import type { Palette } from '$lib/model/palette';
import { placeCaptions } from '$lib/operations/captions';
import { pointOnPane } from '$lib/operations/camera';
import { LEADER_FROM } from '$lib/operations/labels';
import { labelStep, placeMarkers, ROWS } from '$lib/operations/markers';
import type { PictureContent } from './content';
import type { PictureLayout } from './layout';
import { SANS, SERIF } from './fonts';
import { write } from './pen';

/** The names of areas, and the rings where journeys end. */
export function drawCaptions(
  pen: CanvasRenderingContext2D,
  { map, camera }: PictureLayout,
  { captions, places, opening, active, palette }: PictureContent,
) {
  const step = labelStep(camera.zoom);
  // What is singled out has the first choice of a place.
  const ordered = captions.toSorted(
    (a, b) => Number(active.has(b.area.id)) - Number(active.has(a.area.id)),
  );
  const found = placeCaptions(ordered, places, opening, step, ROWS.fine.height);
  pen.textAlign = 'center';
  for (const { area, end } of ordered) {
    const singled = active.has(area.id);
    const at = pointOnPane(area.at, camera, map);
    const [x, y] = [map.left + at.x, map.top + at.y];
    if (end) drawEnd(pen, x, y, palette, singled ? palette.accent : palette.route);
    // The words may have to make way; where a journey ends is always to be seen.
    const shift = found.get(area.id);
    if (!shift) continue;
    const sea = area.kind === 'sea';
    const colour = singled ? palette.accent : sea ? palette.route : palette.muted;
    const halo = sea ? palette.sea : palette.land;
    const font = sea ? `400 13px ${SERIF}` : `400 12px ${SANS}`;
    write(pen, area.name, x + shift.dx, end ? y + 16 : y + shift.dy, { font, colour, halo });
    if (end) write(pen, end, x, y + 30, { font: `400 11px ${SANS}`, colour, halo });
  }
  pen.textAlign = 'left';
}

/** A ring where a journey ends for want of a town. */
function drawEnd(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  { paper }: Palette,
  colour: string,
) {
  pen.beginPath();
  pen.arc(x, y, 4, 0, 2 * Math.PI);
  pen.fillStyle = paper;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.fill();
  pen.stroke();
}

/** The places' labels, with lines to the dots that they stand off from. */
export function drawLabels(
  pen: CanvasRenderingContext2D,
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
    pen.strokeStyle = active.has(place.id) ? palette.accent : palette.ink;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + placement.dx, y + placement.dy);
    pen.stroke();
  }
  for (const { place, placement, x, y } of marks) {
    pen.textAlign = placement.side === 'left' ? 'right' : 'left';
    const inset = placement.side === 'left' ? -5 : 5;
    write(pen, place.name + placement.more, x + placement.dx + inset, y + placement.dy, {
      font: `600 13px ${SANS}`,
      colour: active.has(place.id) ? palette.accent : palette.ink,
      halo: palette.land,
    });
  }
  pen.textAlign = 'left';
}
