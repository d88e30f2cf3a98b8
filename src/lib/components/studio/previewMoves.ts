import type { Attachment } from 'svelte/attachments';
import type { Camera, Rect } from '$lib/space/camera';
import { dragged, zoomedAbout } from '$lib/space/cameraMoves';

/** CSS pixels that a pointer moves before it drags. */
const STILL = 4;
/** Milliseconds without a turn of the wheel or a key, after which the next one is a step of its own. */
const BREAK = 600;
/** Pixels of a wheel for a level of zoom; of two fingers on a pad, which browsers tell as a wheel with Ctrl. */
const [WHEEL, PAD] = [300, 100];
/** Of what a wheel may count in: pixels, lines, pages. */
const UNITS = [1, 40, 800];
/** Layout pixels, and with Shift the share of the map, by which a key moves; levels by which one zooms. */
const [NUDGE, LEAP, LEVEL] = [16, 0.25, 0.5];

export interface Moved {
  /** Where the map stands in the picture, in layout pixels. */
  map: Rect;
  camera: Camera;
  /** Layout pixels across the picture. */
  across: number;
}

/**
 * Lets a pointer drag a picture's map, two fingers and the wheel zoom it, and keys do both.
 * @param now the map as it stands; null while it cannot be moved
 * @param look moves it: those of one step belong together
 */
export function moves(
  now: () => Moved | null,
  look: (camera: Camera, step: string) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const pointers = new Map<number, { x: number; y: number }>();
    let gesture = 0;
    let last = -Infinity;
    let still = true;
    const step = () => `move ${gesture}`;
    const burst = ({ timeStamp }: Event) => {
      if (timeStamp - last > BREAK) gesture++;
      last = timeStamp;
    };
    /** From CSS pixels of the window to layout pixels of the map. */
    const onMap = ({ x, y }: { x: number; y: number }, { map, across }: Moved) => {
      const box = element.getBoundingClientRect();
      const scale = across / box.width;
      return { x: (x - box.left) * scale - map.left, y: (y - box.top) * scale - map.top };
    };
    const held = () => {
      const [a, b = a] = [...pointers.values()];
      return {
        x: (a!.x + b!.x) / 2,
        y: (a!.y + b!.y) / 2,
        apart: Math.hypot(a!.x - b!.x, a!.y - b!.y),
      };
    };

    function down(event: PointerEvent) {
      if (event.button !== 0 || !now() || drags(event)) return;
      if (pointers.size === 0) {
        gesture++;
        still = true;
      }
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }
    function move(event: PointerEvent) {
      const moved = now();
      const from = pointers.get(event.pointerId);
      if (!moved || !from) return;
      const to = { x: event.clientX, y: event.clientY };
      if (still && Math.hypot(to.x - from.x, to.y - from.y) < STILL) return;
      still = false;
      const before = held();
      pointers.set(event.pointerId, to);
      const after = held();
      const [a, b] = [onMap(before, moved), onMap(after, moved)];
      const camera = dragged(moved.camera, moved.map, b.x - a.x, b.y - a.y);
      const levels =
        before.apart > 0 && after.apart > 0 ? Math.log2(after.apart / before.apart) : 0;
      look(levels === 0 ? camera : zoomedAbout(camera, moved.map, b, levels), step());
    }
    const up = ({ pointerId }: PointerEvent) => void pointers.delete(pointerId);

    function wheel(event: WheelEvent) {
      const moved = now();
      if (!moved) return;
      event.preventDefault();
      burst(event);
      const pixels = event.deltaY * (UNITS[event.deltaMode] ?? 1);
      const levels = -pixels / (event.ctrlKey ? PAD : WHEEL);
      const point = onMap({ x: event.clientX, y: event.clientY }, moved);
      look(zoomedAbout(moved.camera, moved.map, point, levels), step());
    }

    function key(event: KeyboardEvent) {
      const moved = now();
      if (!moved || event.target !== element) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { map, camera } = moved;
      const far = event.shiftKey ? LEAP * Math.min(map.width, map.height) : NUDGE;
      const way = WAYS[event.key];
      const levels = LEVELS[event.key];
      if (!way && !levels) return;
      event.preventDefault();
      burst(event);
      if (way) look(dragged(camera, map, -far * way[0], -far * way[1]), step());
      if (levels) {
        const middle = { x: map.width / 2, y: map.height / 2 };
        look(zoomedAbout(camera, map, middle, levels), step());
      }
    }

    const events = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
    const all = Object.entries({ ...events, wheel, keydown: key }) as [string, EventListener][];
    for (const [name, listener] of all)
      element.addEventListener(name, listener, { passive: false });
    return () => {
      for (const [name, listener] of all) element.removeEventListener(name, listener);
    };
  };
}

/**
 * Whether a press drags what can be put elsewhere, not the map: a finger, which meets it by chance, must
 * have touched it before.
 */
export function drags({ target, pointerType }: PointerEvent): boolean {
  const handle = (target as Element).closest('[data-handle]');
  return handle !== null && (pointerType !== 'touch' || document.activeElement === handle);
}

/** Across and down, by the arrow that points there. */
export const WAYS: Record<string, readonly [dx: number, dy: number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const LEVELS: Record<string, number | undefined> = {
  '+': LEVEL,
  '=': LEVEL,
  '-': -LEVEL,
  _: -LEVEL,
  '−': -LEVEL,
};
