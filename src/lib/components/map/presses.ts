import { createContext } from 'svelte';
import type { LonLat } from '$lib/model/geo';
import { positionOnPane } from '$lib/space/camera';
import { dotsAt, labelStep, placeMarkers } from '$lib/labels/markers';
import type { Exploration } from '$lib/state/exploration.svelte';
import type { Viewport } from '$lib/state/viewport.svelte';
import type { StoryAreas } from './storyAreas.svelte';

/** What a press on each thing on the map means, while something is measured too. */
export class Presses {
  constructor(
    readonly exploration: Exploration,
    readonly viewport: Viewport,
    readonly areas: StoryAreas,
  ) {}

  /** A marker: on its label the place, or the places that it stands for; beside it the dots that lie there. */
  marker(event: MouseEvent, id: string): void {
    if (isBrowsers(event)) return;
    const { exploration } = this;
    const places = this.#pressed(event, id);
    const [first = id] = places;
    const place = exploration.points.find((one) => one.id === first);
    if (exploration.pick && place) exploration.pick({ at: place.at, place: first });
    else if (places.length > 1) exploration.select({ type: 'group', places }, 'text');
    else exploration.select({ type: 'place', id: first }, 'text');
  }

  /** An area's name. */
  area(event: MouseEvent, id: string): void {
    if (isBrowsers(event) || this.#measured(event)) return;
    this.exploration.select({ type: 'place', id }, 'text');
  }

  /** The door upon a journey's line. */
  route(event: MouseEvent, id: string): void {
    if (isBrowsers(event) || this.#measured(event)) return;
    this.exploration.select({ type: 'route', id }, 'text');
  }

  /** The map beside all doors: a journey's line, else away with what is selected, else an area. */
  async map(at: LonLat, route: string | null): Promise<void> {
    const { exploration } = this;
    if (exploration.pick) return exploration.pick({ at, place: null });
    if (route) return exploration.select({ type: 'route', id: route }, 'text');
    if (exploration.selection.type !== 'none') return exploration.clear('text');
    const { turn } = exploration;
    const id = await this.areas.at(at);
    if (id && exploration.turn === turn) exploration.select({ type: 'place', id }, 'text');
  }

  /** While something is measured, a door is a point of the map as any other. */
  #measured(event: MouseEvent): boolean {
    const { exploration } = this;
    const { now, size } = this.viewport;
    if (!exploration.pick || !now || !size) return false;
    exploration.pick({ at: positionOnPane(pointOf(event), now, size), place: null });
    return true;
  }

  #pressed(event: MouseEvent, id: string): readonly string[] {
    const { now, size } = this.viewport;
    const { points, opening, row } = this.exploration.lettering;
    const label = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    const onLabel = x >= label.left && x <= label.right && y >= label.top && y <= label.bottom;
    if (byKey(event) || onLabel || !now || !size) {
      const step = labelStep(now?.zoom ?? 0);
      return placeMarkers(points, opening, step, row).get(id)?.members ?? [id];
    }
    const dots = dotsAt(pointOf(event), points, now, size);
    return dots.length > 0 ? dots.map((place) => place.id) : [id];
  }
}

/** A key presses no point. */
const byKey = ({ detail }: MouseEvent): boolean => detail === 0;

/** Whether a press is left to the browser, for a new tab; else it is ours alone. */
function isBrowsers(event: MouseEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return true;
  event.preventDefault();
  return false;
}

/** Where the map was pressed, in CSS pixels from its corner: with a key, the middle of the door. */
function pointOf(event: MouseEvent): { x: number; y: number } {
  const door = event.currentTarget as HTMLElement;
  const pane = door.closest('[data-map]')?.getBoundingClientRect();
  const { left, top, width, height } = door.getBoundingClientRect();
  const [x, y] = byKey(event)
    ? [left + width / 2, top + height / 2]
    : [event.clientX, event.clientY];
  return { x: x - (pane?.left ?? 0), y: y - (pane?.top ?? 0) };
}

export const [usePresses, providePresses] = createContext<Presses>();
