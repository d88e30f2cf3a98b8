import type { Handle } from '@sveltejs/kit';

/** Scripts, styles and the Latin fonts are asked for with the page, not found out about later. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && /-latin-\d+-normal\./.test(path)),
  });
