import { SaxesParser } from 'saxes';
import { bad, good, positionAt, type Problem, type Result } from '../problem';

/** What a logo measures, in whatever unit: its sides for one another. */
export interface LogoSize {
  width: number;
  height: number;
}

type Words = Pick<Problem, 'message' | 'expected'>;

/** What an image has no use for: it runs, or holds another document. */
const FORBIDDEN = ['script', 'foreignObject', 'iframe', 'handler', 'listener'];
const CLEAN = 'export it as a plain SVG, with everything in the one file';

/**
 * Checks that an SVG is a picture and nothing else: no scripts, nothing from elsewhere.
 * @returns its size, and its text with `width` and `height`, without which some browsers do not draw it
 */
export function checkSvgLogo(file: string, text: string): Result<{ size: LogoSize; text: string }> {
  const problems: Problem[] = [];
  const parser = new SaxesParser({ fileName: file });
  // Where what was read last begins.
  const complain = (words: Words) => {
    const at = Math.max(0, text.lastIndexOf('<', parser.position - 1));
    problems.push({ file, ...positionAt(text, at), ...words });
  };
  const outside = (where: string, address: string) =>
    complain({ message: `${where} refers to "${address.slice(0, 60)}"`, expected: CLEAN });
  const style = (css: string) => {
    if (/@import/i.test(css)) complain({ message: 'its styles import others', expected: CLEAN });
    for (const [, address = ''] of css.matchAll(/url\(\s*['"]?([^'")]*)/gi))
      if (!isWithin(address)) outside('a style', address);
  };
  const sheet = (css: string) => {
    if (css.includes('\\')) complain({ message: 'its styles have escapes', expected: CLEAN });
    style(css);
  };
  let root: Record<string, string> | undefined;
  /** Where the root's tag ends, before its bracket. */
  let end = 0;
  let inStyle = false;
  parser.on('error', ({ message }) =>
    complain({
      message: `this is no SVG: ${message.replace(/^.*\d+:\d+: /, '')}`,
      expected: 'export it anew from a drawing program',
    }),
  );
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      complain({ message: 'its document type declares entities', expected: CLEAN });
  });
  parser.on('processinginstruction', ({ target }) => {
    complain({ message: `it has a processing instruction, "${target}"`, expected: CLEAN });
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const tag = name.replace(/^.*:/, '');
    if (!root) {
      root = attributes as Record<string, string>;
      end = parser.position - (isSelfClosing ? 2 : 1);
      if (tag !== 'svg')
        complain({
          message: `this is no SVG: it begins with <${name}>`,
          expected: 'expected <svg>',
        });
    }
    inStyle = tag === 'style';
    if (FORBIDDEN.includes(tag)) complain({ message: `it holds a <${name}>`, expected: CLEAN });
    for (const [key, value] of Object.entries(attributes as Record<string, string>))
      if (/^on/i.test(key))
        complain({ message: `<${name}> has "${key}", which runs a script`, expected: CLEAN });
      else if (/(^|:)href$|^src$/i.test(key) && !isWithin(value)) outside(`<${name}>`, value);
      else if (key === 'style') sheet(value);
      else style(value);
  });
  parser.on('text', (words) => inStyle && sheet(words));
  parser.on('cdata', (words) => inStyle && sheet(words));
  parser.write(text).close();
  const size = root && sizeOf(root);
  if (problems.length === 0 && !size)
    problems.push({
      file,
      ...positionAt(text, Math.max(0, text.indexOf('<svg'))),
      message: 'it does not say how large it is',
      expected: 'give <svg> a viewBox, or a width and a height in numbers',
    });
  if (problems.length > 0 || !root || !size) return bad(...problems);
  if (root['width'] && root['height']) return good({ size, text });
  const missing = Object.entries(size).filter(([side]) => !root?.[side]);
  const sides = missing.map(([side, length]) => ` ${side}="${length}"`).join('');
  return good({ size, text: text.slice(0, end) + sides + text.slice(end) });
}

/** Whether an address is a part of the same file, or an image that stands in it. */
const isWithin = (address: string): boolean =>
  /^\s*(#|data:image\/(png|jpeg|gif|webp);)/i.test(address);

function sizeOf({ viewBox = '', width = '', height = '' }: Record<string, string>) {
  const [, , boxWidth = NaN, boxHeight = NaN] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [w, h] = [parseFloat(width), parseFloat(height)];
  const box = { width: boxWidth, height: boxHeight };
  const found = box.width > 0 && box.height > 0 ? box : { width: w, height: h };
  return found.width > 0 && found.height > 0 ? found : undefined;
}

/** The first bytes of each PNG, and how it ends (PNG, sections 5.2 and 11.2.1). */
const PNG = [137, 80, 78, 71, 13, 10, 26, 10];
/** Pixels of height: with fewer it is a blur in print. */
const LEAST = 96;

/** Checks that a file is a PNG that is large enough for print. */
export function checkPngLogo(file: string, bytes: Uint8Array): Result<LogoSize> {
  const wrong = (message: string, expected: string) =>
    bad({ file, line: 1, column: 1, message, expected });
  if (bytes.length < 24 || PNG.some((byte, i) => bytes[i] !== byte))
    return wrong('this is no PNG', 'expected a logo as .svg or .png');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.height < LEAST)
    return wrong(
      `this logo is ${size.height} pixels high`,
      `expected at least ${LEAST}, better an SVG, which is sharp at any size`,
    );
  return good(size);
}
