import { GPUInitializationError, Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '$lib/model/palette';
import type { Camera, Size } from '$lib/operations/camera';
import { labelStep } from '$lib/operations/markers';
import { renewArchives, startEngine } from './engine';
import { MapFailure } from './failure';
import { captureMap } from './capture';
import {
  drawPrecision,
  drawStory,
  keepRoom,
  markedTowns,
  markStory,
  type MapSelection,
  type StoryData,
} from './story';
import { mapStyle } from './style';

/** What the map tells its owner. */
export interface MapEvents {
  /** The first whole picture stands. */
  ready(): void;
  /** In each frame of a move. */
  moving(camera: Camera): void;
  /** After a move. */
  settled(camera: Camera): void;
  /** The map itself was clicked, not a marker on it. */
  clicked(): void;
  failed(failure: MapFailure): void;
}

export interface MapViewOptions {
  container: HTMLElement;
  /** Absolute address of the basemap's PMTiles archive. */
  basemap: string;
  theme: Theme;
  camera: Camera;
  /** What a screen reader calls the map. */
  label: string;
  data: StoryData;
  /** The height of the labels that the page draws, in CSS pixels. */
  row: number;
  events: MapEvents;
}

/** The live map. The only thing that knows MapLibre; it is told whole states, never steps. */
export class MapView {
  readonly #map: MapLibreMap;
  readonly #basemap: string;
  #data: StoryData;
  #selection: MapSelection = {
    active: new Set(),
    routes: new Set(),
    place: null,
    hovered: null,
  };
  #theme: Theme;
  readonly #row: number;
  #step = NaN;
  #styled = false;

  /** @throws {MapFailure} `no-webgl` where the browser gives no WebGL 2 context */
  constructor({ container, basemap, theme, camera, label, data, row, events }: MapViewOptions) {
    startEngine();
    renewArchives();
    this.#basemap = basemap;
    this.#theme = theme;
    this.#data = data;
    this.#row = row;
    try {
      this.#map = new MapLibreMap({
        container,
        style: mapStyle(theme, basemap, markedTowns(data.points)),
        center: [...camera.center],
        zoom: camera.zoom,
        maxZoom: 14,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        rollEnabled: false,
        fadeDuration: 150,
        locale: { 'Map.Title': label },
      });
    } catch (error) {
      if (!(error instanceof GPUInitializationError)) throw error;
      container.replaceChildren();
      throw new MapFailure('no-webgl', 'This browser gives the page no WebGL 2.');
    }
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen(events);
  }

  /** Where markers must stand so that drags and wheel turns upon them move the map. */
  get surface(): HTMLElement {
    return this.#map.getCanvasContainer();
  }

  setStory(data: StoryData): void {
    this.#data = data;
    if (this.#styled) this.#draw();
  }

  setSelection(selection: MapSelection): void {
    const moved = selection.place !== this.#selection.place;
    this.#selection = selection;
    if (!this.#styled) return;
    if (moved) void drawPrecision(this.#map, selection.place);
    markStory(this.#map, this.#data, selection);
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#styled = false;
    this.#map.setStyle(mapStyle(theme, this.#basemap, markedTowns(this.#data.points)), {
      diff: false,
    });
    this.#map.once('style.load', () => this.#ready());
  }

  /** Shows a camera: in flight, or at once (always at once where the reader wants less motion). */
  fit(camera: Camera, { animate }: { animate: boolean }): void {
    const target = { center: [...camera.center] as [number, number], zoom: camera.zoom };
    if (animate) this.#map.flyTo({ ...target, maxDuration: 2200, essential: false });
    else this.#map.jumpTo(target);
  }

  zoomBy(levels: 1 | -1): void {
    if (levels > 0) this.#map.zoomIn();
    else this.#map.zoomOut();
  }

  /**
   * The map as it would look in a frame of its own, drawn apart from the one on the page.
   * @param size CSS pixels @param ratio output pixels for each of them
   * @throws {MapFailure} when it cannot be drawn whole
   */
  capture(camera: Camera, size: Size, ratio: number): Promise<HTMLCanvasElement> {
    return captureMap({
      camera,
      size,
      ratio,
      theme: this.#theme,
      basemap: this.#basemap,
      data: this.#data,
      selection: { ...this.#selection, hovered: null },
    });
  }

  destroy(): void {
    this.#map.remove();
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.once('style.load', () => this.#ready());
    map.once('idle', () => events.ready());
    map.on('move', () => events.moving(this.#camera()));
    map.on('zoom', () => this.#zoomed());
    map.on('moveend', () => events.settled(this.#camera()));
    map.on('click', ({ originalEvent: { target } }) => {
      if (!(target instanceof Element && target.closest('[data-marker]'))) events.clicked();
    });
    map.on('webglcontextlost', () =>
      events.failed(new MapFailure('lost-context', 'The browser took the graphics memory away.')),
    );
    map.on('error', ({ error }) => events.failed(unreadable(this.#basemap, error)));
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  #ready(): void {
    this.#styled = true;
    this.#draw();
  }

  #draw(): void {
    // What fails in it comes as an `error` event of the map.
    void drawStory(this.#map, this.#data, this.#selection, this.#row);
  }

  /** The labels stand elsewhere at another step of zoom, and so must the room for them. */
  #zoomed(): void {
    const step = labelStep(this.#map.getZoom());
    if (step === this.#step || !this.#styled) return;
    this.#step = step;
    void keepRoom(this.#map, this.#data, this.#row);
  }
}

/** What the engine could not load: the story's files are in hand, so it is the basemap. */
const unreadable = (basemap: string, { message }: { message: string }): MapFailure =>
  new MapFailure(
    'data',
    `${basemap.split('/').at(-1)}, the basemap, could not be read: ${message}`,
  );
