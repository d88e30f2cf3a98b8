export const SERIF = '"Source Serif 4", Georgia, serif';
export const SANS = '"Noto Sans", system-ui, sans-serif';

export interface Writing {
  font: string;
  colour: string;
  halo?: string;
  /** Layout pixels; longer text is set narrower. */
  room?: number;
}

/** Waits for the page's own fonts, of the letters of a text: a canvas does not. */
export async function loadFonts(text: string): Promise<void> {
  const fonts = [`400 21px ${SERIF}`, `600 13px ${SANS}`, `400 11px ${SANS}`];
  await Promise.all(fonts.map((font) => document.fonts.load(font, text)));
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
