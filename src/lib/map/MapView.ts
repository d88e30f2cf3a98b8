import type { StyleSpecification } from 'maplibre-gl';
import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import { UNMEASURED, type Measurement } from '$lib/model/measurement';
import type { LonLat } from '$lib/model/geo';
import type { Theme } from '$lib/model/palette';
import type { Camera } from '$lib/space/camera';
import { NOTHING_SINGLED } from '$lib/labels/storyOnMap';
import type { MapSelection, StoryData, WordsOnMap } from '$lib/labels/storyOnMap';
import { placementForgotten } from './capture/placement';
import { nameCountriesInView } from './countriesInView';
import { createMap, sharpen, type MapSetup } from './createMap';
import { renewArchives, startEngine } from './engine';
import { Failure } from '$lib/model/failure';
import { MapFailure, unreadable } from './failure';
import { setStrengths } from './layers/strengths';
import {
  countriesNamed,
  drawLettering,
  drawMeasurement,
  drawPrecision,
  drawStory,
  markStory,
  routeAt,
  storyFeatures,
  storyNamesIn,
} from './drawStory';
import type { PacedMap } from './pacedMap';
import { embeddedStyle, withStory, type Look } from './style';

/** What the map tells its owner. */
export interface MapEvents {
  /** The first whole picture stands. */
  ready(): void;
  /** In each frame of a move. */
  moving(camera: Camera): void;
  /** After a move. */
  settled(camera: Camera): void;
  /** The map itself was clicked, not a door upon it. @param route the id of the journey that was hit */
  clicked(at: LonLat, route: string | null): void;
  /** The pointer is over this position; null: no longer over the map. */
  pointed(at: LonLat | null): void;
  failed(failure: MapFailure): void;
  /** The map fetches this address. */
  asks(url: string): void;
}

export interface MapViewOptions extends MapSetup {
  /** Absolute address of the embedded basemap's PMTiles archive. */
  archive: string;
  theme: Theme;
  data: StoryData;
  events: MapEvents;
}

/** The live map. The only thing that knows MapLibre; it is told whole states, never steps. */
export class MapView {
  readonly #map: PacedMap;
  readonly #archive: string;
  readonly #events: MapEvents;
  #data: StoryData;
  #selection = NOTHING_SINGLED;
  #measurement: Measurement = UNMEASURED;
  #theme: Theme;
  #basemap: Basemap = EMBEDDED;
  /** The basemap's style, without the story. */
  #base: StyleSpecification;
  #styled = false;
  #complete = false;
  /** The engine takes that for a move. */
  #sharpening = false;
  /** Counts the basemaps asked for: only the last one is to be shown. */
  #turn = 0;
  #trying = false;

  /** @throws {MapFailure} `no-webgl` where the browser gives no WebGL 2 context */
  constructor(options: MapViewOptions) {
    const { archive, theme, data, events } = options;
    startEngine();
    renewArchives(archive);
    this.#archive = archive;
    this.#theme = theme;
    this.#data = data;
    this.#events = events;
    this.#base = embeddedStyle(archive, this.#look());
    this.#map = createMap(options, this.#style(options.camera.zoom), {
      asks: (url) => events.asks(url),
      // A frame drawn before would be drawn again.
      whole: () => this.#styled && !this.#complete && void this.#settled(),
    });
    this.#listen(events);
  }

  /** Where markers must stand so that drags and wheel turns upon them move the map. */
  get surface(): HTMLElement {
    return this.#map.getCanvasContainer();
  }

  /** Whom a basemap of somebody else's asks to credit, as HTML; none for our own. */
  get credits(): string[] {
    return Object.keys(this.#base.sources).flatMap(
      (id) => this.#map.getSource(id)?.attribution ?? [],
    );
  }

  /** Where it looks, which is not always where it was sent. */
  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  setStory(data: StoryData): void {
    const renamed = data.points !== this.#data.points || data.captions !== this.#data.captions;
    this.#data = data;
    if (renamed) this.#restyle();
    else if (this.#styled) void drawStory(this.#map, this.#theme, data, this.#selection);
  }

  setWords(words: WordsOnMap): void {
    this.#data = { ...this.#data, words };
    if (this.#styled) void drawLettering(this.#map, this.#data, this.#selection);
  }

  setSelection(selection: MapSelection): void {
    const moved = selection.place !== this.#selection.place;
    const faded = selection.strengths !== this.#selection.strengths;
    this.#selection = selection;
    if (!this.#styled) return;
    // What fails in these comes as an `error` event of the map.
    if (moved) void drawPrecision(this.#map, selection);
    if (faded) setStrengths(this.#map, selection.strengths);
    markStory(this.#map, selection, this.#data.areas);
    void drawLettering(this.#map, this.#data, selection);
  }

  setMeasurement(measurement: Measurement): void {
    this.#measurement = measurement;
    if (this.#styled) void drawMeasurement(this.#map, measurement, this.#selection);
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#restyle();
  }

  /**
   * Changes what lies under the story; settles when the new basemap shows. When it fails, the
   * embedded one is there again.
   * @throws {Failure} saying why it cannot be had
   */
  async setBasemap(basemap: Basemap): Promise<void> {
    const turn = ++this.#turn;
    const last = () => turn === this.#turn;
    try {
      const [{ basemapStyle }, { standsUp }] = await Promise.all([
        import('./basemaps/basemaps'),
        import('./basemaps/trial'),
      ]);
      const style = await basemapStyle(basemap, this.#archive, this.#look());
      if (!last()) return;
      this.#basemap = basemap;
      this.#base = style;
      this.#trying = true;
      this.#restyle();
      if (basemap.kind !== 'embedded') await standsUp(this.#map, style, basemap.name);
    } catch (error) {
      if (!last()) return;
      this.#basemap = EMBEDDED;
      this.#restyle();
      throw error;
    } finally {
      if (last()) this.#trying = false;
    }
  }

  /** Shows a camera: in flight, or at once (always at once where the reader wants less motion). */
  fit(camera: Camera, { animate }: { animate: boolean }): void {
    const target = { center: [...camera.center] as [number, number], zoom: camera.zoom };
    if (animate) this.#map.flyTo({ ...target, maxDuration: 2200, essential: false });
    else this.#map.jumpTo(target);
  }

  /** Whether the map is on its way somewhere. */
  get moving(): boolean {
    return this.#map.isMoving();
  }

  /** Whether the reader has the map in hand. */
  get held(): boolean {
    const { dragPan, scrollZoom, touchZoomRotate, boxZoom } = this.#map;
    return [dragPan, scrollZoom, touchZoomRotate, boxZoom].some((handler) => handler.isActive());
  }

  zoomBy(levels: 1 | -1): void {
    if (levels > 0) this.#map.zoomIn();
    else this.#map.zoomOut();
  }

  destroy(): void {
    this.#map.remove();
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.once('style.load', () => this.#ready());
    map.on('idle', () => void this.#settled());
    map.on('move', () => this.#sharpening || events.moving(this.camera));
    // A pane that changes its size is no move of the reader's.
    let resizing = false;
    map.on('resize', () => {
      resizing = true;
      queueMicrotask(() => (resizing = false));
    });
    map.on('moveend', () => {
      if (!resizing) events.settled(this.camera);
    });
    map.on('click', ({ originalEvent: { target }, point, lngLat }) => {
      if (target instanceof Element && target.closest('[data-door]')) return;
      // East of 180° the engine counts on.
      events.clicked(lngLat.wrap().toArray(), routeAt(map, point));
    });
    map.on('mousemove', ({ lngLat }) => events.pointed(lngLat.wrap().toArray()));
    map.on('mouseout', () => events.pointed(null));
    map.on('webglcontextlost', () =>
      events.failed(new MapFailure('lost-context', new Failure('graphicsLost', {}))),
    );
    map.on('error', ({ error }) => this.#failed(error));
  }

  /** All has come; of the first whole picture, with all its names, the owner hears. */
  async #settled(): Promise<void> {
    const more = await nameCountriesInView(this.#map, countriesNamed(this.#data));
    if (more || this.#complete || !this.#map.whole) return;
    this.#complete = true;
    // The same view shows the same names, in whatever order its tiles came.
    placementForgotten(this.#map)();
    this.#sharpening = true;
    sharpen(this.#map);
    this.#sharpening = false;
    this.#map.redraw();
    this.#events.ready();
  }

  #ready(): void {
    this.#styled = true;
    void drawStory(this.#map, this.#theme, this.#data, this.#selection);
    if (this.#measurement !== UNMEASURED) this.setMeasurement(this.#measurement);
  }

  #look(): Look {
    return { theme: this.#theme, language: this.#data.language, named: storyNamesIn(this.#data) };
  }

  #style(zoom: number): StyleSpecification {
    const features = storyFeatures(this.#data, this.#selection, zoom);
    return withStory(this.#base, this.#theme, features);
  }

  #restyle(): void {
    if (this.#basemap.kind === 'embedded') this.#base = embeddedStyle(this.#archive, this.#look());
    this.#styled = false;
    const validate = this.#basemap.kind !== 'embedded';
    this.#map.setStyle(this.#style(this.#map.getZoom()), { diff: false, validate });
    this.#map.once('style.load', () => this.#ready());
  }

  /** The story's files are in hand, so what the engine could not load is the basemap. */
  #failed(error: unknown): void {
    // While a basemap is on trial, whoever asked for it is told why it fails.
    if (this.#trying) return;
    const basemap = this.#basemap;
    const why =
      basemap.kind === 'embedded'
        ? new Failure('file', {
            file: this.#archive.split('/').at(-1) ?? '',
            why: unreadable(error),
          })
        : new Failure('part', { name: basemap.name, why: unreadable(error, 'barred') });
    this.#events.failed(new MapFailure('data', why));
  }
}
