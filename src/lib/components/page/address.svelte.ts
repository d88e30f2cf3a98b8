import { pushState, replaceState } from '$app/navigation';
import { readAddress, writeAddress } from '$lib/formats/address';
import type { Camera } from '$lib/space/camera';
import type { Navigation } from '$lib/state/navigation.svelte';
import { framed } from './framed';

/**
 * Ties the address bar to the exploration: each selection is an entry of the history, each move of
 * the map is written into the entry it belongs to. Call once, inside an effect root.
 */
export function syncAddress(navigation: Navigation): void {
  const { exploration, viewport } = navigation;
  let view: Camera | null = readAddress(here(), exploration.story).camera;
  restore();

  navigation.onsettled = (camera) => {
    view = camera;
    replaceState(writeAddress(here(), { selection: exploration.selection, camera }), {});
  };

  $effect(() => {
    const { selection, by, moves } = exploration;
    void exploration.turn;
    if (by === 'address') return;
    const next = writeAddress(here(), { selection, camera: view });
    if (next.href === location.href) return;
    // Reading on is no journey to go back on, and inside a frame the history is the host's.
    if (moves === 'along' || framed()) replaceState(next, {});
    else pushState(next, {});
  });

  $effect(() => {
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  });

  function restore() {
    const { selection, camera } = readAddress(here(), exploration.story);
    exploration.select(selection, 'text', 'address');
    view = camera;
    const target = camera ?? navigation.cameraFor(selection);
    // The opening view is the one that CSS draws; nothing to move before the map has moved.
    if (target && (camera || selection.type !== 'none' || viewport.camera))
      navigation.go(target, { animate: false, noted: false });
  }
}

const here = (): URL => new URL(location.href);
