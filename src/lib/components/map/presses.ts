import { createContext } from 'svelte';
import type { LonLat } from '$lib/model/geo';
import { pointOnPane, positionOnPane } from '$lib/space/camera';
import { dotsAt } from '$lib/labels/markers';
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

  /** A marker: on its label the place, beside it the dots that lie there. */
  marker(event: MouseEvent, id: string): void {
    if (isBrowsers(event)) return;
    this.#choose(this.#pressed(event, id));
  }

  /** The label of several places, the most important first: their list, and a nearer view of them. */
  group(event: MouseEvent, members: readonly string[]): void {
    if (isBrowsers(event) || this.#measured(event)) return;
    this.exploration.select({ type: 'group', places: members }, 'both');
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

  /** The map beside all doors: a dot, a journey's line, else away with what is selected, else an area. */
  async map(at: LonLat, route: string | null): Promise<void> {
    const { exploration } = this;
    const { now, size } = this.viewport;
    const dots = now && size ? this.#dotsAt(pointOnPane(at, now, size)) : [];
    if (dots.length > 0) return this.#choose(dots);
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
    const label = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    const onLabel = x >= label.left && x <= label.right && y >= label.top && y <= label.bottom;
    const dots = byKey(event) || onLabel ? [] : this.#dotsAt(pointOf(event));
    return dots.length > 0 ? dots : [id];
  }

  /** The ids of places whose dots lie at a point of the pane. */
  #dotsAt(point: { x: number; y: number }): readonly string[] {
    const { now, size } = this.viewport;
    const { points, strengths } = this.exploration;
    if (!now || !size || strengths.places === 0) return [];
    return dotsAt(point, points, now, size).map(({ id }) => id);
  }

  #choose(places: readonly string[]): void {
    const { exploration } = this;
    const [first = ''] = places;
    const place = exploration.points.find((one) => one.id === first);
    if (exploration.pick && place) exploration.pick({ at: place.at, place: first });
    else if (places.length > 1) exploration.select({ type: 'group', places }, 'text');
    else exploration.select({ type: 'place', id: first }, 'text');
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
