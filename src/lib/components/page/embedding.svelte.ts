import { NOTHING } from '$lib/model/selection';
import type { Exploration } from '$lib/state/exploration.svelte';
import type { MapSession } from '../map/mapSession.svelte';

/** Milliseconds without a further message after which the last one counts. */
const BURST = 50;

/**
 * Lets a page that embeds this one follow and lead it. It is told `dateline:ready` when the map stands
 * (live or drawn) and `dateline:select` with each change; it may send `dateline:select` itself, with a
 * place's id or null: of a burst only the last counts. Nothing but ids of this public story is said. Call once, inside an effect root.
 */
export function syncEmbedding(exploration: Exploration, session: MapSession): void {
  const { slug, places } = exploration.story;
  const tell = (type: string, words: object) =>
    parent.postMessage({ type, story: slug, ...words }, '*');
  let ready = false;

  $effect(() => {
    if (ready || !(session.waits || ['idle', 'failed'].includes(session.state))) return;
    ready = true;
    tell('dateline:ready', { places: places.map(({ id }) => id) });
  });
  $effect(() => {
    if (exploration.by !== 'embedder')
      tell('dateline:select', { place: exploration.place?.id ?? null });
  });
  $effect(() => {
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  });

  let pending: ReturnType<typeof setTimeout> | undefined;
  function listen({ source, data }: MessageEvent) {
    if (source !== window.parent || !isSelect(data)) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      const place = places.find(({ id }) => id === data.place);
      exploration.select(place ? { type: 'place', id: place.id } : NOTHING, 'both', 'embedder');
    }, BURST);
  }
}

const isSelect = (data: unknown): data is { place: unknown } =>
  typeof data === 'object' &&
  data !== null &&
  'place' in data &&
  (data as Record<string, unknown>).type === 'dateline:select';
