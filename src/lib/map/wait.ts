import { Failure } from '$lib/model/failure';

/** Milliseconds that anything is waited for before the reader is told. */
export const PATIENCE = 8000;

/**
 * Calls back once the page has been visible for so long: what is hidden may be slow.
 * @returns what ends the wait before
 */
export function afterVisible(ms: number, callback: () => void): () => void {
  let left = ms;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', change);
  };
  const change = () => {
    clearTimeout(timer);
    if (timer !== undefined) left -= performance.now() - since;
    timer = undefined;
    if (document.visibilityState === 'hidden') return;
    since = performance.now();
    timer = setTimeout(() => {
      end();
      callback();
    }, left);
  };
  document.addEventListener('visibilitychange', change);
  change();
  return end;
}

/** What a promise brings, if it does so in visible time. @throws {Failure} when it does not */
export function inTime<T>(promise: Promise<T>, ms: number = PATIENCE): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = afterVisible(ms, () => reject(new Failure('late', { seconds: ms / 1000 })));
    void promise.then(resolve, reject).finally(end);
  });
}
