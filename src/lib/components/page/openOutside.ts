import { writeAddress } from '$lib/formats/address';
import { unreadable } from '$lib/map/failure';
import { inTime } from '$lib/map/wait';
import { OUTSIDE } from '$lib/model/basemap';
import { Failure } from '$lib/model/failure';
import { addressNow } from './addressBar';
import { pagePath } from './pagePath';

/**
 * Opens, in place of this page, the one that may ask other hosts for a basemap, with what is in view
 * here. Settles where the page stays, or comes back.
 * @param basemap as an address has it
 * @throws {Failure} where that page does not come
 */
export async function openOutside(basemap: string): Promise<void> {
  const address = writeAddress(addressNow(), { basemap });
  address.pathname = pagePath({ outside: OUTSIDE });
  try {
    const answer = await inTime(fetch(address.pathname, { method: 'HEAD' }));
    // A host may lead back here from a page that it has not: so it would go on for ever.
    const status = answer.redirected ? 404 : answer.status;
    if (status >= 400) throw new Failure('status', { status });
  } catch (error) {
    throw new Failure('outsidePage', { why: unreadable(error) });
  }
  location.replace(address);
  await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
}
