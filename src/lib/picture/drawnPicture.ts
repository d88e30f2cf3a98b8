import type { PictureSettings } from '$lib/model/picture';
import type { Measures } from '$lib/operations/pictureSize';
import type { Metadata } from './files/metadata';
import type { Pen } from './pen';

/** A picture that is drawn, but in no file yet. */
export interface DrawnPicture {
  settings: PictureSettings;
  measures: Measures;
  /** The map's own pixels, `measures.ratio` of them to a layout pixel; none of what stands on it. */
  bitmap: HTMLCanvasElement;
  /** Draws the whole picture: paper, map, furniture. */
  draw(pen: Pen): void;
  /** All letters that it writes, for the fonts. */
  words: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** BCP 47, of the words in `alt` and of the furniture. */
  language: string;
  metadata: Metadata;
}
