import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import { SERVICES, type ServiceId } from '$lib/model/basemapServices';
import { Failure } from '$lib/model/failure';

const isService = (id: string): id is ServiceId => Object.hasOwn(SERVICES, id);

/**
 * Reads the address of a map style, or of a PMTiles archive, as somebody typed it.
 * @throws {Failure} saying what an address must be
 */
export function decodeBasemapAddress(text: string): Basemap {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) throw new Failure('notAddress', { address: trimmed });
  const url = new URL(trimmed);
  const local = ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))
    throw new Failure('notHttps', {});
  return url.pathname.endsWith('.pmtiles')
    ? { kind: 'archive', name: url.host, source: url.href }
    : { kind: 'style', name: url.host, urls: { light: url.href, dark: url.href } };
}

/** A choice as the device keeps it; null for a file, which only its reader can hand over again. */
export function encodeBasemap(basemap: Basemap): string | null {
  const service = (Object.keys(SERVICES) as ServiceId[]).find((id) => SERVICES[id] === basemap);
  if (service) return service;
  switch (basemap.kind) {
    case 'embedded':
      return 'embedded';
    case 'style':
      return basemap.urls.light;
    case 'archive':
      return typeof basemap.source === 'string' ? basemap.source : null;
  }
}

/** A choice that the device kept; the embedded basemap where there is none that holds. */
export function decodeBasemap(kept: string | null): Basemap {
  if (kept === null || kept === 'embedded') return EMBEDDED;
  if (isService(kept)) return SERVICES[kept];
  try {
    return decodeBasemapAddress(kept);
  } catch {
    return EMBEDDED;
  }
}
