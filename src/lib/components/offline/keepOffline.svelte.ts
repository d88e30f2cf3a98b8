import type { Words } from '$lib/messages/words';
import type { MapSession } from '../map/mapSession.svelte';
import { framed } from '../page/framed';

/** Milliseconds after which a page has nothing else to do: once its live map stands, and without one. */
const QUIET = { live: 1000, drawn: 10_000 };

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
    const timer = setTimeout(begin, session.state === 'idle' ? QUIET.live : QUIET.drawn);
    return () => clearTimeout(timer);
  });
}
