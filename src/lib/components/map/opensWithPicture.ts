import { readAddress } from '$lib/formats/address';
import type { Story } from '$lib/model/story';
import { kept } from '../page/storage';

/**
 * Whether the page opens with a picture, as its address asks: the live map, which nobody sees behind
 * it, then starts when it is closed. A basemap that this device remembers comes with the live map.
 */
export const opensWithPicture = (story: Story): boolean =>
  readAddress(new URL(location.href), story).picture !== null && kept('basemap') === null;
