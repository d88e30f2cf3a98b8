import { pushState, replaceState } from '$app/navigation';
import { framed } from './framed';

/** Milliseconds after which an address that the browser refused is written: Safari takes 100 in 30 s. */
const LATER = 10_000;

/** What the browser refused to write; null: nothing. */
let refused: URL | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The page's address, also where the browser does not show it yet. */
export const addressNow = (): URL => new URL(refused ?? location.href);

/** The address that the reader went to: what was to be written before no longer counts. */
export function addressGone(): URL {
  clearTimeout(timer);
  refused = null;
  return addressNow();
}

/**
 * Writes the page's address. Where the browser has had enough of them, the last one is written later.
 * @param entry whether it is a new entry of the history, where that is ours: in a frame it is the host's
 */
export function writeAddressBar(url: URL, entry = false): void {
  clearTimeout(timer);
  refused = null;
  try {
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- this very page
    (entry && !framed() ? pushState : replaceState)(url, {});
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    refused = url;
    timer = setTimeout(writeAddressBar, LATER, url, entry);
  }
}
