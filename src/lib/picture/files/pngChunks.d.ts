// Types of two packages that come without.
declare module 'png-chunks-extract' {
  export interface Chunk {
    /** Four letters. */
    name: string;
    data: Uint8Array;
  }
  /** The chunks of a PNG file, checked against their sums. */
  export default function extractChunks(png: Uint8Array): Chunk[];
}

declare module 'png-chunks-encode' {
  import type { Chunk } from 'png-chunks-extract';
  export default function encodeChunks(chunks: readonly Chunk[]): Uint8Array;
}
