import { readAddress, writeAddress } from '$lib/formats/address';
import type { Camera } from '$lib/space/camera';
import type { Navigation } from '$lib/state/navigation.svelte';
import { addressGone, addressNow, writeAddressBar } from './addressBar';

/**
 * Ties the address bar to the exploration: each selection is an entry of the history, each move of
 * the map is written into the entry it belongs to. Call once, inside an effect root.
 */
export function syncAddress(navigation: Navigation): void {
  const { exploration, viewport } = navigation;
  let view: Camera | null = readAddress(addressNow(), exploration.story).camera;
  restore();

  navigation.onsettled = (camera) => {
    view = camera;
    writeAddressBar(writeAddress(addressNow(), { selection: exploration.selection, camera }));
  };

  $effect(() => {
    const { selection, by, moves } = exploration;
    void exploration.turn;
    if (by === 'address') return;
    const next = writeAddress(addressNow(), { selection, camera: view });
    // Reading on is no journey to go back on.
    if (next.href !== addressNow().href) writeAddressBar(next, moves !== 'along');
  });

  $effect(() => {
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  });

  /** A link to a part of the page says nothing of the map. */
  function follow() {
    const gone = addressGone();
    const { selection, camera } = readAddress(gone, exploration.story);
    const same = JSON.stringify(selection) === JSON.stringify(exploration.selection);
    if (!gone.hash || camera || !same) restore();
  }

  function restore() {
    const { selection, camera } = readAddress(addressNow(), exploration.story);
    exploration.select(selection, 'text', 'address');
    view = camera;
    const target = camera ?? navigation.cameraFor(selection);
    // The opening view is the one that CSS draws; nothing to move before the map has moved.
    if (target && (camera || selection.type !== 'none' || viewport.camera))
      navigation.go(target, { animate: false, noted: false });
  }
}
