/** Milliseconds after which a page starts although it was not painted, as in a hidden tab. */
const UNPAINTED = 100;

/** Waits until the page is painted, and what was pressed is marked: hydration would hold that up. */
export const init = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNPAINTED);
  });
