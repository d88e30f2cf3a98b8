/** Style sheets that did not come; browsers tell of it nowhere else alike. */
const missing = new Set<HTMLLinkElement>();

if (!import.meta.env.SSR)
  // Such an event does not bubble: it is caught on its way down.
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
    },
    true,
  );

/**
 * Asks again for the style sheets that did not come: the bundler asks for each but once, and would
 * then show a part without its own.
 * @throws {Error} naming one that does not come now either
 */
export async function missingStyles(): Promise<void> {
  await Promise.all([...missing].map(askAgain));
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  missing.delete(link);
  const again = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    again.onload = () => resolve();
    again.onerror = () => reject(new Error(`The style sheet ${again.href} did not come.`));
    link.replaceWith(again);
  });
}
