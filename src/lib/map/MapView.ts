import { GPUInitializationError, Map as MapLibreMap, type GeoJSONSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Theme } from '$lib/model/palette';
import type { Camera } from '$lib/operations/camera';
import { startEngine } from './engine';
import { MapFailure } from './failure';
import { EMPTY, STORY_SOURCES, type StorySource } from './layers/story';
import { mapStyle } from './style';

/** What the map tells its owner. */
export interface MapEvents {
  /** The first whole picture stands. */
  ready(): void;
  /** In each frame of a move. */
  moving(camera: Camera): void;
  /** After a move. `byReader`: a hand or a key moved it. */
  settled(camera: Camera, byReader: boolean): void;
  /** The map itself was clicked, not a marker on it. */
  clicked(): void;
  failed(failure: MapFailure): void;
}

/** What is singled out, by feature id; the whole of it, every time. */
export interface MapSelection {
  active: ReadonlySet<string>;
  hovered: string | null;
}

export type StoryData = Record<StorySource, FeatureCollection>;

export interface MapViewOptions {
  container: HTMLElement;
  /** Absolute address of the basemap's PMTiles archive. */
  basemap: string;
  theme: Theme;
  camera: Camera;
  label: string;
  events: MapEvents;
}

/** The live map. The only thing that knows MapLibre; it is told whole states, never steps. */
export class MapView {
  readonly #map: MapLibreMap;
  readonly #basemap: string;
  #data: StoryData = { areas: EMPTY, routes: EMPTY, precision: EMPTY, places: EMPTY };
  #selection: MapSelection = { active: new Set(), hovered: null };
  #theme: Theme;
  #styled = false;

  /** @throws {MapFailure} `no-webgl` where the browser gives no WebGL 2 context */
  constructor({ container, basemap, theme, camera, label, events }: MapViewOptions) {
    startEngine();
    this.#basemap = basemap;
    this.#theme = theme;
    try {
      this.#map = new MapLibreMap({
        container,
        style: mapStyle(theme, basemap),
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
    this.#draw();
  }

  setSelection(selection: MapSelection): void {
    this.#selection = selection;
    this.#mark();
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#styled = false;
    this.#map.setStyle(mapStyle(theme, this.#basemap), { diff: false });
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

  destroy(): void {
    this.#map.remove();
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.once('style.load', () => this.#ready());
    map.once('idle', () => events.ready());
    map.on('move', () => events.moving(this.#camera()));
    map.on('moveend', (event) => events.settled(this.#camera(), 'originalEvent' in event && !!event.originalEvent));
    map.on('click', ({ originalEvent: { target } }) => {
      if (!(target instanceof Element && target.closest('[data-marker]'))) events.clicked();
    });
    map.on('webglcontextlost', () =>
      events.failed(new MapFailure('lost-context', 'The browser took the graphics memory away.')),
    );
    map.on('error', ({ error }) => events.failed(new MapFailure('data', error.message)));
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  #ready(): void {
    this.#styled = true;
    this.#draw();
    this.#mark();
  }

  #draw(): void {
    if (!this.#styled) return;
    for (const name of STORY_SOURCES)
      this.#map.getSource<GeoJSONSource>(name)?.setData(this.#data[name]);
  }

  #mark(): void {
    if (!this.#styled) return;
    const { active, hovered } = this.#selection;
    for (const source of STORY_SOURCES) {
      this.#map.removeFeatureState({ source });
      for (const id of active) this.#map.setFeatureState({ source, id }, { active: true });
      if (hovered) this.#map.setFeatureState({ source, id: hovered }, { hover: true });
    }
  }
}
