import type { Attachment } from 'svelte/attachments';

/**
 * Keeps a door on the map out of the tab order while the map does not show it: what has the focus is
 * to be seen. The map does not go to it instead, as each press of Tab would then take away what the
 * reader looks at; a place that is out of view is reached by its name in the text and in the lists.
 */
export const inTabOrder: Attachment<HTMLElement> = (door) => {
  const observer = new IntersectionObserver(
    (seen) => (door.tabIndex = seen.at(-1)?.isIntersecting ? 0 : -1),
    { root: door.closest('[data-map]') },
  );
  observer.observe(door);
  return () => observer.disconnect();
};
