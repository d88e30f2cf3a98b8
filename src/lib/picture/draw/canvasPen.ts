import { Failure } from '$lib/model/failure';
import { SANS, SERIF } from './fonts';
import { RIM, type Cut, type Pen, type Shape, type Stroke, type Type } from './pen';
import { directionOf } from '../plan/words/direction';
import type { Measure } from '../plan/words/type';

const FONTS: Record<Cut, [weight: number, family: string]> = {
  serif: [400, SERIF],
  regular: [400, SANS],
  semibold: [600, SANS],
};

const fontOf = ({ cut, size }: Type): string => `${FONTS[cut][0]} ${size}px ${FONTS[cut][1]}`;

/** Measures text as a canvas does; the fonts must have been loaded. @throws {Failure} without a canvas */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Failure('picture.canvas', {});
  const known = new Map<string, number>();
  return (text, type) => {
    const font = fontOf(type);
    const key = `${font}\n${text}`;
    const width = known.get(key) ?? ((context.font = font), context.measureText(text).width);
    known.set(key, width);
    return width;
  };
}

/**
 * Draws into a canvas; the fonts must have been loaded.
 * @param ratio output pixels for one layout pixel
 * @param bitmap the map's own picture
 * @param logo of a house that has one
 */
export function canvasPen(
  canvas: CanvasRenderingContext2D,
  ratio: number,
  bitmap: HTMLCanvasElement,
  logo: HTMLImageElement | null,
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
      const { colour, halo, align = 'left', room, direction = directionOf(text) } = writing;
      canvas.font = fontOf(writing);
      canvas.textAlign = align;
      canvas.direction = direction;
      if (halo) {
        use({ colour: halo, width: RIM });
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
    map({ left, top }) {
      // Pixel for pixel: a shift by a part of one would blur it all.
      canvas.save();
      canvas.resetTransform();
      canvas.drawImage(bitmap, Math.round(left * ratio), Math.round(top * ratio));
      canvas.restore();
    },
    logo({ left, top, width, height }) {
      if (logo) canvas.drawImage(logo, left, top, width, height);
    },
    group(_name, draw) {
      draw();
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
