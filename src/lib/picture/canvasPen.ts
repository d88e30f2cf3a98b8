import { SANS, SERIF } from './fonts';
import { directionOf } from './direction';
import type { Cut, Pen, Shape, Stroke, Type } from './pen';

const FONTS: Record<Cut, [weight: number, family: string]> = {
  serif: [400, SERIF],
  regular: [400, SANS],
  semibold: [600, SANS],
};

const fontOf = ({ cut, size }: Type): string => `${FONTS[cut][0]} ${size}px ${FONTS[cut][1]}`;

/**
 * Draws into a canvas; the fonts must have been loaded.
 * @param ratio output pixels for one layout pixel
 * @param bitmap the map's own picture
 */
export function canvasPen(
  canvas: CanvasRenderingContext2D,
  ratio: number,
  bitmap: CanvasImageSource,
): Pen {
  canvas.scale(ratio, ratio);
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  const use = ({ colour, width }: Stroke) => {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
  };
  /** Fills and strokes the path at hand. */
  const show = ({ fill, stroke }: Shape) => {
    if (fill) {
      canvas.fillStyle = fill;
      canvas.fill();
    }
    if (!stroke) return;
    use(stroke);
    canvas.stroke();
  };
  return {
    text(text, [x, y], writing) {
      const { colour, halo, align = 'left', room } = writing;
      canvas.font = fontOf(writing);
      canvas.textAlign = align;
      canvas.direction = directionOf(text);
      if (halo) {
        use({ colour: halo, width: 3 });
        canvas.strokeText(text, x, y, room);
      }
      canvas.fillStyle = colour;
      canvas.fillText(text, x, y, room);
    },
    measure(text, type) {
      canvas.font = fontOf(type);
      return canvas.measureText(text).width;
    },
    line([first, ...rest], stroke) {
      if (!first) return;
      canvas.beginPath();
      canvas.moveTo(...first);
      for (const point of rest) canvas.lineTo(...point);
      show({ stroke });
    },
    circle([x, y], radius, shape) {
      canvas.beginPath();
      canvas.arc(x, y, radius, 0, 2 * Math.PI);
      show(shape);
    },
    rect({ left, top, width, height }, shape) {
      canvas.beginPath();
      canvas.rect(left, top, width, height);
      show(shape);
    },
    map({ left, top, width, height }) {
      canvas.drawImage(bitmap, left, top, width, height);
    },
    clip({ left, top, width, height }, draw) {
      canvas.save();
      canvas.beginPath();
      canvas.rect(left, top, width, height);
      canvas.clip();
      draw();
      canvas.restore();
    },
    part(_part, draw) {
      draw();
    },
  };
}
