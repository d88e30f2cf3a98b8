import { scaleBar } from '$lib/operations/scale';
import type { PictureContent } from './content';
import type { PictureLayout } from './layout';
import { drawCaptions, drawLabels } from './marks';
import { loadFonts, SANS, SERIF } from './fonts';
import { write } from './pen';

/** Layout pixels between the picture's edge and what is written on it. */
const EDGE = 16;

/** Draws title, labels, scale and credits round a map bitmap of the layout's `map` size. */
export async function compose(
  bitmap: CanvasImageSource,
  layout: PictureLayout,
  content: PictureContent,
): Promise<HTMLCanvasElement> {
  const { size, ratio, map } = layout;
  const { title, credit, places, captions } = content;
  const names = [...places, ...captions.map(({ area }) => area)].map(({ name }) => name);
  await loadFonts([title, credit, content.key, content.attribution, ...names].join(' '));
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
  if (content.labels) {
    drawCaptions(pen, layout, content);
    drawLabels(pen, layout, content);
  }
  drawFoot(pen, layout, content);
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

/** What stands above and below the map. */
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

/** The scale, true at the middle of the map, and what the lines mean. */
function drawFoot(
  pen: CanvasRenderingContext2D,
  { map, camera }: PictureLayout,
  { key, palette }: PictureContent,
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
  if (!key) return;
  write(pen, key, x + bar.width + 14, y - 3, { font, colour: palette.ink, halo: palette.land });
}
