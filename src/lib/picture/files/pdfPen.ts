import { directionOf } from '../plan/words/direction';
import { drawMaps } from '../draw/drawMap';
import type { MapDrawing } from '../draw/mapDrawing';
import { RIM, type MapType, type PathPen, type Shape, type Stroke } from '../draw/pen';
import { isPart } from './patched/fontkit';
import { registerFont, telling, type Document } from './patched/pdfkit';
import { middleToBase, runWidth, SET, type OutlineFont, type OutlineFonts } from './outlineFonts';
import { runsOf, type Run } from './typesetting';

interface PdfPage {
  document: Document;
  fonts: OutlineFonts;
  /** The maps as shapes; or the map's own picture, a PNG or JPEG. */
  map: readonly MapDrawing[] | ArrayBuffer;
  /** A PNG or JPEG. */
  logo: ArrayBuffer | null;
  /** What the map shows, for those who do not see it. */
  alt: string;
  /** The language of the document, and of what is written in it (BCP 47). */
  language: string;
  languageOf: (text: string) => string;
}

/** What parts are called in a PDF (ISO 32000-1, section 14.8.4). */
const ROLES = {
  title: 'H1',
  note: 'P',
  list: 'L',
  item: 'LI',
  label: 'Lbl',
  body: 'LBody',
} as const;

/**
 * Draws on a page of a PDF whose units are layout pixels: text as text, in embedded fonts, and each
 * part tagged as what it is.
 */
export function pdfPen({
  document,
  fonts,
  map,
  logo,
  alt,
  language,
  languageOf,
}: PdfPage): PathPen {
  for (const { name, embeddable } of Object.values(fonts).flat())
    registerFont(document, name, embeddable);
  document.lineJoin('round');
  const body = document.struct('Document');
  document.addStructure(body);
  const show = ({ fill, stroke }: Shape) => {
    if (stroke) document.lineWidth(stroke.width);
    if (fill && stroke) document.fillAndStroke(fill, stroke.colour);
    else if (fill) document.fill(fill);
    else if (stroke) document.stroke(stroke.colour);
  };
  const lineOf = (text: string, { cut, size }: MapType, features = SET.whole, spacing = 0) => {
    let width = 0;
    const runs = runsOf(text, fonts[cut]).map((run): SetRun => {
      const left = width;
      width += runWidth(run, features) * size + [...run.text].length * spacing;
      return { ...run, left, size, features, spacing };
    });
    return { runs, width };
  };
  let parent = body;
  /** The lines of the part being drawn. */
  let lines: string[] = [];
  const within = (part: keyof typeof ROLES, draw: () => void) => {
    const element = document.struct(ROLES[part]);
    const tell = telling(element);
    const outer = parent;
    outer.add(element);
    if (part === 'list') tell({ A: { O: 'List', ListNumbering: 'Decimal' } });
    if (part === 'list' || part === 'item' || part === 'body') {
      parent = element;
      draw();
      parent = outer;
    } else {
      lines = [];
      element.add(draw);
      const text = lines.join(' ');
      const lang = languageOf(text);
      if (lang !== language) tell({ Lang: new String(lang) });
      // Letters from the right stand in the file as they are seen; this is how they are read.
      if (lines.some((line) => directionOf(line) === 'rtl')) tell({ ActualText: new String(text) });
    }
    element.end();
  };
  /** Writes runs with their rim from the start of a base line, which is where the document's units begin. */
  const write = (runs: readonly SetRun[], colour: string, halo: Stroke | undefined) => {
    if (halo) for (const run of runs) rim(document, run, halo);
    for (const run of runs) {
      const { text, font, left, size, features, spacing } = run;
      document
        .font(font.name)
        .fontSize(size)
        .fillColor(colour)
        // Features, even none, set the run as a whole, not word for word.
        .text(text, left, 0, {
          ...{ lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing },
          features: features as PDFKit.Mixins.OpenTypeFeatures[],
        });
    }
    for (const run of runs) fillParts(document, run, colour);
  };
  const pen: PathPen = {
    text(text, [x, y], writing) {
      lines.push(text);
      const { size, cut, colour, halo, align = 'left', room = Infinity } = writing;
      const { runs, width } = lineOf(text, writing);
      const set = Math.min(width, room);
      const start = x - { left: 0, center: set / 2, right: set }[align];
      document.save();
      document.transform(
        width > 0 ? set / width : 1,
        0,
        0,
        1,
        start,
        y + middleToBase(fonts[cut]) * size,
      );
      write(runs, colour, halo ? { colour: halo, width: RIM } : undefined);
      document.restore();
    },
    mapText(text, [x, y], writing) {
      const { colour, opacity, halo, rim: width, spacing, turn } = writing;
      document.save();
      if (turn.degrees) document.rotate(turn.degrees, { origin: [...turn.about] });
      document.translate(x, y).opacity(opacity);
      const { runs } = lineOf(text, writing, SET.onMap, spacing);
      write(runs, colour, { colour: halo, width });
      document.restore();
    },
    measure: (text, type) => lineOf(text, type).width,
    mapWidth: (text, type) => lineOf(text, type, SET.onMap).width,
    line([first, ...rest], stroke) {
      if (!first) return;
      document.moveTo(...first);
      for (const point of rest) document.lineTo(...point);
      show({ stroke });
    },
    circle([x, y], radius, shape) {
      document.circle(x, y, radius);
      show(shape);
    },
    rect({ left, top, width, height }, shape) {
      document.rect(left, top, width, height);
      show(shape);
    },
    path(data, { fill, stroke }) {
      document.save();
      if (stroke) {
        const { width, cap, join, dash, opacity } = stroke;
        document.lineWidth(width).lineCap(cap).lineJoin(join).strokeOpacity(opacity);
        if (dash) (document as unknown as Dashed).dash(dash);
      }
      if (fill) document.fillOpacity(fill.opacity);
      document.path(data);
      show({ ...(fill && { fill: fill.colour }), ...(stroke && { stroke }) });
      document.restore();
    },
    map({ left, top, width, height }) {
      if (map instanceof ArrayBuffer) document.image(map, left, top, { width, height });
      else drawMaps(pen, map);
    },
    logo({ left, top, width, height }, says) {
      if (!logo) return;
      const draw = () => document.image(logo, left, top, { width, height });
      body.add(document.struct('Figure', { alt: says }, draw));
    },
    group(_name, draw) {
      draw();
    },
    clip({ left, top, width, height }, draw) {
      document.save();
      document.rect(left, top, width, height).clip();
      draw();
      document.restore();
    },
    part(part, draw) {
      switch (part) {
        case 'decoration':
          document.markContent('Artifact', { type: 'Layout' });
          draw();
          document.endMarkedContent();
          break;
        case 'figure':
          body.add(document.struct('Figure', { alt }, draw));
          break;
        case 'logo':
          draw();
          break;
        default:
          within(part, draw);
      }
    },
  };
  return pen;
}

/** Its types know no list of lengths. */
interface Dashed {
  dash(lengths: readonly number[]): void;
}

/** A run of a size, set in some way, that starts so far from the left. */
interface SetRun extends Run<OutlineFont> {
  size: number;
  features: string[];
  left: number;
  /** More between letters. */
  spacing: number;
}

/** Strokes the outlines of a run's letters. */
function rim(document: Document, run: SetRun, { colour, width }: Stroke): void {
  inUnits(document, run, (scale) => {
    document.lineWidth(width / scale);
    outline(document, run, scale, () => true);
    document.stroke(colour);
  });
}

/** Fills what belongs to a run's letters, and is no text. */
function fillParts(document: Document, run: SetRun, colour: string): void {
  inUnits(document, run, (scale) => {
    if (outline(document, run, scale, isPart)) document.fill(colour);
  });
}

/** Draws in the units of a run's font, y upwards. */
function inUnits(document: Document, run: SetRun, draw: (scale: number) => void) {
  const scale = run.size / run.font.font.unitsPerEm;
  document.save();
  document.transform(scale, 0, 0, -scale, run.left, 0);
  draw(scale);
  document.restore();
}

/** Makes a path of the letters that are wanted; tells whether there are any. */
function outline(document: Document, run: SetRun, scale: number, wanted: typeof isPart): boolean {
  const { glyphs, positions } = run.font.font.layout(run.text, run.features);
  let at = 0;
  let any = false;
  for (const [i, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    const path = wanted(glyph, positions[i])
      ? glyph.path.translate(at + xOffset, yOffset).toSVG()
      : '';
    if (path) document.path(path);
    any ||= path !== '';
    at += xAdvance + run.spacing / scale;
  }
  return any;
}
