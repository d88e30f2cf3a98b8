/** Milliseconds after which a page begins that is not painted, as in a hidden tab. */
const UNPAINTED = 100;

/** Before the page begins, which takes a while, what stands is painted, and the answer to what was pressed. */
export const init = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNPAINTED);
  });
