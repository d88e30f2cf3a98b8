import type { StyleSpecification } from 'maplibre-gl';
import { decodeMapStyle } from '$lib/formats/mapStyle';
import { PATIENCE } from '$lib/operations/patience';
import { MapFailure } from './failure';

/** Fetches a MapLibre style. @throws {MapFailure} `basemap`, saying why it cannot be used */
export async function onlineStyle(url: string): Promise<StyleSpecification> {
  const { host } = new URL(url);
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}.`);
    return decodeMapStyle(await response.text(), url);
  } catch (error) {
    throw new MapFailure('basemap', `The map style of ${host} cannot be used: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `no answer came within ${PATIENCE / 1000} seconds.`;
  // All that a browser says of an answer that is not there, or that other sites may not read (CORS).
  if (error instanceof TypeError)
    return 'the server did not answer, or does not let other sites use it.';
  return (error as Error).message;
}
