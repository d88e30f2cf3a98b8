/** Milliseconds in which a hint can be read. */
const READ = 8000;

/**
 * Calls back once a hint has had its time, or the reader touches anything, which is to have begun.
 * @returns what ends the wait before
 */
export function whileRead(over: () => void): () => void {
  const end = () => {
    clearTimeout(timer);
    removeEventListener('pointerdown', begun);
  };
  const begun = () => {
    end();
    over();
  };
  const timer = setTimeout(begun, READ);
  addEventListener('pointerdown', begun);
  return end;
}
