import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { Picture } from './png';
import { refuseWebGL } from './withoutWebGL';
import { viewOf, type Box, type Point, type View } from './view';
import { holdBack } from './holdBack';

export type MapState = 'static' | 'loading' | 'idle' | 'failed';

interface Setting {
  touch: boolean;
  outputPath: (name: string) => string;
}

/** What a person can do with the page, and see on it; src/docs/addresses.md says by what signs. */
export class Reader {
  readonly map: Locator;
  /** What is said above the map of what is wrong with it. */
  readonly message: Locator;
  readonly #setting: Setting;

  constructor(
    readonly page: Page,
    setting: Setting,
  ) {
    this.map = page.locator('[data-map]');
    this.message = page.locator('[data-map-message]');
    this.#setting = setting;
  }

  get touch(): boolean {
    return this.#setting.touch;
  }

  /**
   * Opens an address under the site: `''`, `'?place=moscow'`, `'#p22'`, or a whole one. Where scripts run,
   * the page has begun then: its own come after what `goto` waits for.
   */
  async open(path = ''): Promise<void> {
    await this.page.goto(path);
    await expect.poll(() => this.page.evaluate(() => 'presses' in window)).toBe(false);
  }

  /** Adds style rules as the page's policy allows it: it refuses the element that Playwright would add. */
  async restyle(css: string): Promise<void> {
    await this.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, css);
  }

  /**
   * Holds the basemap back from now on: the map that asks for it waits, and so do pictures.
   * @returns what lets it come
   */
  holdBasemap(): Promise<() => void> {
    return holdBack(this.page, '**/*.pmtiles');
  }

  /**
   * Opens the page and holds its basemap back, so that the drawn map can be looked at.
   * @returns what lets the live map come
   */
  async openDrawn(): Promise<() => void> {
    const release = await this.holdBasemap();
    await this.open();
    await this.waitForMap('loading');
    await this.page.evaluate(() => document.fonts.ready);
    return release;
  }

  /** Opens an address in a browser without WebGL: the drawn map answers as the live one does. */
  async openWithoutWebGL(path = ''): Promise<void> {
    await this.page.addInitScript(refuseWebGL);
    await this.open(path);
    await this.waitForMap('failed');
    // Away with the word about it.
    await this.message.getByRole('button').last().click();
  }

  /**
   * Opens an address for what both maps must do alike: with the live one on a phone, on a desk with
   * the drawn one, which is sooner there.
   */
  async openEither(path = ''): Promise<void> {
    if (!this.touch) return this.openWithoutWebGL(path);
    await this.open(path);
    await this.waitForMap('idle');
  }

  /** Waits for a state of the map; no longer than until the map has failed. */
  async waitForMap(state: MapState): Promise<void> {
    const arrived = `[data-map]:is([data-state="${state}"], [data-state="failed"])`;
    await this.page.locator(arrived).waitFor();
    expect(await this.map.getAttribute('data-state')).toBe(state);
  }

  marker(id: string): Locator {
    return this.map.locator(`[data-marker="${id}"]`);
  }
  markers(): Locator {
    return this.map.locator('[data-marker]');
  }
  /** What names a place on the map: its own label, or that of the group which holds it. */
  label(id: string): Locator {
    return this.map.locator(`[data-label="${id}"]:visible, [data-group~="${id}"] > a:visible`);
  }
  /** All labels of places and groups that are to be seen. */
  labels(): Locator {
    return this.map.locator(':is([data-mark] > [data-label], [data-group] > a):visible');
  }
  /** Presses a place on the map: its label, or in a group its entry in the list that opens. */
  async chooseOnMap(id: string): Promise<void> {
    const grouped = this.map.locator(`[data-group~="${id}"] > a:visible`);
    if ((await grouped.count()) === 0) return this.clickOn(this.marker(id));
    await this.clickOn(grouped);
    const entry = this.map.locator(`:is([data-marker="${id}"], [data-member="${id}"]):visible`);
    await this.clickOn(entry.first());
  }
  /** The mentions of a place in the text, in reading order. */
  mentions(place: string): Locator {
    return this.page.locator(`[data-passage] [data-mention][data-place="${place}"]`);
  }
  mention(place: string, nth = 0): Locator {
    return this.mentions(place).nth(nth);
  }
  card(id: string): Locator {
    return this.page.locator(`[data-place-card="${id}"]`);
  }
  /** Whichever card is open. */
  anyCard(): Locator {
    return this.page.locator('[data-place-card]');
  }
  passage(line: number | string): Locator {
    return this.page.locator(`[data-passage="${line}"]`);
  }

  /** The lines of the passages that are marked, in reading order. */
  markedLines(): Promise<(string | null)[]> {
    return this.page
      .locator('[data-passage][data-active]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-passage')));
  }
  /** Expects just these lines' passages to be marked, now or soon. */
  async expectMarked(lines: readonly (number | string)[]): Promise<void> {
    await expect.poll(() => this.markedLines()).toEqual(lines.map(String));
  }

  /** Where an element stands in the window, in CSS pixels. */
  async boxOf(element: Locator): Promise<Box> {
    const box = await element.boundingBox();
    if (!box) throw new Error(`${element.toString()} is not on the page, or not drawn.`);
    return box;
  }
  mapBox(): Promise<Box> {
    return this.boxOf(this.map);
  }

  /** What toolbar, card and credits leave of the map, in the window. */
  async freeOfMap(): Promise<Box> {
    const pane = await this.mapBox();
    const boxes = (selector: string) =>
      this.map
        .locator(selector)
        .filter({ visible: true })
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));
    const [toolbar] = await boxes('.controls');
    const [card] = await boxes('section.card');
    const beside = card && card.x > pane.x + pane.width / 4 ? card.x : pane.x + pane.width;
    const below = card && card.x <= pane.x + pane.width / 4 ? card.y : Infinity;
    const foot = Math.min(below, ...(await boxes('.foot > *')).map(({ y }) => y));
    const x = toolbar ? toolbar.x + toolbar.width : pane.x;
    const height = Math.min(foot, pane.y + pane.height) - pane.y;
    return { x, y: pane.y, width: beside - x, height };
  }
  async middleOfMap(): Promise<Point> {
    const { x, y, width, height } = await this.freeOfMap();
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Clicks, or taps, whatever is at this point of the window. */
  async clickAt({ x, y }: Point): Promise<void> {
    if (this.touch) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }
  /** Clicks, or taps, at a point of the map, in CSS pixels from its top left. */
  async clickMap({ x, y }: Point): Promise<void> {
    const box = await this.mapBox();
    await this.clickAt({ x: box.x + x, y: box.y + y });
  }
  /** Clicks, or taps, the middle of where an element is drawn, whatever may lie over it. */
  async clickOn(element: Locator): Promise<void> {
    await element.scrollIntoViewIfNeeded();
    const box = await this.boxOf(element);
    await this.clickAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  url(): URL {
    return new URL(this.page.url());
  }
  /** Where the address says the map looks; null before the map was moved. */
  view(): View | null {
    return viewOf(this.url());
  }

  /** Changes the view in the address, `zoom/lat/lon`, as a reader does who edits it. */
  async goTo(view: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `map=${view}`);
    await this.waitForStillMap();
  }
  /** Waits until nothing on the map moves: what moves stands elsewhere in each frame. */
  waitForStillMap(): Promise<void> {
    return this.page.evaluate(async () => {
      const where = () =>
        [...document.querySelectorAll('[data-map] [data-marker]')]
          .map((marker) => JSON.stringify(marker.getBoundingClientRect()))
          .concat(location.hash)
          .join();
      let before = '';
      for (let same = 0; same < 5;) {
        await new Promise(requestAnimationFrame);
        const now = where();
        same = now === before ? same + 1 : 0;
        before = now;
      }
    });
  }

  /** What the reader sees, a pixel for each of CSS; kept in the test's output under the name. */
  async screenshot(name: string, of: Page | Locator = this.page): Promise<Picture> {
    const path = this.#setting.outputPath(`${name}.png`);
    return new Picture(await of.screenshot({ path, scale: 'css' }));
  }
  /** What the reader sees of the map; its pixels are counted from the map's top left. */
  mapScreenshot(name = 'map'): Promise<Picture> {
    return this.screenshot(name, this.map);
  }

  get studio(): Locator {
    return this.page.locator('[data-picture-studio]');
  }
  /** Waits until the picture that is previewed is the one of the settings. */
  async waitForPicture(): Promise<void> {
    await this.page
      .locator('[data-picture-studio]:is([data-state="ready"], [data-state="failed"])')
      .waitFor();
    await expect(this.studio.locator('[role=alert]')).toBeEmpty();
  }

  /** Presses the map's button for pictures. */
  async openStudio(): Promise<void> {
    await this.map.locator('[data-make-picture]').click();
    await this.waitForPicture();
  }
  async closeStudio(): Promise<void> {
    await this.studio.getByRole('button', { name: /^(Close|إغلاق)$/ }).click();
    await expect(this.studio).toHaveCount(0);
  }
  /** Opens the studio, saves the picture that it proposes, closes it, and reads the file. */
  async savePicture(): Promise<{ name: string; picture: Picture; map: Box }> {
    await this.openStudio();
    const file = await this.saveFile();
    const map = await this.mapInPicture();
    await this.closeStudio();
    const picture = new Picture(await readFile(file.path));
    return { name: file.name, picture, map };
  }
  /** Opens the studio, looks at the picture that it proposes, and closes it. */
  async previewPicture(): Promise<Picture> {
    await this.openStudio();
    const url = await this.studio
      .locator('[data-picture-preview] canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await this.closeStudio();
    return new Picture(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }
  /** Where the map stands in the picture that is previewed, in the file's pixels. */
  async mapInPicture(): Promise<Box> {
    const told = await this.studio
      .locator('[data-picture-preview]')
      .getAttribute('data-picture-map');
    const [x = NaN, y = NaN, width = NaN, height = NaN] = (told ?? '').split(' ').map(Number);
    return { x, y, width, height };
  }
  /** Presses the studio's button, or another, and waits for the file. */
  async saveFile(
    button = this.studio.locator('[data-picture-save]'),
  ): Promise<{ name: string; path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    const name = download.suggestedFilename();
    const path = this.#setting.outputPath(name);
    await download.saveAs(path);
    return { name, path };
  }
}
