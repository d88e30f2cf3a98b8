import { asset } from '$app/paths';

/** The site's absolute address. */
export const siteRoot = (): string =>
  new URL('..', new URL(asset('/basemap/world.pmtiles'), location.href)).href;

/** The registration of the site's own service worker: its origin may hold other sites with theirs. */
export async function siteWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker?.getRegistration(siteRoot());
  return found?.scope === siteRoot() ? found : undefined;
}
