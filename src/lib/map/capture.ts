import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { Camera, Size } from '$lib/operations/camera';
import { startEngine } from './engine';
import { MapFailure } from './failure';
import { drawStory, type MapSelection, type StoryData } from './story';
import type { Theme } from '$lib/model/palette';

export interface Capture {
  /** CSS pixels of the map, and output pixels for each of them. */
  size: Size;
  ratio: number;
  camera: Camera;
  theme: Theme;
  style: StyleSpecification;
  data: StoryData;
  selection: MapSelection;
}

/** Milliseconds after which a picture that does not come is given up. */
const PATIENCE = 30_000;

/**
 * Draws a map of its own, out of sight, and hands over its pixels; the reader's map is not touched.
 * It loads at a tenth of the size, for speed, and takes its full size for the one frame that counts.
 * @throws {MapFailure} when data or WebGL fail, or the browser gives a smaller canvas than asked
 */
export async function captureMap(capture: Capture): Promise<HTMLCanvasElement> {
  startEngine();
  const container = document.createElement('div');
  const { width, height } = capture.size;
  container.style.cssText = `position:fixed;left:-99999px;top:0;width:${width}px;height:${height}px`;
  container.inert = true;
  document.body.append(container);
  let map: MapLibreMap | undefined;
  try {
    map = new MapLibreMap({
      container,
      style: capture.style,
      center: [...capture.camera.center],
      zoom: capture.camera.zoom,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      pixelRatio: 0.1,
      maxCanvasSize: [16384, 16384],
    });
    return await drawn(map, capture);
  } finally {
    map?.remove();
    container.remove();
  }
}

function drawn(map: MapLibreMap, capture: Capture): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => reject(new MapFailure('data', message));
    const timer = setTimeout(() => fail('The picture took too long to draw. Try again.'), PATIENCE);
    map.once('error', ({ error }) => fail(`The picture’s map could not load: ${error.message}`));
    map.once('style.load', () => {
      void drawStory(map, capture.theme, capture.data, capture.selection).then(() => {
        map.once('idle', () => {
          map.once('render', () => {
            clearTimeout(timer);
            const still = copy(map.getCanvas(), capture);
            if (typeof still === 'string') fail(still);
            else resolve(still);
          });
          map.setPixelRatio(capture.ratio);
          map.triggerRepaint();
        });
        // An idle map is idle once: one more frame says so again.
        map.triggerRepaint();
      });
    });
  });
}

/** WebGL clears its canvas after the frame, so the pixels are copied within it; else says why not. */
function copy(canvas: HTMLCanvasElement, { size, ratio }: Capture): HTMLCanvasElement | string {
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  if (canvas.width !== width || canvas.height !== height)
    return `The browser drew ${canvas.width} × ${canvas.height} pixels instead of ${width} × ${height}.`;
  const still = document.createElement('canvas');
  still.width = width;
  still.height = height;
  const pen = still.getContext('2d');
  if (!pen) return 'This browser gives the page no canvas for the picture.';
  pen.drawImage(canvas, 0, 0);
  return still;
}
