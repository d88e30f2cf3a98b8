import { asset } from '$app/paths';
import { createContext, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { MapFailure } from '$lib/map/failure';
import type { MapView } from '$lib/map/MapView';
import { afterVisible, PATIENCE } from '$lib/map/wait';
import type { StoryData } from '$lib/labels/storyOnMap';
import type { FeatureCollection } from 'geojson';
import type { Words } from '$lib/messages/words';
import type { Selection } from '$lib/model/selection';
import type { Theme } from '$lib/model/palette';
import type { Basemap } from '$lib/model/basemap';
import type { LonLat } from '$lib/model/geo';
import { ATTRIBUTION } from '$lib/model/credits';
import { isSameView, type Camera, type Rect, type Size } from '$lib/space/camera';
import { cameraOf } from '$lib/space/framing';
import { ROWS, type Markers } from '$lib/labels/markers';
import { inFree, type Pane } from '$lib/space/pane';
import { paperView, type View } from '$lib/space/paper';
import { reveal } from '$lib/labels/reveal';
import type { Exploration } from '$lib/state/exploration.svelte';
import { Viewport } from '$lib/state/viewport.svelte';
import { BasemapChoice } from './basemapChoice.svelte';
import { paneWithCovers } from './covers';
import { framed } from '../page/framed';
import { Presses } from './presses';
import { StoryAreas } from './storyAreas.svelte';
import { loadLayer } from '../page/storyData';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

export type MapState = 'static' | 'loading' | 'idle' | 'failed';

/** Keeps the live map in step with the exploration: starts it, moves it, tells of its failures. */
export class LiveMap {
  state = $state.raw<MapState>('static');
  failure = $state.raw<MapFailure | null>(null);
  readonly viewport: Viewport;
  readonly presses: Presses;
  coarse = $state.raw(false);
  /** The position under the pointer. */
  pointer = $state.raw<LonLat | null>(null);
  /** While the browser prints. */
  printing = $state.raw(false);
  /** Whether the map's settings are open. */
  settings = $state.raw(false);
  /** Whether a picture is being made. */
  studio = $state.raw(false);
  readonly basemap = new BasemapChoice();
  /** Called after each move, with the view to keep. */
  onsettled: (camera: Camera) => void = () => {};

  readonly #exploration: Exploration;
  readonly #say: Words['say'];
  readonly #theme: () => Theme;
  #view = $state.raw<MapView | null>(null);
  /** Ends the wait for the map that is starting. */
  #start: () => void = () => {};
  /** Where to go when the move that is under way has ended. */
  #next: Camera | null = null;
  #routes: FeatureCollection = NONE;
  readonly areas: StoryAreas;
  #pane: HTMLElement | null = null;
  #canvas: HTMLElement | null = null;
  #overlay: HTMLElement | null = null;

  constructor(exploration: Exploration, say: Words['say'], theme: () => Theme) {
    this.#exploration = exploration;
    this.viewport = new Viewport(exploration.story.opening);
    this.presses = new Presses(exploration, this);
    this.areas = new StoryAreas(exploration.story, (failure) => this.#fail(failure));
    this.#say = say;
    this.#theme = theme;
  }

  readonly attach: Attachment<HTMLElement> = (pane) => {
    this.#pane = pane;
    this.coarse = matchMedia('(pointer: coarse)').matches;
    this.measure();
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(pane);
    return () => observer.disconnect();
  };

  /** Measures the pane. */
  measure(): void {
    const [width, height] = [this.#pane?.clientWidth ?? 0, this.#pane?.clientHeight ?? 0];
    // Paper is no pane, and one that is hidden has no size: what the reader sees stays what it was.
    if (!this.printing && width > 0 && height > 0) this.viewport.size = { width, height };
  }

  readonly attachCanvas: Attachment<HTMLElement> = (element) => {
    this.#canvas = element;
    return () => this.#stop();
  };

  readonly attachOverlay: Attachment<HTMLElement> = (element) => void (this.#overlay = element);

  /** The pane and what a selection leaves free of it; null while it has no size. */
  paneFor({ type }: Selection): Pane | null {
    const { size } = this.viewport;
    const card = type === 'place' || type === 'group' || type === 'route';
    return size && this.#pane && paneWithCovers(this.#pane, size, card);
  }

  /** The camera for a selection; the opening view for none. */
  cameraFor(selection: Selection): Camera | null {
    const pane = this.paneFor(selection);
    return (pane && cameraOf(this.#exploration.story, selection, pane)) ?? this.viewport.opening;
  }

  /** What is being printed; null while nothing is. */
  get paper(): View | null {
    const { size, camera } = this.viewport;
    return this.printing && size ? paperView(this.#exploration.story.opening, camera, size) : null;
  }

  /** Starts the live map, or starts it anew after a failure. */
  async start(): Promise<void> {
    this.#stop();
    this.failure = null;
    this.state = 'loading';
    const start = (this.#start = afterVisible(PATIENCE, () => {
      if (!this.failure) this.#fail(new MapFailure('slow'));
    }));
    try {
      const [{ MapView }, routes] = await Promise.all([
        import('$lib/map/MapView'),
        loadLayer(this.#exploration.story, 'routes'),
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

  /** Changes what lies under the story; says so where that fails. */
  async useBasemap(basemap: Basemap): Promise<void> {
    if (!this.#view) return;
    this.failure = null;
    await this.basemap.use(this.#view, basemap).catch((error: Error) => this.#fail(error));
  }

  /**
   * Draws a part of the map apart, as it looks now.
   * @param covered what will stand upon it, in CSS pixels from its corner
   * @throws {Failure} when it cannot
   */
  async inset(
    camera: Camera,
    size: Size,
    covered: readonly Rect[],
  ): Promise<HTMLCanvasElement | null> {
    return (await this.#view?.inset(camera, size, covered)) ?? null;
  }

  /** Whose map data is shown. */
  get attribution(): string {
    return [...this.basemap.credits, ATTRIBUTION].join('; ');
  }

  /**
   * Moves the map; the drawn one jumps.
   * @param noted whether the reader may want back to where the map was
   */
  go(camera: Camera, { animate, noted = true }: { animate: boolean; noted?: boolean }): void {
    if (noted) this.viewport.leaveFor(camera);
    if (this.#view) this.#view.fit(camera, { animate });
    else {
      this.viewport.camera = camera;
      this.#settled(camera);
    }
  }

  zoomBy(levels: 1 | -1): void {
    if (this.#view && this.state === 'idle') this.#view.zoomBy(levels);
    else if (this.viewport.now) {
      const { now } = this.viewport;
      this.go({ ...now, zoom: now.zoom + levels }, { animate: false, noted: false });
    }
  }

  /** Puts the message away; the state stays what it is. */
  dismiss(): void {
    this.failure = null;
  }

  /** The view before the map went where it is. */
  back(): void {
    const camera = this.viewport.takeLeft();
    if (camera) this.go(camera, { animate: true, noted: false });
  }

  /** The whole story again. */
  home(): void {
    const { opening } = this.viewport;
    if (opening) this.go(opening, { animate: true });
  }

  /** Follows what the reader selects; call once, inside an effect root. */
  follow(): void {
    const exploration = this.#exploration;
    $effect(() => {
      this.#view?.setTheme(this.#theme());
      // Somebody else's basemap comes in each theme apart.
      untrack(() => {
        if (this.basemap.now.kind !== 'embedded') void this.useBasemap(this.basemap.now);
      });
    });
    $effect(() => this.#view?.setStory(this.#data()));
    $effect(() => {
      const { placeIds, hovered, story } = exploration;
      const singled = story.places.filter(({ id }) => placeIds.includes(id) || id === hovered);
      if (singled.some(({ shape }) => shape === 'area')) void this.areas.load();
    });
    $effect(() =>
      this.#view?.setSelection({
        active: new Set(exploration.placeIds),
        routes: exploration.routeIds,
        place: exploration.place,
        hovered: exploration.hovered,
        strengths: exploration.strengths,
        out: new Set(exploration.points.flatMap(({ id }) => (exploration.shows(id) ? [] : [id]))),
      }),
    );
    $effect(() => this.#view?.setMeasurement(exploration.measured));
    $effect(() => {
      void exploration.turn;
      const { by, moves, selection } = exploration;
      // The view that an address asks for is restored by whoever reads it.
      if (by === 'address') return;
      untrack(() => {
        if (moves === 'along') this.#glide(this.cameraFor(selection));
        else if (moves === 'text') this.#bringOut(selection);
        else if (selection.type !== 'none')
          this.go(this.cameraFor(selection) as Camera, { animate: true });
      });
    });
  }

  /** What was chosen on the map itself stays where it is, unless the card comes to lie upon it. */
  #bringOut(selection: Selection): void {
    const { now } = this.viewport;
    const pane = this.paneFor(selection);
    if (!now || !pane) return;
    const { story, placeIds } = this.#exploration;
    const chosen = story.places.filter(({ id }) => placeIds.includes(id));
    const whole = selection.type !== 'route' || chosen.every(({ at }) => inFree(at, now, pane));
    const camera = whole ? reveal(chosen, this.markers, now, pane) : this.cameraFor(selection);
    if (camera && !isSameView(camera, now)) this.go(camera, { animate: true });
  }

  /** The markers as they stand on the map. */
  get markers(): Markers {
    const { points, story } = this.#exploration;
    return { points, opening: story.opening, row: ROWS[this.coarse ? 'coarse' : 'fine'].height };
  }

  /** Moves the map along with the reading: one move at a time, and none while it is being moved. */
  #glide(camera: Camera | null): void {
    this.#next = null;
    if (!camera || this.#view?.held) return;
    if (this.#view?.moving) this.#next = camera;
    else this.#readOn(camera);
  }

  #readOn(camera: Camera): void {
    this.viewport.readOnTo(camera);
    this.go(camera, { animate: true, noted: false });
  }

  #settled(moved: Camera): void {
    this.viewport.settle(moved);
    this.onsettled(moved);
    const next = this.#next;
    this.#next = null;
    if (next && !this.#view?.held) this.#readOn(next);
  }

  #data(): StoryData {
    const { captions, language } = this.#exploration;
    const [areas, routes] = [this.areas.outlines, this.#routes];
    return { ...this.markers, captions, language, areas, routes };
  }

  #open(View: typeof MapView): void {
    const [container, camera] = [this.#canvas, this.viewport.now];
    if (!container || !camera) return;
    const view = new View({
      container,
      archive: archive(),
      theme: this.#theme(),
      camera,
      label: this.#say('map.keys'),
      gestures: framed()
        ? { wheel: this.#say('map.frameWheel'), finger: this.#say('map.frameFinger') }
        : null,
      data: untrack(() => this.#data()),
      events: {
        ready: () => {
          if (this.state !== 'loading' || this.#view !== view) return;
          this.#start();
          if (this.failure?.kind === 'slow') this.failure = null;
          // Only now: until the live map shows, its markers stand on the drawn one.
          if (this.#overlay) moveInto(view.surface, this.#overlay);
          this.state = 'idle';
          void this.basemap.remembered().then((kept) => kept && this.useBasemap(kept));
        },
        moving: (moved) => (this.viewport.camera = moved),
        pointed: (at) => (this.pointer = at),
        settled: (moved) => this.#settled(moved),
        clicked: (at, route) => void this.presses.map(at, route),
        failed: (failure) => this.#view === view && this.#fail(failure),
        asks: (url) => this.basemap.asks(url),
      },
    });
    this.#view = view;
    // The map does not take every camera: where it looks is read back from it.
    if (this.viewport.camera || !isSameView(view.camera, camera))
      this.viewport.camera = view.camera;
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
  }

  #stop(): void {
    this.#start();
    const view = this.#view;
    if (!view) return;
    this.#view = null;
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

/** The absolute address of the site's own basemap. */
export const archive = (): string => new URL(asset('/basemap/world.pmtiles'), location.href).href;

export const [useLiveMap, provideLiveMap] = createContext<LiveMap>();
