import { readAddress } from '$lib/formats/address';
import type { Story } from '$lib/model/story';
import { framed } from '../page/framed';
import { kept } from '../page/storage';

/**
 * Whether the page opens with a picture, as its address asks: the live map, which nobody sees behind
 * it, then starts when it is closed. Not where a basemap is named or remembered, which comes with the
 * live map, nor in a frame: that may be hidden at first, and its host is told once the map is ready.
 */
export function opensWithPicture(story: Story): boolean {
  const { picture, basemap } = readAddress(new URL(location.href), story);
  return picture !== null && (basemap ?? kept('basemap')) === null && !framed();
}
