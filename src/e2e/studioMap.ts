import type { Reader } from './driver';
import { expect } from './fixtures';
import { viewOver, type Box, type Point, type View } from './view';

/** Opens the studio as a link to a small picture does, whose map is all of it. */
export async function openStudio(reader: Reader, query: string): Promise<void> {
  await reader.open(
    `?picture=1&picture.size=640x400&picture.without=title,source,legend,scale&${query}`,
  );
  await reader.waitForPicture();
}
export const shows = (reader: Reader) =>
  reader.studio.getByRole('combobox', { name: 'Shows', exact: true });
export const preview = (reader: Reader) => reader.studio.locator('[data-picture-preview]');
export const button = (reader: Reader, name: string) =>
  reader.studio.getByRole('button', { name, exact: true });

export const handle = (reader: Reader, key: string) =>
  reader.studio.locator(`[data-handle="${key}"]`);
export const boundsIn = (reader: Reader) =>
  (reader.url().searchParams.get('picture.bounds') ?? '').split(',').map(Number) as [
    number,
    number,
    number,
    number,
  ];
/** Where the picture's map stands in the window, and what it shows by its address. */
export async function mapNow(reader: Reader): Promise<{ box: Box; view: View }> {
  const [picture, map] = [await reader.boxOf(preview(reader)), await reader.mapInPicture()];
  const scale = picture.width / 640;
  const box = {
    x: picture.x + map.x * scale,
    y: picture.y + map.y * scale,
    width: map.width * scale,
    height: map.height * scale,
  };
  return { box, view: viewOver(boundsIn(reader), box) };
}
export const within = (
  { box: { x, y, width, height } }: { box: Box },
  across: number,
  down: number,
) => ({
  x: x + across * width,
  y: y + down * height,
});
/** Where a browser puts a pointer: at whole pixels of the screen, which are two of CSS here. */
export const whole = ({ x, y }: Point): Point => ({
  x: 2 * Math.round(x / 2),
  y: 2 * Math.round(y / 2),
});
/** To a CSS pixel. */
export function expectNear(a: Point, b: Point): void {
  expect(a.x).toBeCloseTo(b.x, 0);
  expect(a.y).toBeCloseTo(b.y, 0);
}
export const SYRIA = 'picture.bounds=34,32,40,36';
