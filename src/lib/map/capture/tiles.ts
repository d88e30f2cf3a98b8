import type { Size } from '$lib/space/camera';
import { MAPLIBRE } from './placement';

/** A part of a picture, in its pixels from the top left. */
export interface Tile extends Size {
  left: number;
  top: number;
}

/** Cuts a picture into tiles of one size, as few as hold it; those at its right and foot are cut off. */
export function tilesOf({ width, height }: Size, side: number): Tile[] {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const [across, down] = [Math.ceil(width / columns), Math.ceil(height / rows)];
  return Array.from({ length: columns * rows }, (_, i) => {
    const [left, top] = [(i % columns) * across, Math.floor(i / columns) * down];
    return {
      left,
      top,
      width: Math.min(across, width - left),
      height: Math.min(down, height - top),
    };
  });
}

/**
 * Lets an engine draw a picture larger than any drawing buffer, a tile at a time. The engine goes on
 * as if its canvas had the whole size: it lays out and places labels for that, so that tiles fit
 * together to the pixel. Only here, on WebGL's own interface, what it draws is moved and scaled in
 * clip space so that one tile fills the buffer. To be made before the engine compiles its shaders.
 * MapLibre draws no part of a view by itself, and scales what is too large for the browser
 * (https://github.com/mapbox/mapbox-gl-js/issues/2673, where it comes from).
 */
export class TiledCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #whole: Size;
  /** What of the engine's shaders is not as we know it; null while all is. */
  fault: Error | null = null;
  /** Of the buffer: next to nothing while the map loads. */
  #part: Size = { width: 16, height: 16 };
  readonly #viewportOf: WebGL2RenderingContext['viewport'];
  /** Scale and shift in clip space, then the buffer's lower left corner in the picture's pixels. */
  #tile = [1, 1, 0, 0, 0, 0];
  #turn = 0;
  /** The turn that each program was last told of; below 0 while it draws off the screen. */
  readonly #told = new WeakMap<WebGLProgram, number>();
  #program: WebGLProgram | null = null;
  #offScreen = false;
  #viewport: [number, number, number, number] = [0, 0, 0, 0];

  /** @param whole the picture's pixels */
  constructor(canvas: HTMLCanvasElement, whole: Size) {
    const gl = canvas.getContext('webgl2');
    if (!gl) throw new Error('The map has no WebGL 2 context.');
    this.#canvas = canvas;
    this.#gl = gl;
    this.#whole = whole;
    this.#viewportOf = gl.viewport.bind(gl);
    this.#pretendSize();
    this.#setBuffer();
    this.#patchShaders();
    this.#followState();
  }

  /** Gives the buffer its size. @param part the largest tile's pixels */
  open(part: Size): void {
    this.#part = part;
    this.#setBuffer();
  }

  /** What is drawn from now on is this tile, at the canvas's top left. */
  show({ left, top }: Tile): void {
    const [{ width, height }, part] = [this.#whole, this.#part];
    const bottom = height - top - part.height;
    const shiftX = (width - 2 * left) / part.width - 1;
    const shiftY = (height - 2 * bottom) / part.height - 1;
    this.#tile = [width / part.width, height / part.height, shiftX, shiftY, left, bottom];
    this.#turn += 1;
  }

  /** The engine may set the whole size, and finds it again. */
  #pretendSize(): void {
    const given = { width: this.#canvas.width, height: this.#canvas.height };
    for (const side of ['width', 'height'] as const) {
      Object.defineProperty(this.#canvas, side, {
        get: () => given[side],
        set: (pixels: number) => (given[side] = pixels),
      });
      const buffer = side === 'width' ? 'drawingBufferWidth' : 'drawingBufferHeight';
      Object.defineProperty(this.#gl, buffer, { get: () => given[side] });
    }
  }

  #setBuffer(): void {
    for (const side of ['width', 'height'] as const)
      Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side)?.set?.call(
        this.#canvas,
        this.#part[side],
      );
    this.#look();
  }

  #look(): void {
    const [x, y, width, height] = this.#viewport;
    if (this.#offScreen) this.#viewportOf(x, y, width, height);
    else this.#viewportOf(0, 0, this.#part.width, this.#part.height);
  }

  #patchShaders(): void {
    const gl = this.#gl;
    const set = gl.shaderSource.bind(gl);
    gl.shaderSource = (shader, source) => {
      const vertex = gl.getShaderParameter(shader, gl.SHADER_TYPE) === gl.VERTEX_SHADER;
      try {
        set(shader, vertex ? movedVertices(source) : movedFragments(source));
      } catch (error) {
        this.fault = error as Error;
        set(shader, source);
      }
    };
  }

  #followState(): void {
    const gl = this.#gl;
    const [useProgram, bindFramebuffer] = [gl.useProgram.bind(gl), gl.bindFramebuffer.bind(gl)];
    const drawElements = gl.drawElements.bind(gl);
    gl.useProgram = (program) => {
      this.#program = program;
      useProgram(program);
    };
    gl.bindFramebuffer = (target, framebuffer) => {
      bindFramebuffer(target, framebuffer);
      this.#offScreen = framebuffer !== null;
      this.#look();
    };
    gl.viewport = (...given) => {
      this.#viewport = given;
      this.#look();
    };
    gl.drawElements = (...what) => {
      this.#tell();
      drawElements(...what);
    };
  }

  /** Gives the program that is about to draw its tile, if it has another one. */
  #tell(): void {
    const [gl, program] = [this.#gl, this.#program];
    const turn = this.#offScreen ? -1 : this.#turn;
    if (!program || this.#told.get(program) === turn) return;
    this.#told.set(program, turn);
    const [sx, sy, x, y, left, bottom] = (this.#offScreen ? [1, 1, 0, 0, 0, 0] : this.#tile) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    gl.uniform4f(gl.getUniformLocation(program, 'tile_clip'), sx, sy, x, y);
    gl.uniform2f(gl.getUniformLocation(program, 'tile_corner'), left, bottom);
  }
}

const afterVersion = (source: string, declaration: string): string =>
  source.replace(/^(#version.*\n)?/, `$&${declaration}\n`);

const MAIN = /\bvoid\s+main\s*\(\s*(void)?\s*\)/;

/**
 * A vertex shader that draws a tile where it drew the whole.
 * @throws {Error} where it has no main function as MapLibre writes it
 */
export function movedVertices(source: string): string {
  if (!MAIN.test(source))
    throw new Error(
      `A shader has no "void main()" as those of ${MAPLIBRE} have, and pictures of more than 33 ` +
        `megapixels need it. Install ${MAPLIBRE}, or change src/lib/map/capture/tiles.ts.`,
    );
  return `${afterVersion(source, 'uniform highp vec4 tile_clip;').replace(MAIN, 'void whole_main()')}
void main() {
  whole_main();
  gl_Position.xy = gl_Position.xy * tile_clip.xy + gl_Position.w * tile_clip.zw;
}`;
}

const movedFragments = (source: string): string =>
  afterVersion(source, 'uniform highp vec2 tile_corner;').replaceAll(
    /\bgl_FragCoord\b/g,
    '(gl_FragCoord + vec4(tile_corner, 0.0, 0.0))',
  );
