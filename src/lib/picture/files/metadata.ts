/** What a file of a picture says of itself. All are plain words; the addresses are whole ones. */
export interface Metadata {
  title: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
  /** Of the alternative text, and of the title (BCP 47). */
  language: string;
  titleLanguage: string;
  /** Whose words and facts the picture rests on. */
  credit: string;
  /** Where those were published. */
  source: string;
  /** On what terms it may be used, and whose map data it shows. */
  licence: string;
  /** The address that makes the picture again. */
  address: string;
  /** Pixels per inch; null where the picture has no size on paper. */
  dpi: number | null;
}

/** Named in the files. */
export const PROGRAM = 'Dateline';
