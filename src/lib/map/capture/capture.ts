import { GPUInitializationError, Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { Size } from '$lib/space/camera';
import type { StillMap } from '$lib/labels/storyOnMap';
import { checkFillable, checkFilled, checkReadable } from '$lib/picture/draw/canvas';
import { byPage, startEngine } from '../engine';
import { Failure } from '$lib/model/failure';
import { unreadable } from '../failure';
import { nameCountriesInView } from '../countriesInView';
import { countriesNamed, drawStory } from '../drawStory';
import { afterVisible } from '../wait';
import { PATTERN } from '../layers/strengths';
import { showFilled } from '../setChanged';
import { placementForgotten } from './placement';
import { fontsLost, withStrictFonts } from './strictFonts';
import { TiledCanvas, tilesOf, type Tile } from './tiles';

/** A map to be loaded out of sight. */
export interface HiddenMap extends StillMap {
  /** Whole CSS pixels of the map. */
  size: Size;
  /** Whether some of it may be empty. */
  transparent: boolean;
  style: StyleSpecification;
  /** Ends the work; nothing of it is left. */
  signal?: AbortSignal | undefined;
  /** Is told how much is done, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
}

/** A map of which the pixels are wanted. */
interface Capture extends HiddenMap {
  /** Output pixels for each CSS pixel. */
  ratio: number;
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
export function captureMap(capture: Capture): Promise<HTMLCanvasElement> {
  const { size, ratio } = capture;
  return onHiddenMap(capture, (map) => {
    const pixels = {
      width: Math.round(size.width * ratio),
      height: Math.round(size.height * ratio),
    };
    const tiles = tilesOf(pixels, mostOf(map, pixels));
    // Before the first frame, for which the engine compiles its shaders.
    const tiled = tiles.length > 1 ? new TiledCanvas(map.getCanvas(), pixels) : null;
    return () => {
      if (tiled?.fault) throw tiled.fault;
      return drawn(map, capture, pixels, tiles, tiled);
    };
  });
}

/**
 * Lets a map of its own load, out of sight, and reads from it what it shows.
 * @param read is given the map once all names that it has room for are placed
 * @throws as `captureMap` does
 */
export function readMap<T>(hidden: HiddenMap, read: (map: MapLibreMap) => T): Promise<T> {
  return onHiddenMap(hidden, (map) => {
    drawNothing(map.getCanvas());
    return () => {
      placementForgotten(map)();
      map.redraw();
      return read(map);
    };
  });
}

/** Spares the graphics card what nobody is to see; the engine goes on as if it were drawn. */
function drawNothing(canvas: HTMLCanvasElement): void {
  const nothing = () => {};
  const calls = ['drawElements', 'bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'];
  const context = canvas.getContext('webgl2');
  if (context) Object.assign(context, Object.fromEntries(calls.map((call) => [call, nothing])));
}

/**
 * Makes a map out of sight, which goes when the work with it is done.
 * @param begin is given the map before its first frame, and gives what is to be done with it once it has
 *   loaded
 */
async function onHiddenMap<T>(
  hidden: HiddenMap,
  begin: (map: MapLibreMap) => () => T | Promise<T>,
): Promise<T> {
  const { size, camera, signal } = hidden;
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
      style: withStrictFonts(hidden.style),
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
    const finish = begin(map);
    const lost = fontsLost();
    await loaded(map, hidden);
    if (fontsLost() > lost) throw new Failure('picture.fonts', {});
    return await finish();
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
async function loaded(map: MapLibreMap, hidden: HiddenMap): Promise<void> {
  const { signal, progress } = hidden;
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
        complete(map, hidden).then(resolve, reject);
      });
    });
  } finally {
    endWait();
    signal?.removeEventListener('abort', stop);
  }
}

/** Settles when the map shows the story, and all names of the view. */
async function complete(map: MapLibreMap, { theme, data, selection }: HiddenMap): Promise<void> {
  await drawStory(map, theme, data, selection);
  showFilled(map, PATTERN, selection.strengths.areas > 0);
  do {
    // An idle map is idle once: one more frame says so again.
    map.triggerRepaint();
    await map.once('idle');
  } while (await nameCountriesInView(map, countriesNamed(data), true));
}

/** The pixels, tile by tile; between tiles the page may answer, or end it. */
async function drawn(
  map: MapLibreMap,
  { ratio, transparent, signal, progress }: Capture,
  pixels: Size,
  tiles: readonly Tile[],
  tiled: TiledCanvas | null,
): Promise<HTMLCanvasElement> {
  const forgetPlacement = placementForgotten(map);
  const still = document.createElement('canvas');
  Object.assign(still, pixels);
  const pen = still.getContext('2d');
  if (!pen) throw new Failure('picture.memory', { ...pixels });
  if (transparent) checkFillable(pen);
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
  if (!transparent) checkFilled(pen);
  progress?.(1);
  return still;
}

/** Lets the browser do what else is due. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
