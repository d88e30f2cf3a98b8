import { asset } from '$app/paths';
import { createContext, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { MapFailure } from '$lib/map/failure';
import type { MapView } from '$lib/map/MapView';
import type { StoryData } from '$lib/map/story';
import type { FeatureCollection } from 'geojson';
import type { Words } from '$lib/messages/words';
import type { Origin } from '$lib/model/selection';
import type { Theme } from '$lib/model/palette';
import type { Basemap } from '$lib/model/basemap';
import type { LonLat } from '$lib/model/geo';
import { ATTRIBUTION } from '$lib/model/credits';
import { cameraFor, type Camera, type Rect, type Size } from '$lib/operations/camera';
import { contains } from '$lib/operations/bounds';
import { cameraOf, type Pane } from '$lib/operations/framing';
import { ROWS } from '$lib/operations/markers';
import { paperView, type View } from '$lib/operations/paper';
import type { Exploration } from '$lib/state/exploration.svelte';
import { BasemapChoice } from './basemapChoice.svelte';
import { Past } from './past.svelte';
import { loadLayer } from './storyData';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Who selects so brings the map along. */
const MOVING: ReadonlySet<Origin> = new Set(['text', 'outside', 'step', 'scroll']);

/** The width of a card, in CSS pixels: as its style has it. */
const CARD = 344;

export type MapState = 'static' | 'loading' | 'idle' | 'failed';

/** Keeps the live map in step with the exploration: starts it, moves it, tells of its failures. */
export class LiveMap {
  state = $state.raw<MapState>('static');
  failure = $state.raw<MapFailure | null>(null);
  /** Where the map looks; null until it has left the opening view that CSS draws. */
  camera = $state.raw<Camera | null>(null);
  size = $state.raw<Size | null>(null);
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
  readonly #past = new Past();
  /** Where to go when the move that is under way has ended. */
  #next: Camera | null = null;
  #routes: FeatureCollection = NONE;
  #areas: Promise<FeatureCollection> | null = null;
  #drawnAreas = $state.raw<FeatureCollection>(NONE);
  #canvas: HTMLElement | null = null;
  #overlay: HTMLElement | null = null;

  constructor(exploration: Exploration, say: Words['say'], theme: () => Theme) {
    this.#exploration = exploration;
    this.#say = say;
    this.#theme = theme;
  }

  readonly attach: Attachment<HTMLElement> = (pane) => {
    this.coarse = matchMedia('(pointer: coarse)').matches;
    this.size = { width: pane.clientWidth, height: pane.clientHeight };
    const observer = new ResizeObserver(() => {
      // Paper is no pane: what the reader sees stays what it was.
      if (this.printing) return;
      this.size = { width: pane.clientWidth, height: pane.clientHeight };
    });
    observer.observe(pane);
    return () => observer.disconnect();
  };

  readonly attachCanvas: Attachment<HTMLElement> = (element) => {
    this.#canvas = element;
    return () => this.#stop();
  };

  readonly attachOverlay: Attachment<HTMLElement> = (element) => {
    this.#overlay = element;
  };

  /** The camera of the opening view in this pane. */
  get opening(): Camera | null {
    return this.size && cameraFor(this.#exploration.story.opening, this.size);
  }

  /** The pane as an open card leaves it. */
  get pane(): Pane | null {
    if (!this.size) return null;
    const beside = matchMedia('(min-width: 800px)').matches;
    const card = Math.min(CARD, 0.44 * this.size.width) + 12;
    return { ...this.size, cover: beside ? (document.dir === 'rtl' ? -card : card) : 0 };
  }

  get now(): Camera | null {
    return this.camera ?? this.opening;
  }

  /** What is being printed; null while nothing is. */
  get paper(): View | null {
    if (!this.printing || !this.size) return null;
    return paperView(this.#exploration.story.opening, this.camera, this.size);
  }

  /** Starts the live map, or starts it anew after a failure. */
  async start(): Promise<void> {
    this.#stop();
    this.failure = null;
    this.state = 'loading';
    try {
      const [{ MapView }, routes] = await Promise.all([
        import('$lib/map/MapView'),
        loadLayer(this.#exploration.story, 'routes'),
      ]);
      this.#routes = routes;
      this.#open(MapView);
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  /** Tries again what failed. */
  retry(): void {
    const { failure } = this;
    const { refused } = this.basemap;
    this.failure = null;
    if (failure?.kind === 'basemap' && refused) void this.useBasemap(refused);
    else if (failure?.kind === 'areas') void this.#loadAreas();
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
   * @throws {MapFailure} when it cannot
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
    if (noted && this.now) this.#past.note(this.now);
    if (this.#view) this.#view.fit(camera, { animate });
    else {
      this.camera = camera;
      this.onsettled(camera);
    }
  }

  zoomBy(levels: 1 | -1): void {
    if (this.#view && this.state === 'idle') this.#view.zoomBy(levels);
    else if (this.now)
      this.go({ ...this.now, zoom: this.now.zoom + levels }, { animate: false, noted: false });
  }

  /** Puts the message away; the state stays what it is. */
  dismiss(): void {
    this.failure = null;
  }

  /** Whether there is a view to go back to. */
  get wandered(): boolean {
    return !this.#past.empty;
  }

  /** The view before the map went where it is. */
  back(): void {
    const camera = this.#past.take();
    if (camera) this.go(camera, { animate: true, noted: false });
  }

  /** The whole story again. */
  home(): void {
    if (this.opening) this.go(this.opening, { animate: true });
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
      if (singled.some(({ shape }) => shape === 'area')) void this.#loadAreas();
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
      const { origin, selection, story } = exploration;
      if (!MOVING.has(origin)) return;
      untrack(() => {
        const camera = this.pane && cameraOf(story, selection, this.pane);
        if (origin === 'scroll') this.#glide(camera ?? this.opening);
        else if (camera) this.go(camera, { animate: true });
      });
    });
  }

  /** Moves the map along with the reading: one move at a time, and none while it is being moved. */
  #glide(camera: Camera | null): void {
    this.#next = null;
    if (!camera || this.#view?.held) return;
    if (this.#view?.moving) this.#next = camera;
    else this.go(camera, { animate: true, noted: false });
  }

  #settled(moved: Camera): void {
    this.onsettled(moved);
    const next = this.#next;
    this.#next = null;
    if (next && !this.#view?.held) this.go(next, { animate: true, noted: false });
  }

  /** A click beside all doors: a journey's line, else away with what is selected, else an area. */
  async #clicked(at: LonLat, route: string | null): Promise<void> {
    const exploration = this.#exploration;
    if (exploration.pick) return exploration.pick({ at, place: null });
    if (route) return exploration.select({ type: 'route', id: route }, 'map');
    if (exploration.selection.type !== 'none') return exploration.clear('map');
    const { turn, story } = exploration;
    if (!story.places.some((place) => place.shape === 'area' && contains(place.bounds, at))) return;
    await this.#loadAreas();
    const { areaAt } = await import('$lib/operations/areaAt');
    const id = areaAt(this.#drawnAreas, at);
    if (id && exploration.turn === turn) exploration.select({ type: 'place', id }, 'map');
  }

  #data(): StoryData {
    const { points, captions, story, language } = this.#exploration;
    const row = ROWS[this.coarse ? 'coarse' : 'fine'].height;
    const [areas, routes] = [this.#drawnAreas, this.#routes];
    return { points, captions, language, opening: story.opening, row, areas, routes };
  }

  /** Outlines are many bytes that few views need: they come when one is singled out. */
  async #loadAreas(): Promise<void> {
    this.#areas ??= loadLayer(this.#exploration.story, 'areas');
    try {
      this.#drawnAreas = await this.#areas;
    } catch (error) {
      this.#areas = null;
      this.#fail(new MapFailure('areas', (error as Error).message));
    }
  }

  #open(View: typeof MapView): void {
    const [container, camera] = [this.#canvas, this.now];
    if (!container || !camera) return;
    const view = new View({
      container,
      archive: archive(),
      theme: this.#theme(),
      camera,
      label: this.#say('map.keys'),
      data: untrack(() => this.#data()),
      events: {
        ready: () => {
          if (this.state !== 'loading') return;
          this.state = 'idle';
          void this.basemap.remembered().then((kept) => kept && this.useBasemap(kept));
        },
        moving: (moved) => (this.camera = moved),
        pointed: (at) => (this.pointer = at),
        settled: (moved) => this.#settled(moved),
        clicked: (at, route) =>
          void this.#clicked(at, route).catch(({ message }: Error) =>
            this.#fail(new MapFailure('areas', message)),
          ),
        failed: (failure) => this.#fail(failure),
        asks: (url) => this.basemap.asks(url),
      },
    });
    if (this.#overlay) view.surface.append(this.#overlay);
    this.#view = view;
  }

  #fail(error: Error): void {
    this.failure = error instanceof MapFailure ? error : new MapFailure('data', error.message);
    // A tile that fails later leaves a map with a gap: worth a word, not worth the map.
    const { kind } = this.failure;
    if (kind === 'basemap' || kind === 'areas' || (kind === 'data' && this.state === 'idle'))
      return;
    this.state = 'failed';
    this.#stop();
  }

  #stop(): void {
    const view = this.#view;
    if (!view) return;
    this.#view = null;
    // The markers go back to the drawn map before their surface goes.
    if (this.#overlay) this.#canvas?.after(this.#overlay);
    view.destroy();
    this.basemap.reset();
  }
}

/** The absolute address of the site's own basemap. */
export const archive = (): string => new URL(asset('/basemap/world.pmtiles'), location.href).href;

export const [useLiveMap, provideLiveMap] = createContext<LiveMap>();
