/** The weights that the small fonts have. */
export const WEIGHTS: readonly number[];
/** The file of a small font. */
export function fileOf(weight: number): string;
/** All letters of ranges that are written as in CSS's `unicode-range`. */
export function letters(ranges: readonly string[]): string;
/** Makes a small font anew, as woff2. */
export function small(weight: number): Promise<Buffer>;
