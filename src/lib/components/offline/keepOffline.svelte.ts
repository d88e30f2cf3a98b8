import type { Words } from '$lib/messages/words';
import type { MapSession } from '../map/mapSession.svelte';
import { framed } from '../page/framed';

/** Milliseconds after which a page without a live map has nothing else to do. */
const QUIET = 10_000;

/**
 * Has the story kept on this device, once the page has nothing else to do; call once, inside an effect
 * root. A page within another one keeps nothing.
 */
export function keepOffline(session: MapSession, slug: string, words: Words): void {
  if (framed() || !('serviceWorker' in navigator)) return;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    // A comfort: without it all is as before.
    void import('./offline.svelte')
      .then(({ offline }) => offline.begin(slug, words))
      .catch(() => {});
  };
  $effect(() => {
    if (session.state === 'idle') return begin();
    const timer = setTimeout(begin, QUIET);
    return () => clearTimeout(timer);
  });
}
