export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export const NONE: Counts;
export function sum(a: Counts, b: Counts): Counts;
export function vitestCounts(file: string): Counts;
export function playwrightCounts(file: string): Counts;
export interface FileTime {
  /** Its absolute path. */
  file: string;
  seconds: number;
}
export function vitestTimes(file: string): FileTime[];
export function playwrightTimes(file: string): FileTime[];
