import type { StyleSpecification } from 'maplibre-gl';
import { decodeMapStyle } from '$lib/formats/mapStyle';
import { MapFailure } from '../failure';
import { inTime } from '../wait';

/** Fetches a MapLibre style. @throws {MapFailure} `basemap`, saying why it cannot be used */
export async function onlineStyle(url: string): Promise<StyleSpecification> {
  const { host } = new URL(url);
  try {
    return decodeMapStyle(await inTime(textOf(url)), url);
  } catch (error) {
    throw new MapFailure('basemap', `The map style of ${host} cannot be used: ${reason(error)}`);
  }
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`the server answered ${response.status}.`);
  return response.text();
}

function reason(error: unknown): string {
  // All that a browser says of an answer that is not there, or that other sites may not read (CORS).
  if (error instanceof TypeError)
    return 'the server did not answer, or does not let other sites use it.';
  return (error as Error).message;
}
