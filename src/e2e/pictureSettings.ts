import { PICTURE, type PictureSettings } from '../lib/model/picture';
import type { Reader } from './driver';
import { expect } from './fixtures';

/** Opens settings in the studio, as a file of them does. */
export async function setPicture(
  reader: Reader,
  settings: Partial<PictureSettings>,
): Promise<void> {
  const text = JSON.stringify({ ...PICTURE, ...settings });
  const before = reader.url().href;
  await reader.studio.locator('input[type=file]').setInputFiles({
    name: 'test.picture.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  // The address changes as the drawing begins.
  await expect.poll(() => reader.url().href).not.toBe(before);
  await reader.waitForPicture();
}
