import { GPUInitializationError, Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { Size } from '$lib/space/camera';
import type { StillMap } from '$lib/labels/storyOnMap';
import { checkFilled, checkReadable } from '$lib/picture/draw/canvas';
import { byPage, startEngine } from '../engine';
import { Failure } from '$lib/model/failure';
import { unreadable } from '../failure';
import { nameCountriesInView } from '../countriesInView';
import { countriesNamed, drawStory } from '../drawStory';
import { afterVisible } from '../wait';
import { placementForgotten } from './placement';
import { fontsLost, withStrictFonts } from './strictFonts';
import { TiledCanvas, tilesOf, type Tile } from './tiles';

export interface Capture extends StillMap {
  /** Whole CSS pixels of the map, and output pixels for each of them. */
  size: Size;
  ratio: number;
  style: StyleSpecification;
  /** Ends the work; nothing of it is left. */
  signal?: AbortSignal | undefined;
  /** Is told how much is done, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
}

/** Milliseconds of visible time without any news after which a picture is given up. */
const PATIENCE = 30_000;
/** Pixels that a browser draws in one buffer without lowering the resolution: measured. */
const LARGEST = 33e6;
/** Pixels along the side of a tile of what is larger: 64 MB, and as much again for depth. */
const TILE = 4096;

/**
 * Draws a map of its own, out of sight, and hands over its pixels; the reader's map is not touched.
 * It loads at a tenth of the size, for speed, and takes its full size for the frames that count:
 * one, or one for each tile of a picture that is larger than the browser can draw at once.
 * @throws {Failure} when data, memory or WebGL fail
 * @throws the signal's reason once it is aborted
 */
export async function captureMap(capture: Capture): Promise<HTMLCanvasElement> {
  const { size, camera, signal } = capture;
  signal?.throwIfAborted();
  checkReadable();
  startEngine();
  const container = document.createElement('div');
  const { width, height } = size;
  container.style.cssText = `position:fixed;left:-99999px;top:0;width:${width}px;height:${height}px`;
  container.inert = true;
  document.body.append(container);
  let map: MapLibreMap | undefined;
  try {
    map = new MapLibreMap({
      container,
      style: withStrictFonts(capture.style),
      center: [...camera.center],
      zoom: camera.zoom,
      bearing: camera.bearing ?? 0,
      interactive: false,
      attributionControl: false,
      transformRequest: byPage,
      fadeDuration: 0,
      pixelRatio: 0.1,
      // A world smaller than a tile, for insets.
      minZoom: -2,
      maxCanvasSize: [16384, 16384],
    });
    const pixels = {
      width: Math.round(width * capture.ratio),
      height: Math.round(height * capture.ratio),
    };
    const tiles = tilesOf(pixels, mostOf(map, pixels));
    // Before the first frame, for which the engine compiles its shaders.
    const tiled = tiles.length > 1 ? new TiledCanvas(map.getCanvas(), pixels) : null;
    const lost = fontsLost();
    await loaded(map, capture);
    if (tiled?.fault) throw tiled.fault;
    if (fontsLost() > lost) throw new Failure('picture.fonts', {});
    return await drawn(map, capture, pixels, tiles, tiled);
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    throw new Failure('picture.noWebGL', {});
  } finally {
    map?.remove();
    container.remove();
  }
}

/** Pixels along a side that can be drawn at a time. */
function mostOf(map: MapLibreMap, { width, height }: Size): number {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) throw new Failure('picture.noWebGL', {});
  const [wide = 0, high = 0] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const side = Math.min(wide, high, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number);
  const once = width <= side && height <= side && width * height <= LARGEST;
  return once ? side : Math.min(side, TILE);
}

/** Settles when the map has all that it shows. */
async function loaded(map: MapLibreMap, capture: Capture): Promise<void> {
  const { signal, progress } = capture;
  let endWait = () => {};
  let stop = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      stop = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', stop);
      const wait = () => {
        endWait();
        endWait = afterVisible(PATIENCE, () => reject(new Failure('picture.late', {})));
      };
      wait();
      map.on('data', wait);
      map.on('error', ({ error }) =>
        reject(new Failure('picture.map', { why: unreadable(error, 'barred') })),
      );
      map.on('webglcontextlost', () => reject(new Failure('picture.graphicsLost', {})));
      map.once('style.load', () => {
        progress?.(0.1);
        complete(map, capture).then(resolve, reject);
      });
    });
  } finally {
    endWait();
    signal?.removeEventListener('abort', stop);
  }
}

/** Settles when the map shows the story, and all names of the view. */
async function complete(map: MapLibreMap, { theme, data, selection }: Capture): Promise<void> {
  await drawStory(map, theme, data, selection);
  do {
    // An idle map is idle once: one more frame says so again.
    map.triggerRepaint();
    await map.once('idle');
  } while (await nameCountriesInView(map, countriesNamed(data)));
}

/** The pixels, tile by tile; between tiles the page may answer, or end it. */
async function drawn(
  map: MapLibreMap,
  { ratio, signal, progress }: Capture,
  pixels: Size,
  tiles: readonly Tile[],
  tiled: TiledCanvas | null,
): Promise<HTMLCanvasElement> {
  const forgetPlacement = placementForgotten(map);
  const still = document.createElement('canvas');
  Object.assign(still, pixels);
  const pen = still.getContext('2d');
  if (!pen) throw new Failure('picture.memory', { ...pixels });
  let lost = false;
  map.on('webglcontextlost', () => (lost = true));
  if (tiles[0]) tiled?.open(tiles[0]);
  map.setPixelRatio(ratio);
  const canvas = map.getCanvas();
  if (canvas.width !== pixels.width || canvas.height !== pixels.height)
    throw new Failure('picture.memory', { ...pixels });
  for (const [i, tile] of tiles.entries()) {
    progress?.(0.5 + (0.5 * i) / tiles.length);
    await pause();
    signal?.throwIfAborted();
    tiled?.show(tile);
    forgetPlacement();
    map.redraw();
    if (lost) throw new Failure('picture.graphicsLost', {});
    // WebGL clears its canvas after the task, so the pixels are copied within it.
    const { left, top, width, height } = tile;
    pen.drawImage(canvas, 0, 0, width, height, left, top, width, height);
  }
  checkFilled(pen);
  progress?.(1);
  return still;
}

/** Lets the browser do what else is due. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
