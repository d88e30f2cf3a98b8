import { createContext, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { FeatureCollection } from 'geojson';
import { askAhead } from '$lib/map/ahead';
import { MapFailure } from '$lib/map/failure';
import type { MapEvents, MapView } from '$lib/map/MapView';
import { afterVisible, PATIENCE } from '$lib/map/wait';
import type { StoryData } from '$lib/labels/storyOnMap';
import type { Words } from '$lib/messages/words';
import type { Theme } from '$lib/model/palette';
import { isOutside, type Basemap, type OpeningTiles } from '$lib/model/basemap';
import { readAddress, writeAddress } from '$lib/formats/address';
import { isSameView } from '$lib/space/camera';
import type { Exploration } from '$lib/state/exploration.svelte';
import type { MapNames } from '$lib/state/mapNames.svelte';
import type { Viewport } from '$lib/state/viewport.svelte';
import { BasemapChoice, embeddedArchive } from './basemapChoice.svelte';
import { addressNow, writeAddressBar } from '../page/addressBar';
import { framed } from '../page/framed';
import { loadLayer } from '../page/storyData';
import { StoryAreas } from './storyAreas.svelte';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Milliseconds of visible time after which graphics that the browser took away are asked for again. */
const AGAIN = 2000;

type MapState = 'static' | 'loading' | 'idle' | 'failed';

/** What a live map is made for. */
interface Surroundings {
  exploration: Exploration;
  viewport: Viewport;
  names: MapNames;
  /** Whether the page may ask other hosts for a basemap. */
  outside: boolean;
  theme: () => Theme;
  tiles: OpeningTiles;
  say: Words['say'];
  /** Told of what the reader does with the map, and where it comes to rest. */
  events: Pick<MapEvents, 'settled' | 'clicked'>;
}

/** The life of the live map, from its start to its failure and the next try; and what it shows. */
export class MapSession {
  state = $state.raw<MapState>('static');
  failure = $state.raw<MapFailure | null>(null);
  /** Null while only the drawn map is there. */
  view = $state.raw<MapView | null>(null);
  /** Whether it starts only once the reader wants it: till then the drawn map serves. */
  waits = $state.raw(false);
  readonly basemap: BasemapChoice;
  readonly areas: StoryAreas;

  readonly #around: Surroundings;
  /** Ends the wait for the map that starts, or is to start. */
  #start: () => void = () => {};
  /** How often a map comes back by itself: a browser that goes on taking it away is left alone. */
  #returns = 3;
  #routes: FeatureCollection = NONE;
  #canvas: HTMLElement | null = null;
  #overlay: HTMLElement | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    this.basemap = new BasemapChoice(around.outside);
    this.areas = new StoryAreas(around.exploration.story, (failure) => this.#fail(failure));
  }

  /** The element that the map draws in. */
  readonly attachCanvas: Attachment<HTMLElement> = (element) => {
    this.#canvas = element;
    return () => this.#stop();
  };

  /** What stands upon the drawn map, and upon the live one when that shows. */
  readonly attachOverlay: Attachment<HTMLElement> = (element) => void (this.#overlay = element);

  /**
   * Starts the live map once the reader touches the map, or goes along the text or to a place; call once,
   * inside an effect root.
   */
  startWhenWanted(): void {
    const { exploration } = this.#around;
    const { turn } = exploration;
    const pane = this.#canvas?.parentElement;
    this.waits = true;
    const wanted = ({ target }: Event) => {
      // A picture does without it.
      if (this.waits && !(target as Element).closest('[data-make-picture], dialog'))
        void this.start();
    };
    for (const touch of ['pointerdown', 'wheel', 'keydown'])
      pane?.addEventListener(touch, wanted, { passive: true, capture: true });
    $effect(() => {
      if (exploration.turn !== turn && untrack(() => this.waits)) void untrack(() => this.start());
    });
  }

  /** Starts the live map once it is in view: a browser draws but some maps at a time, and takes others away. */
  startWhenSeen(): void {
    const pane = this.#canvas?.parentElement;
    if (!pane) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) void this.start();
    });
    this.#start = () => observer.disconnect();
    observer.observe(pane);
  }

  /** Starts the live map, or starts it anew after a failure. */
  async start(): Promise<void> {
    this.#stop();
    this.waits = false;
    this.failure = null;
    this.state = 'loading';
    // Another page is opened at once; under this map it comes when the map stands.
    if (!this.basemap.outside) void this.#recall();
    const start = (this.#start = afterVisible(PATIENCE, () => {
      if (!this.failure) this.#fail(new MapFailure('slow'));
    }));
    try {
      const loading = import('$lib/map/MapView');
      this.#askAhead();
      const [{ MapView }, routes] = await Promise.all([
        loading,
        loadLayer(this.#around.exploration.story, 'routes'),
      ]);
      if (start !== this.#start) return;
      this.#routes = routes;
      this.#open(MapView);
    } catch (error) {
      if (start === this.#start) this.#fail(error as Error);
    }
  }

  /** Tries again what failed. */
  retry(): void {
    const { failure } = this;
    const { refused } = this.basemap;
    this.failure = null;
    if (failure?.kind === 'basemap' && refused) void this.useBasemap(refused);
    else if (failure?.kind === 'areas') void this.areas.load();
    else void this.start();
  }

  /** Puts the message away; the state stays what it is. */
  dismiss(): void {
    this.failure = null;
  }

  /** Changes what lies under the story, and the address; says so where that fails. */
  async useBasemap(basemap: Basemap): Promise<void> {
    const { view } = this;
    if (!view && (this.basemap.outside || !isOutside(basemap))) return;
    this.failure = null;
    await this.basemap.use(view, basemap).catch((error: Error) => this.#fail(error));
    if (this.basemap.now !== basemap) return;
    const address = writeAddress(addressNow(), { basemap: this.basemap.inAddress });
    if (address.href !== addressNow().href) writeAddressBar(address);
  }

  /** Takes the basemap that the address names, or the device remembers. */
  async #recall(): Promise<void> {
    const { basemap } = this;
    try {
      const named = await basemap.named(
        readAddress(addressNow(), this.#around.exploration.story).basemap,
      );
      if (!named) return;
      if (!basemap.outside || (await basemap.agreed(named))) await this.useBasemap(named);
      else basemap.proposed = named;
    } catch (error) {
      this.#fail(new MapFailure('basemap', error));
    }
  }

  /** Shows what the reader explores, as it changes; call once, inside an effect root. */
  follow(): void {
    const { exploration, viewport, names, theme } = this.#around;
    $effect(() => {
      void [exploration.turn, viewport.size, viewport.rest, this.state, this.failure];
      untrack(() => names.measure());
    });
    $effect(() => {
      this.view?.setTheme(theme());
      // Somebody else's basemap comes in each theme apart.
      untrack(() => {
        if (this.basemap.now.kind !== 'embedded') void this.useBasemap(this.basemap.now);
      });
    });
    $effect(() => this.view?.setStory(this.#data()));
    $effect(() => this.view?.setWords(names.words));
    $effect(() => {
      const { singled, hovered, story } = exploration;
      const lit = story.places.filter(({ id }) => singled.has(id) || id === hovered);
      if (lit.some(({ shape }) => shape === 'area')) void this.areas.load();
    });
    $effect(() =>
      this.view?.setSelection({
        active: exploration.singled,
        routes: exploration.litRoutes,
        place: exploration.place,
        hovered: exploration.hovered,
        strengths: exploration.strengths,
        out: exploration.out,
      }),
    );
    $effect(() => this.view?.setMeasurement(exploration.measured));
  }

  /** After MapLibre, which is the largest. */
  #askAhead(): void {
    const { viewport, tiles } = this.#around;
    const { now, opening } = viewport;
    const opens = now && opening && isSameView(now, opening);
    askAhead(embeddedArchive(), opens ? tiles[Math.floor(now.zoom)] : undefined);
  }

  #data(): StoryData {
    const { exploration, names } = this.#around;
    const words = untrack(() => names.words);
    return { ...exploration.lettering, words, areas: this.areas.outlines, routes: this.#routes };
  }

  #open(View: typeof MapView): void {
    const { viewport, theme, say, events } = this.#around;
    const [container, camera] = [this.#canvas, viewport.now];
    if (!container || !camera) return;
    const view: MapView = new View({
      container,
      archive: embeddedArchive(),
      theme: theme(),
      camera,
      label: say('map.keys'),
      gestures: framed() ? { wheel: say('map.frameWheel'), finger: say('map.frameFinger') } : null,
      data: untrack(() => this.#data()),
      events: {
        ...events,
        moving: (moved) => (viewport.camera = moved),
        pointed: (at) => (viewport.pointer = at),
        ready: () => this.#show(view),
        failed: (failure) => this.view === view && this.#fail(failure),
        asks: (url) => this.basemap.asks(url),
      },
    });
    this.view = view;
    // The map does not take every camera: where it looks is read back from it.
    if (viewport.camera || !isSameView(view.camera, camera)) viewport.camera = view.camera;
  }

  /** The map stands: it takes the drawn one's place. */
  #show(view: MapView): void {
    if (this.state !== 'loading' || this.view !== view) return;
    this.#start();
    if (this.failure?.kind === 'slow') this.failure = null;
    // Only now: until the live map shows, its markers stand on the drawn one.
    if (this.#overlay) moveInto(view.surface, this.#overlay);
    this.state = 'idle';
    if (this.basemap.outside) void this.#recall();
  }

  #fail(error: Error): void {
    console.warn(error);
    this.failure = error instanceof MapFailure ? error : new MapFailure('data', error);
    // A tile that fails later leaves a map with a gap: worth a word, not worth the map.
    const { kind } = this.failure;
    if (['slow', 'basemap', 'areas'].includes(kind) || (kind === 'data' && this.state === 'idle'))
      return;
    this.state = 'failed';
    this.#stop();
    if (kind === 'lost-context' && this.#returns-- > 0)
      this.#start = afterVisible(AGAIN, () => this.startWhenSeen());
  }

  #stop(): void {
    this.#start();
    const { view } = this;
    if (!view) return;
    this.view = null;
    // The markers go back to the drawn map before their surface goes.
    if (this.#overlay && this.#canvas?.parentElement)
      moveInto(this.#canvas.parentElement, this.#overlay, this.#canvas.nextSibling);
    view.destroy();
    this.basemap.reset();
  }
}

/** Moves an element; what has the focus in it keeps it. */
function moveInto(parent: Element, element: HTMLElement, before: Node | null = null): void {
  const focused = document.activeElement;
  parent.insertBefore(element, before);
  if (focused instanceof HTMLElement && element.contains(focused))
    focused.focus({ preventScroll: true });
}

export const [useMapSession, provideMapSession] = createContext<MapSession>();
