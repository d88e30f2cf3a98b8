/** Where our page looks at first. */
import { idle, pause, visit } from './visit.js';

/** Longer than a level of zoom takes, with less motion wanted. */
const SETTLED = 1000;

/**
 * The opening view of a story, as the address has it once the map was moved there and back.
 * @returns {Promise<{ center: [lon: number, lat: number], zoom: number }>}
 */
export async function openingOf(browser, address) {
  const { page, close } = await visit(browser);
  await page.goto(address);
  await idle(page);
  for (const name of ['Zoom in', 'Zoom out']) {
    await page.getByRole('button', { name, exact: true }).click();
    await pause(SETTLED);
  }
  const [zoom, lat, lon] = /#map=(.*)/.exec(page.url())[1].split('/').map(Number);
  await close();
  return { center: [lon, lat], zoom };
}
