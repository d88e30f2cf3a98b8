import { resolve } from '$app/paths';
import { page } from '$app/state';

/**
 * The path of this story's page with other parameters: in another language, or as the page that may
 * ask other hosts for a basemap.
 */
export function pagePath(other: { language?: string | undefined; outside?: string }): string {
  const { slug, ...others } = { ...page.params, ...other };
  const path = slug
    ? resolve('/[[language=language]]/stories/[slug]/[[outside=outside]]', { ...others, slug })
    : resolve('/[[language=language]]/[[outside=outside]]', others);
  return path.endsWith('/') ? path : `${path}/`;
}
