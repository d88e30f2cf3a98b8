import { expect, it, describe as group } from 'vitest';
import { describe } from '../problem';
import { checkPngLogo, checkSvgLogo } from './logo';

const svg = (inner: string, root = 'viewBox="0 0 200 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`;
const read = (text: string) => {
  const result = checkSvgLogo('logo.svg', text);
  return result.ok ? result.value : describe(result.problems);
};

it('takes a drawing, and says in it how large it is', () => {
  const art =
    '<style>.a{fill:url(#g)}</style><linearGradient id="g"/><path class="a" d="M0 0h9"/><use href="#x"/>';
  expect(read(svg(art))).toEqual({
    size: { width: 200, height: 50 },
    text: svg(art, 'viewBox="0 0 200 50" width="200" height="50"'),
  });
  const sized = svg('', 'width="40mm" height="10mm"');
  expect(read(sized)).toEqual({ size: { width: 40, height: 10 }, text: sized });
});

group('an SVG that is more than a drawing is refused, at the place', () => {
  it.each([
    ['<script>alert(1)</script>', 'it holds a <script>'],
    ['<g onload="x()"/>', '<g> has "onload", which runs a script'],
    ['<foreignObject/>', 'it holds a <foreignObject>'],
    ['<image href="https://example.org/a.png"/>', '<image> refers to "https://example.org/a.png"'],
    [
      '<image xlink:href="a.png" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
      '<image> refers to "a.png"',
    ],
    [
      '<image href="data:image/svg+xml;base64,AAAA"/>',
      '<image> refers to "data:image/svg+xml;base64,AAAA"',
    ],
    ['<a href="javascript:x()"/>', '<a> refers to "javascript:x()"'],
    ['<path fill="url(//example.org/#g)"/>', 'a style refers to "//example.org/#g"'],
    [
      '<path style="filter: url( \'https://example.org/f\' )"/>',
      'a style refers to "https://example.org/f"',
    ],
    [
      '<style>@font-face{src:url(https://example.org/f.woff)}</style>',
      'a style refers to "https://example.org/f.woff"',
    ],
    ['<style>@import "a.css";</style>', 'its styles import others'],
    ['<path style="filter:u\\72l(https://example.org/f)"/>', 'its styles have escapes'],
    ['<?xml-stylesheet href="a.css"?>', 'it has a processing instruction, "xml-stylesheet"'],
    ['<path', 'this is no SVG'],
  ])('%s', (inner, problem) => {
    expect(read(`\n${svg(inner)}`)).toMatch(/^logo\.svg:2:\d+: /);
    expect(read(svg(inner))).toContain(problem);
  });

  it('for what stands before it too', () => {
    expect(read(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`)).toContain('declares entities');
    expect(read('<html/>')).toContain('it begins with <html>; expected <svg>');
    expect(read(svg('', ''))).toContain('does not say how large it is; give <svg> a viewBox');
  });
});

it('takes a PNG that is large enough for print', () => {
  const png = (width: number, height: number) => {
    const bytes = new Uint8Array(33);
    bytes.set([137, 80, 78, 71, 13, 10, 26, 10]);
    const view = new DataView(bytes.buffer);
    view.setUint32(16, width);
    view.setUint32(20, height);
    return checkPngLogo('logo.png', bytes);
  };
  expect(png(400, 100)).toEqual({ ok: true, value: { width: 400, height: 100 } });
  const small = png(400, 95);
  expect(small.ok || describe(small.problems)).toContain('95 pixels high; expected at least 96');
  const text = checkPngLogo('logo.gif', new TextEncoder().encode('GIF89a, and so on and on …'));
  expect(text.ok || describe(text.problems)).toBe(
    'logo.gif:1:1: this is no PNG; expected a logo as .svg or .png',
  );
});
