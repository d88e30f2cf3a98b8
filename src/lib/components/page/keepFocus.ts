import type { Attachment } from 'svelte/attachments';

/** What around an element can take the focus, the nearest first. */
function roomsOf(element: Element): HTMLElement[] {
  const room = element.parentElement?.closest<HTMLElement>('[tabindex]');
  return room ? [room, ...roomsOf(room)] : [];
}

/**
 * Where what has the focus goes away under a key (a button that puts itself away, a card that an
 * address opened), the focus goes to what is around it, the live map itself for what stood on it:
 * else it would be nowhere. Whoever knows a better place has put it there before.
 */
export const keepFocus: Attachment<HTMLElement> = (page) => {
  let focused: Element = page;
  let rooms: HTMLElement[] = [];
  let byKey = false;
  const off = new AbortController();
  const listen = (type: string, listener: (event: Event) => void) =>
    page.addEventListener(type, listener, { signal: off.signal, capture: true });
  // A pointer goes on where it is.
  listen('pointerdown', () => (byKey = false));
  listen('keydown', () => (byKey = true));
  listen('focusin', ({ target }) => {
    focused = target as Element;
    rooms = roomsOf(focused);
  });
  const observer = new MutationObserver(() => {
    if (!byKey || (focused.isConnected && !focused.matches(':disabled'))) return;
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== focused) return;
    const room = rooms.find((one) => one.isConnected && one.checkVisibility());
    const map = room?.querySelector<HTMLElement>('[data-state="idle"] canvas[tabindex]');
    (map ?? room)?.focus({ preventScroll: true });
  });
  observer.observe(page, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    off.abort();
    observer.disconnect();
  };
};
