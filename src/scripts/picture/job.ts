import type { PictureSettings } from '$lib/model/picture';
import type { SeriesKind } from '$lib/picture/plan/words/pictureSeries';

/** A file to make. */
export interface Job {
  settings: PictureSettings;
  /** Its absolute path. */
  file: string;
  /** In which language the page's own words are: of the page that makes it. */
  words: string;
  /** A series as an archive, instead of one picture. */
  series: SeriesKind | null;
}
