import { createContext } from 'svelte';
import { areaNames, type AreaName } from '$lib/labels/areaNames';
import { GROWTH, labelStep, NAME_GROWTH, nameStep } from '$lib/labels/steps';
import { wordsOnMap, type WordsOnMap } from '$lib/labels/storyOnMap';
import { boxUnder } from '$lib/space/camera';
import type { MercatorBox } from '$lib/space/mercator';
import type { Pane } from '$lib/space/pane';
import type { Exploration } from './exploration.svelte';
import type { Viewport } from './viewport.svelte';

/** The names of areas on the map, which stand in the part of their land that is in view. */
export class MapNames {
  /** The pane and what is free of it, as of when the map came to rest, or a choice was made. */
  pane = $state.raw<Pane | null>(null);
  /** Where the map came to rest, and what of the world is in view there; null: the opening view. */
  #rest = $state.raw<{ zoom: number; view: MercatorBox; covered: MercatorBox[] } | null>(null);
  readonly #exploration: Exploration;
  readonly #viewport: Viewport;

  constructor(exploration: Exploration, viewport: Viewport) {
    this.#exploration = exploration;
    this.#viewport = viewport;
  }

  /** The opening view's zoom, as names are placed for it. */
  readonly #opening = $derived.by(() => {
    const { opening } = this.#viewport;
    return opening && nameStep(opening.zoom);
  });
  readonly step = $derived.by(() => this.#viewport.now && labelStep(this.#viewport.now.zoom));
  readonly shown = $derived.by((): readonly AreaName[] => {
    const { lettering, singled, hovered } = this.#exploration;
    const [step, rest] = [this.step, this.#rest];
    if (step === null) return [];
    const all = hovered === null ? singled : new Set([...singled, hovered]);
    // The page as built has them so too.
    if (!rest) return areaNames(lettering, this.#opening ?? step, NAME_GROWTH, all);
    const rests = labelStep(rest.zoom) === step;
    return rests
      ? areaNames(lettering, rest.zoom, 1, all, rest.view, rest.covered)
      : areaNames(lettering, step, GROWTH, all, rest.view, rest.covered);
  });
  readonly words = $derived.by((): WordsOnMap =>
    wordsOnMap(this.#exploration.lettering, this.step ?? 0, this.shown),
  );

  /** Measures what is in view, and what stands upon it. */
  measure(): void {
    const { rest, size } = this.#viewport;
    const { selection } = this.#exploration;
    this.pane = this.#viewport.paneFor(selection);
    this.#rest = null;
    if (!rest || !size) return;
    const view = boxUnder({ left: 0, top: 0, ...size }, rest, size);
    const covers = this.#viewport.coversFor(selection);
    this.#rest = {
      zoom: rest.zoom,
      view,
      covered: covers.map((rect) => boxUnder(rect, rest, size)),
    };
  }
}

export const [useMapNames, provideMapNames] = createContext<MapNames>();
