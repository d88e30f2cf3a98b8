import { asset } from '$app/paths';
import { MapFailure } from '$lib/map/failure';
import type { MapView } from '$lib/map/MapView';
import { EMBEDDED, isOutside, type Basemap } from '$lib/model/basemap';
import { ATTRIBUTION } from '$lib/model/credits';
import { unturned } from '$lib/story/outsideText';
import { keep, kept } from '../page/storage';

/** Which basemap lies under the story, and whom the browser talks to for it. */
export class BasemapChoice {
  now = $state.raw<Basemap>(EMBEDDED);
  /** What is on its way. */
  wanted = $state.raw<Basemap | null>(null);
  /** Hosts other than the page's own that the map has asked since the choice was made. */
  hosts = $state.raw<readonly string[]>([]);
  /** Whom the basemap asks to credit. */
  credits = $state.raw<readonly string[]>([]);
  /** What could not be had; null when all is well. */
  refused = $state.raw<Basemap | null>(null);
  /** How an address names it; null where it need not, or cannot. */
  inAddress = $state.raw<string | null>(null);
  /** What the address names, for the reader to say whether it is to be asked for. */
  proposed = $state.raw<Basemap | null>(null);

  /** @param outside whether this page may ask other hosts; else another page is opened for that */
  constructor(readonly outside: boolean) {}

  /** Whose map data is shown. */
  get attribution(): string {
    return [...this.credits, ATTRIBUTION].join('; ');
  }

  /**
   * What the address names, else what this device remembers, where it is not the embedded one: few
   * have chosen another.
   */
  async named(inAddress: string | null): Promise<Basemap | null> {
    const text = inAddress ?? kept('basemap');
    if (text === null) return null;
    const basemap = (await addresses()).decodeBasemap(text);
    return basemap.kind === 'embedded' ? null : basemap;
  }

  /** Notes that the reader wants it, and knows whom the browser talks to for it. */
  async agree(basemap: Basemap): Promise<void> {
    keep('basemap.agreed', (await addresses()).encodeBasemap(basemap));
  }

  /** Whether the reader chose it on this device: anybody can write an address. */
  async agreed(basemap: Basemap): Promise<boolean> {
    const text = (await addresses()).encodeBasemap(basemap);
    return [kept('basemap'), kept('basemap.agreed')].includes(text);
  }

  /**
   * Puts a basemap under the story, and remembers it on this device; or opens the page for that.
   * @param view null where there is no live map yet
   * @throws {MapFailure} `basemap`, where the embedded one had to come back
   */
  async use(view: MapView | null, basemap: Basemap): Promise<void> {
    this.wanted = basemap;
    this.proposed = null;
    this.hosts = [];
    this.refused = null;
    try {
      if (isOutside(basemap) && !this.outside) return await open(basemap);
      await view?.setBasemap(basemap);
      if (this.wanted !== basemap) return;
      this.now = basemap;
      this.credits = [...new Set(view?.credits.map(plain))];
      const text = (await addresses()).encodeBasemap(basemap);
      keep('basemap', text);
      this.inAddress = isOutside(basemap) ? text : null;
    } catch (error) {
      if (this.wanted !== basemap) return;
      this.now = EMBEDDED;
      this.credits = [];
      this.refused = basemap;
      throw new MapFailure('basemap', error);
    } finally {
      if (this.wanted === basemap) this.wanted = null;
    }
  }

  /** A new map begins with the embedded one. */
  reset(): void {
    this.now = EMBEDDED;
    this.wanted = null;
    this.credits = [];
    this.hosts = [];
  }

  /** Notes whom the map asks. */
  asks(url: string): void {
    const { protocol, host } = new URL(url.replace(/^pmtiles:\/\//, ''), location.href);
    if (!/^https?:$/.test(protocol) || host === location.host || this.hosts.includes(host)) return;
    this.hosts = [...this.hosts, host];
  }
}

/** The absolute address of the site's own basemap. */
export const embeddedArchive = (): string =>
  new URL(asset('/basemap/world.pmtiles'), location.href).href;

const addresses = () => import('$lib/formats/basemapAddress');

async function open(basemap: Basemap): Promise<void> {
  const { openOutside } = await import('../page/openOutside');
  await openOutside((await addresses()).encodeBasemap(basemap) ?? '');
}

/** The words of a credit that came as HTML: no markup of it reaches the page. */
const plain = (html: string): string =>
  unturned(new DOMParser().parseFromString(html, 'text/html').body.textContent).trim();
