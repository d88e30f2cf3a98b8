import { scaleBar } from '$lib/operations/scale';
import { canvasPen } from './canvasPen';
import type { PictureContent } from './content';
import type { PictureLayout } from './layout';
import { drawCaptions, drawLabels } from './marks';
import { loadFonts } from './fonts';
import type { Pen } from './pen';

/** Layout pixels between the picture's edge and what is written on it. */
const EDGE = 16;

/** Draws title, labels, scale and credits round a map bitmap of the layout's `map` size. */
export async function compose(
  bitmap: CanvasImageSource,
  layout: PictureLayout,
  content: PictureContent,
): Promise<HTMLCanvasElement> {
  const { size, ratio } = layout;
  await loadFonts(wordsOf(content));
  const canvas = document.createElement('canvas');
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives the page no canvas to draw the picture on.');
  drawPicture(canvasPen(context, ratio, bitmap), layout, content);
  return canvas;
}

/** All that a picture writes: its fonts must have these letters. */
export function wordsOf({ title, credit, key, attribution, places, captions }: PictureContent) {
  const names = [...places, ...captions.map(({ area }) => area)].map(({ name }) => name);
  const ends = captions.map(({ end }) => end ?? '');
  // The scale's own, and the dots of what is cut short.
  return [title, credit, key, attribution, ...names, ...ends, '0123456789 km …'].join(' ');
}

/** Draws a whole picture, into whatever the pen draws into. */
export function drawPicture(pen: Pen, layout: PictureLayout, content: PictureContent): void {
  const { size, map } = layout;
  const { palette, title, credit, attribution } = content;
  const room = size.width - 2 * EDGE;
  pen.part('decoration', () => {
    pen.rect({ left: 0, top: 0, ...size }, { fill: palette.paper });
  });
  pen.part('title', () => {
    const writing = { cut: 'serif', size: 21, colour: palette.ink, room } as const;
    pen.text(title, [EDGE, map.top / 2], writing);
  });
  pen.part('figure', () => {
    pen.map(map);
    pen.clip(map, () => {
      if (content.labels) {
        drawCaptions(pen, layout, content);
        drawLabels(pen, layout, content);
      }
      drawFoot(pen, layout, content);
    });
  });
  const middle = (map.top + map.height + size.height) / 2;
  const small = { cut: 'regular', size: 11 } as const;
  pen.part('note', () => {
    const writing = { ...small, colour: palette.ink, room: room * 0.4 };
    pen.text(credit, [EDGE, middle], writing);
  });
  pen.part('note', () => {
    const writing = { ...small, colour: palette.muted, align: 'right', room: room * 0.57 } as const;
    pen.text(attribution, [size.width - EDGE, middle], writing);
  });
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

/** The scale, true at the middle of the map, and what the lines mean. */
function drawFoot(pen: Pen, { map, camera }: PictureLayout, { key, palette }: PictureContent) {
  const bar = scaleBar(camera.center[1], camera.zoom, 120);
  const [x, y] = [map.left + EDGE, map.top + map.height - 12];
  const [end, top] = [x + bar.width, y - 6];
  const ends = [
    [x, top],
    [x, y],
    [end, y],
    [end, top],
  ] as const;
  pen.line(ends, { colour: palette.ink, width: 1.5 });
  const writing = {
    cut: 'regular',
    size: 11,
    colour: palette.ink,
    halo: palette.land,
  } as const;
  pen.text(bar.label, [x + 5, y - 8], writing);
  if (key) pen.text(key, [end + 14, y - 3], writing);
}
