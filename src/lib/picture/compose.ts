import type { Palette } from '$lib/model/palette';
import type { Bounds } from '$lib/model/geo';
import type { PointPlace } from '$lib/model/story';
import { freeCaptions, type Caption } from '$lib/operations/captions';
import { pointOnPane } from '$lib/operations/camera';
import { LEADER_FROM } from '$lib/operations/labels';
import { labelStep, placeMarkers, ROWS } from '$lib/operations/markers';
import { scaleBar } from '$lib/operations/scale';
import type { PictureLayout } from './layout';

export interface PictureContent {
  title: string;
  /** Whose words and facts the picture rests on. */
  credit: string;
  /** Whose map data it shows. */
  attribution: string;
  places: readonly PointPlace[];
  /** The story's opening view. */
  opening: Bounds;
  /** The areas to be named. */
  captions: readonly Caption[];
  /** Ids of the places that are singled out. */
  active: ReadonlySet<string>;
  palette: Palette;
}

const SERIF = '"Source Serif 4", Georgia, serif';
const SANS = '"Noto Sans", system-ui, sans-serif';
const EDGE = 16;

/** Draws title, labels, scale and credits round a map bitmap of the layout's `map` size. */
export async function compose(
  bitmap: CanvasImageSource,
  layout: PictureLayout,
  content: PictureContent,
): Promise<HTMLCanvasElement> {
  const { size, ratio, map } = layout;
  await Promise.all(
    [`400 20px ${SERIF}`, `600 13px ${SANS}`, `400 11px ${SANS}`].map((font) =>
      document.fonts.load(font),
    ),
  );
  const canvas = document.createElement('canvas');
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives the page no canvas to draw the picture on.');
  pen.scale(ratio, ratio);
  pen.textBaseline = 'middle';
  pen.fillStyle = content.palette.paper;
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(bitmap, map.left, map.top, map.width, map.height);

  pen.save();
  pen.beginPath();
  pen.rect(map.left, map.top, map.width, map.height);
  pen.clip();
  drawCaptions(pen, layout, content);
  drawLabels(pen, layout, content);
  drawScale(pen, layout, content.palette);
  pen.restore();
  drawFrame(pen, layout, content);
  return canvas;
}

/** A picture as a PNG file. */
export function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve(blob)
          : reject(new Error('This browser could not make a PNG of the picture.')),
      'image/png',
    ),
  );
}

function drawFrame(pen: CanvasRenderingContext2D, layout: PictureLayout, content: PictureContent) {
  const { size, map } = layout;
  const { palette, title, credit, attribution } = content;
  const room = size.width - 2 * EDGE;
  write(pen, title, EDGE, map.top / 2, { font: `400 21px ${SERIF}`, colour: palette.ink, room });
  const middle = (map.top + map.height + size.height) / 2;
  const font = `400 11px ${SANS}`;
  write(pen, credit, EDGE, middle, { font, colour: palette.ink, room: room * 0.4 });
  pen.textAlign = 'right';
  write(pen, attribution, size.width - EDGE, middle, {
    font,
    colour: palette.muted,
    room: room * 0.57,
  });
  pen.textAlign = 'left';
}

function drawCaptions(
  pen: CanvasRenderingContext2D,
  { map, camera }: PictureLayout,
  { captions, places, opening, active, palette }: PictureContent,
) {
  const step = labelStep(camera.zoom);
  const free = freeCaptions(captions, places, opening, step, ROWS.fine.height);
  pen.textAlign = 'center';
  for (const caption of captions) {
    const { area, end } = caption;
    const singled = active.has(area.id);
    if (!singled && !free.includes(caption)) continue;
    const at = pointOnPane(area.at, camera, map);
    const [x, y] = [map.left + at.x, map.top + at.y];
    const colour = singled ? palette.accent : area.kind === 'sea' ? palette.route : palette.muted;
    const font = `${area.kind === 'sea' ? 'italic ' : ''}400 12px ${SANS}`;
    write(pen, area.name, x, end ? y + 16 : y, {
      font,
      colour,
      halo: area.kind === 'sea' ? palette.sea : palette.land,
    });
    if (!end) continue;
    write(pen, end, x, y + 30, { font: `400 11px ${SANS}`, colour, halo: palette.land });
    pen.beginPath();
    pen.arc(x, y, 4, 0, 2 * Math.PI);
    pen.fillStyle = palette.paper;
    pen.strokeStyle = singled ? palette.accent : palette.route;
    pen.lineWidth = 1.5;
    pen.fill();
    pen.stroke();
  }
  pen.textAlign = 'left';
}

function drawLabels(
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
    write(pen, place.name, x + placement.dx + inset, y + placement.dy, {
      font: `600 13px ${SANS}`,
      colour: active.has(place.id) ? palette.accent : palette.ink,
      halo: palette.land,
    });
  }
  pen.textAlign = 'left';
}

function drawScale(
  pen: CanvasRenderingContext2D,
  { map, camera }: PictureLayout,
  palette: Palette,
) {
  const bar = scaleBar(camera.center[1], camera.zoom, 120);
  const [x, y] = [map.left + EDGE, map.top + map.height - 12];
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x, y - 6);
  pen.lineTo(x, y);
  pen.lineTo(x + bar.width, y);
  pen.lineTo(x + bar.width, y - 6);
  pen.stroke();
  const font = `400 11px ${SANS}`;
  write(pen, bar.label, x + 5, y - 8, { font, colour: palette.ink, halo: palette.land });
}

interface Writing {
  font: string;
  colour: string;
  halo?: string;
  /** Layout pixels; longer text is set narrower. */
  room?: number;
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { font, colour, halo, room }: Writing,
) {
  pen.font = font;
  if (halo) {
    pen.strokeStyle = halo;
    pen.lineWidth = 3;
    pen.lineJoin = 'round';
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = colour;
  pen.fillText(text, x, y, room);
}
