export interface Writing {
  font: string;
  colour: string;
  halo?: string;
  /** Layout pixels; longer text is set narrower. */
  room?: number;
}

/** Writes a line of text, in layout pixels; the pen's own alignment holds. */
export function write(
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
