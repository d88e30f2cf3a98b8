/** Milliseconds that a basemap of somebody else's is waited for. */
export const PATIENCE = 8000;

/** What a promise brings, if it does so in time. @throws {Error} when it does not */
export function inTime<T>(promise: Promise<T>, ms: number = PATIENCE): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer came within ${ms / 1000} seconds.`)),
      ms,
    );
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
