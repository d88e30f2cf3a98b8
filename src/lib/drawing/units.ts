/** The drawing's own units across the story's opening view: a CSS pixel or less on most screens. */
export const UNITS = 600;
