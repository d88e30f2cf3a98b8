import { asset } from '$app/paths';
import { MapFailure } from '$lib/map/failure';
import type { MapView } from '$lib/map/MapView';
import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import { ATTRIBUTION } from '$lib/model/credits';
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

  /** Whose map data is shown. */
  get attribution(): string {
    return [...this.credits, ATTRIBUTION].join('; ');
  }

  /** What this device remembers, where it is not the embedded one: few have chosen another. */
  async remembered(): Promise<Basemap | null> {
    const text = kept('basemap');
    if (text === null) return null;
    const basemap = (await addresses()).decodeBasemap(text);
    return basemap.kind === 'embedded' ? null : basemap;
  }

  /**
   * Puts a basemap under the story, and remembers it on this device.
   * @throws {MapFailure} `basemap`, where the embedded one had to come back
   */
  async use(view: MapView, basemap: Basemap): Promise<void> {
    this.wanted = basemap;
    this.hosts = [];
    this.refused = null;
    try {
      await view.setBasemap(basemap);
      if (this.wanted !== basemap) return;
      this.now = basemap;
      this.credits = [...new Set(view.credits.map(plain))];
      keep('basemap', (await addresses()).encodeBasemap(basemap));
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

/** The words of a credit that came as HTML. */
const plain = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
