import type { StyleSpecification } from 'maplibre-gl';
import { decodeMapStyle } from '$lib/formats/mapStyle';
import { Failure } from '$lib/model/failure';
import { unreadable } from '../failure';
import { inTime } from '../wait';

/** Fetches a MapLibre style. @throws {Failure} saying why it cannot be used */
export async function onlineStyle(url: string): Promise<StyleSpecification> {
  const { host } = new URL(url);
  const waiting = new AbortController();
  try {
    return decodeMapStyle(await inTime(textOf(url, waiting.signal)), url);
  } catch (error) {
    throw new Failure('style', { host, why: unreadable(error, 'barred') });
  } finally {
    // What has not come by now nobody waits for.
    waiting.abort();
  }
}

async function textOf(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new Failure('status', { status: response.status });
  return response.text();
}
