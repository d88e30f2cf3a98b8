import type { PictureSettings } from '$lib/model/picture';
import type { Place } from '$lib/model/story';
import type { Size } from '$lib/space/camera';
import type { Measures } from '$lib/space/pictureSize';
import type { Metadata } from '../files/metadata';
import type { MapDrawing } from './mapDrawing';
import type { Pen } from './pen';

/** A picture that is drawn, but in no file yet. */
export interface DrawnPicture {
  settings: PictureSettings;
  measures: Measures;
  /**
   * The map's own pixels, `measures.ratio` of them to a layout pixel; none of what stands on it. Null where
   * it is drawn as shapes.
   */
  bitmap: HTMLCanvasElement | null;
  /** The map, and those that are set into it, as shapes; null where it is pixels. */
  shapes: readonly MapDrawing[] | null;
  /** The logo on it, which layout pixels it has, and the colour behind it; null where there is none. */
  logo: { image: HTMLImageElement; url: string; size: Size; paper: string } | null;
  /** Draws the whole picture: paper, map, furniture. */
  draw(pen: Pen): void;
  /** All letters that it writes, for the fonts. */
  words: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** What it lacks for want of room, in sentences of the page's language. */
  lacking: readonly string[];
  /** What of the story is in its frame, named as the map names it. */
  places: readonly Place[];
  /** BCP 47, of the words in `alt` and of the furniture. */
  language: string;
  /** The language of what is written on it, as far as its letters tell (BCP 47). */
  languageOf: (text: string) => string;
  metadata: Metadata;
}
