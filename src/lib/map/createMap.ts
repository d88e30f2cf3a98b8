import { GPUInitializationError, type StyleSpecification } from 'maplibre-gl';
import { Failure } from '$lib/model/failure';
import { checkReadable } from '$lib/picture/draw/canvas';
import type { Camera } from '$lib/space/camera';
import { byPage } from './engine';
import { MapFailure } from './failure';
import { PacedMap } from './pacedMap';
import { followResolution } from './resolution';

/** Where a map stands in the page, and as what. */
export interface MapSetup {
  container: HTMLElement;
  camera: Camera;
  /** What a screen reader calls the map. */
  label: string;
  /** What is said of a bare wheel and of one finger, which belong to the page around; null: to the map. */
  gestures: { wheel: string; finger: string } | null;
}

/** What a map tells while it is made and shown. */
export interface MapNews {
  /** It fetches this address. */
  asks: (url: string) => void;
  /** While it loads: something came, and nothing more is to come. */
  whole: () => void;
}

/** Pixels for each CSS pixel while it loads, out of sight: what is not seen need not cost time. */
const ROUGH = 0.1;

/** Draws a map as sharp as the screen, and each of its frames, from now on. */
export function sharpen(map: PacedMap): void {
  map.unpace();
  map.setPixelRatio(devicePixelRatio);
  followResolution(map);
}

/**
 * MapLibre's map, north up and flat.
 * @throws {MapFailure} `no-webgl` where the browser gives no WebGL 2 context, or noise for what is drawn
 */
export function createMap(
  { container, camera, label, gestures }: MapSetup,
  style: StyleSpecification,
  { asks, whole }: MapNews,
): PacedMap {
  try {
    checkReadable();
  } catch (error) {
    throw new MapFailure('no-webgl', error);
  }
  try {
    const map = new PacedMap(whole, {
      container,
      style,
      // Our own, which a test validates.
      validateStyle: false,
      center: [...camera.center],
      zoom: camera.zoom,
      pixelRatio: ROUGH,
      maxZoom: 16,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      rollEnabled: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
      cooperativeGestures: gestures !== null,
      locale: {
        'Map.Title': label,
        ...(gestures && {
          'CooperativeGesturesHandler.WindowsHelpText': gestures.wheel,
          'CooperativeGesturesHandler.MacHelpText': gestures.wheel.replace('Ctrl', '⌘'),
          'CooperativeGesturesHandler.MobileHelpText': gestures.finger,
        }),
      },
      transformRequest: (url) => {
        asks(url);
        return byPage(url);
      },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    container.replaceChildren();
    throw new MapFailure('no-webgl', new Failure('noWebGL', {}));
  }
}
