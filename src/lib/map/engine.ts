import { addProtocol, AJAXError, setWorkerUrl, type AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { workerUrl } from './ahead';
import { EmbeddedSource } from './embeddedSource';
import { fontInHand, readFonts } from './fontsInHand';

let started = false;
let archives = new Protocol({ metadata: false });
/** The address of the site's own archive among them. */
let own = '';

/** Gives MapLibre its worker, once: a bundler hides it, and without its address `load` never fires. */
export function startEngine(): void {
  if (started) return;
  started = true;
  setWorkerUrl(workerUrl);
  readFonts();
  for (const scheme of ['http', 'https']) addProtocol(BY_PAGE + scheme, ask);
}

/** Before the scheme of what the page asks for: the worker asks nobody, as its policy is no page's. */
const BY_PAGE = 'page-';

/** How a map asks for an address: whatever part of it does, under the policy of the page. */
export const byPage = (url: string): { url: string } => ({
  url: /^https?:/.test(url) ? BY_PAGE + url : url,
});

/** Fetches as MapLibre does, where it has the page do it. */
const ask: AddProtocolAction = async ({ url, type }, { signal }) => {
  const address = url.slice(BY_PAGE.length);
  const font = await fontInHand(address);
  if (font) return { data: font };
  const response = await fetch(address, { signal }).catch((error: Error) => {
    throw signal.aborted ? error : new AJAXError(0, error.message, address, new Blob());
  });
  if (!response.ok)
    throw new AJAXError(response.status, response.statusText, address, await response.blob());
  return {
    data: (await (type === 'json' ? response.json() : response.arrayBuffer())) as ArrayBuffer,
    cacheControl: response.headers.get('Cache-Control'),
    expires: response.headers.get('Expires'),
  };
};

/**
 * Reads archives anew: what could not be read before is asked for again, not remembered.
 * @param embedded absolute address of the site's own archive
 */
export function renewArchives(embedded: string): void {
  archives = new Protocol({ metadata: false });
  archives.add(new PMTiles(new EmbeddedSource(embedded)));
  addProtocol('pmtiles', archives.tile);
  own = embedded;
}

/** Makes the site's own archive readable, where no map has done so. @param embedded its absolute address */
export function needArchive(embedded: string): void {
  if (own !== embedded) renewArchives(embedded);
}

/** Makes an archive readable as `pmtiles://` and its source's key. */
export function addArchive(archive: PMTiles): void {
  archives.add(archive);
}
