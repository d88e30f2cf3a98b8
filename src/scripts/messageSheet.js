/** A contact sheet of what readers are told when something fails, and of embeds on another site's page. */
import { createServer } from 'node:http';

/** CSS pixels of a page on the sheet: small, so that what it says can be read there. */
const CELL = { width: 560, height: 400 };
/** The page's languages, and how their addresses begin. */
const LANGUAGES = { en: '', ar: 'ar/', ru: 'ru/' };

const missing = (page, files, status = 404) =>
  page.route(files, (route) => route.fulfill({ status, body: 'no' }));
/** Scripts of a part that comes when it is opened, by what is in it. */
const missingPart = (page, mark) =>
  page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const isPart = (await response.text()).includes(mark);
    return isPart ? route.fulfill({ status: 404, body: 'no' }) : route.fulfill({ response });
  });
/** Before the page's own scripts. */
const noWebGL = () => {
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
  };
};
const noise = () => {
  CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
    new ImageData(
      Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 7919) % 256),
      width,
    );
};
const MAP = '[data-map-message] p';
const PART = '[data-missing]';

/** What goes wrong, where the reader is told of it, and how one gets there. */
const MESSAGES = [
  {
    name: 'the map does not come',
    before: (page) => page.route('**/*.pmtiles', () => {}),
    at: MAP,
  },
  { name: 'the map is not there', before: (page) => missing(page, '**/*.pmtiles'), at: MAP },
  {
    name: 'the map is something else',
    before: (page) => missing(page, '**/*.pmtiles', 200),
    at: MAP,
  },
  { name: 'journeys do not come', before: (page) => missing(page, '**/routes.geojson'), at: MAP },
  { name: 'no WebGL', before: (page) => page.addInitScript(noWebGL), at: MAP },
  { name: 'canvases are guarded', before: (page) => page.addInitScript(noise), at: MAP },
  {
    name: 'a card does not come',
    before: (page) => missingPart(page, 'data-route-card'),
    address: '?place=erbil',
    at: PART,
  },
  {
    name: 'the timeline does not come',
    before: (page) => missingPart(page, 'data-timeline'),
    act: (page) => page.locator('[data-panels] button').last().click(),
    at: PART,
  },
  {
    name: 'a picture’s link is not understood',
    address: '?picture=640x400*nonsense',
    at: '[data-picture-studio] [role=alert]',
  },
  {
    name: 'scripts do not come',
    before: (page) => page.route('**/*.js', (route) => route.abort()),
    at: '#not-started',
  },
];

async function told(browser, site, { before, address = '', act, at }, language) {
  const context = await browser.newContext({
    viewport: CELL,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await before?.(page);
  await page.goto(`${site}${LANGUAGES[language]}${address}`, { waitUntil: 'commit' });
  await act?.(page);
  await page.locator(at).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  // What is still on its way is not answered.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  return png;
}

const figure = (png, words) =>
  `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${words}</figcaption></figure>`;

/** Puts pictures beside each other. @returns {Promise<Buffer>} a PNG */
async function sheetOf(browser, figures, columns) {
  const page = await browser.newPage({ viewport: { width: columns * 400 + 20, height: 100 } });
  await page.setContent(`<style>
    body { margin: 10px; display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 10px;
      font: 13px sans-serif; }
    figure { margin: 0 } img { display: block; width: 100% } figcaption { padding: 3px 0 }
  </style>${figures.join('')}`);
  const png = await page.screenshot({ fullPage: true });
  await page.close();
  return png;
}

/** What readers are told, a row a message, a column a language. @returns {Promise<Buffer>} a PNG */
export async function messageSheet(browser, site) {
  const figures = [];
  for (const message of MESSAGES)
    for (const language of Object.keys(LANGUAGES))
      figures.push(
        figure(await told(browser, site, message, language), `${message.name}, ${language}`),
      );
  return sheetOf(browser, figures, Object.keys(LANGUAGES).length);
}

/** A page of another site with two embeds of ours, on a desktop and a phone. @returns {Promise<Buffer>} a PNG */
export async function embedSheet(browser, site) {
  const words = 'Words of the page that embeds the map stand above, between and below. '.repeat(4);
  const embed = (query) => `<iframe src="${site}?embed=1&${query}" title="Map"></iframe>`;
  const html = `<!doctype html><meta name=viewport content="width=device-width"><style>
    body { font: 17px/1.5 serif; margin: 1.5rem auto; max-width: 46rem; padding: 0 1rem }
    iframe { width: 100%; height: 420px; border: 0 } </style>
    <h1>Another site’s article</h1><p>${words}</p>${embed('place=tartous')}
    <p>${words}</p>${embed('passage=7&theme=dark')}<p>${words}</p>`;
  const host = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    const figures = [];
    for (const width of [1000, 390]) {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ viewport, hasTouch: width < 500 });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${host.address().port}/`);
      for (const frame of await page.locator('iframe').all())
        await frame.contentFrame().locator('[data-map][data-state=idle]').waitFor();
      figures.push(figure(await page.screenshot({ fullPage: true }), `${width} px wide`));
      await context.close();
    }
    return await sheetOf(browser, figures, 2);
  } finally {
    host.close();
  }
}
