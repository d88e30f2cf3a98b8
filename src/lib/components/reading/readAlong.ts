import type { Attachment } from 'svelte/attachments';
import type { Exploration } from '$lib/state/exploration.svelte';
import { isFree } from '../page/keys';

/** Milliseconds after a wheel turn, a touch or a key in which scrolling is the reader's own. */
const INTENT = 1200;
/** Milliseconds of rest before the passage that is being read counts. */
const REST = 140;
/** CSS pixels of a finger's way across that make a swipe. */
const SWIPE = 60;
/** The step that a key or a swipe to the right means: on a page that is read from the right, backwards. */
const forward = () => (document.dir === 'rtl' ? -1 : 1);

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' ']);
/** Where keys and fingers mean something else. */
const ELSEWHERE = '[data-map], [data-place-card], [data-drawer], dialog, input, select';

/**
 * Goes through the article with the reader: scrolling singles out the passage that is being read,
 * arrow keys and swipes step from one to the next.
 */
export const readAlong =
  (exploration: Exploration): Attachment =>
  () => {
    let intended = -Infinity;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let touch: { x: number; y: number } | null = null;
    const elsewhere = ({ target }: Event) => target instanceof Element && target.closest(ELSEWHERE);

    const listeners: { [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void } = {
      wheel: (event) => {
        if (!elsewhere(event)) intended = performance.now();
      },
      touchmove: (event) => {
        if (!elsewhere(event)) intended = performance.now();
      },
      // On the scroll bar.
      pointerdown: ({ target }) => {
        if (target === document.documentElement) intended = Infinity;
      },
      pointerup: () => {
        if (intended === Infinity) intended = performance.now();
      },
      keydown: (event) => {
        if (elsewhere(event) || !isFree(event)) return;
        if (SCROLL_KEYS.has(event.key)) intended = performance.now();
        if (event.key === 'ArrowRight') exploration.step(forward());
        if (event.key === 'ArrowLeft') exploration.step(forward() === 1 ? -1 : 1);
      },
      scroll: () => {
        if (!exploration.guided || performance.now() - intended > INTENT) return;
        clearTimeout(resting);
        resting = setTimeout(() => exploration.read(lineBeingRead()), REST);
      },
      touchstart: (event) => {
        const [finger] = event.touches;
        touch =
          finger && event.touches.length === 1 && !elsewhere(event)
            ? { x: finger.clientX, y: finger.clientY }
            : null;
      },
      touchend: ({ changedTouches: [finger] }) => {
        if (!touch || !finger) return;
        const [dx, dy] = [finger.clientX - touch.x, finger.clientY - touch.y];
        if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy))
          exploration.step(dx < 0 === (forward() === 1) ? 1 : -1);
      },
    };
    const off = new AbortController();
    for (const [type, listener] of Object.entries(listeners))
      addEventListener(type, listener as EventListener, { signal: off.signal, passive: true });
    return () => {
      clearTimeout(resting);
      off.abort();
    };
  };

/**
 * The line of the passage a third down the part of the window where text is seen, null at the top. As
 * the page ends that moves to the window's foot: the last passages come no higher.
 */
function lineBeingRead(): number | null {
  if (scrollY < 8) return null;
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const text = boxOf(document.getElementById('text') as Element);
  // The panels' buttons, an open drawer, on a phone the map.
  const upon = [...document.querySelectorAll('[data-panels], [data-drawer], [data-map]')]
    .map(boxOf)
    .filter(({ left, right }) => left < text.right && text.left < right);
  const above = Math.max(0, ...upon.map(({ bottom }) => bottom));
  const band = innerHeight - above;
  const { scrollHeight } = document.documentElement;
  const left = scrollHeight - innerHeight - scrollY;
  const y = above + Math.max(band / 3, band - left);
  const started = [...document.querySelectorAll<HTMLElement>('[data-passage]')].filter(
    (passage) => passage.getBoundingClientRect().top <= y,
  );
  const line = started.at(-1)?.dataset['passage'];
  return line === undefined ? null : Number(line);
}
