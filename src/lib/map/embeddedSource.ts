import { FetchSource, type RangeResponse } from 'pmtiles';
import { HEAD, takeAhead } from './ahead';

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
  /** What was asked for before there was a source. */
  #ahead = takeAhead();
  #begun = false;

  override async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const most = offset === 0 ? Math.min(length, HEAD) : length;
    const ahead = await this.#cameAhead(offset, most, etag);
    if (ahead) return ahead;
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

  async #cameAhead(from: number, length: number, etag?: string): Promise<RangeResponse | null> {
    // The beginning is read again where the host has another version: what came is of the old one.
    if (from === 0 && this.#begun) this.#ahead = [];
    this.#begun ||= from === 0;
    const asked = this.#ahead.find(
      (part) => from >= part.from && from + length <= part.from + part.length,
    );
    const came = await (asked ?? this.#ahead[0])?.came;
    if (!came || (etag && came.etag && came.etag !== etag)) return null;
    const start = from - came.from;
    if (start < 0 || start + length > came.data.byteLength) return null;
    return { data: came.data.slice(start, start + length), ...(came.etag && { etag: came.etag }) };
  }
}
