import { FetchSource, type RangeResponse } from 'pmtiles';
import { cameAhead, HEAD } from './ahead';

/** What the library says where a host answers a request for a part with the whole. */
const NO_PARTS = /HTTP Byte Serving/;

/** Milliseconds after which a request that got no answer is made once more. */
const AGAIN = 400;

/**
 * Our own archive: of its beginning no more is asked for than there is to know, and neither a
 * connection that drops once nor a host that sends no parts of files costs the reader the map.
 */
export class EmbeddedSource extends FetchSource {
  /** All of it, from a host that sends no parts, or packs them. */
  #whole: Promise<ArrayBuffer> | undefined;

  override async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const most = offset === 0 ? Math.min(length, HEAD) : length;
    const ahead = await cameAhead(offset, most);
    if (ahead) return { data: ahead };
    const ask = async () => {
      try {
        if (!this.#whole) return await super.getBytes(offset, most, signal, etag);
      } catch (error) {
        if (!NO_PARTS.test(String(error))) throw error;
      }
      this.#whole ??= fetch(this.url).then((answer) => answer.arrayBuffer());
      return { data: (await this.#whole).slice(offset, offset + length) };
    };
    try {
      return await ask();
    } catch (error) {
      // What `fetch` throws where no answer came at all.
      if (!(error instanceof TypeError) || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      return ask();
    }
  }
}
