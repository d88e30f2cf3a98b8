/** Milliseconds after which a page starts without a frame, as in a hidden tab. */
const UNPAINTED = 100;

/** Waits for a frame, which shows what was pressed as busy: hydration would hold that up. */
export const init = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNPAINTED);
  });
