/** The site's own look, made of its site.yaml by `src/scripts/houseStyle.js`. */
declare module 'virtual:house-style/style.js' {
  const style: import('./house').HouseStyle;
  export default style;
}
declare module 'virtual:house-style/fonts.js' {
  type Fonts = { family: string; files: { url: string; ranges: string[] }[] };
  /** By cut; those of pages. */
  const fonts: Partial<Record<'regular' | 'semibold' | 'serif', Fonts>>;
  export default fonts;
}
declare module 'virtual:house-style/outlines.js' {
  /** By cut; those of documents. */
  const fonts: (typeof import('virtual:house-style/fonts.js'))['default'];
  export default fonts;
}
