/**
 * Tries the built site in engines that are not Chromium's: the page, a card, a picture, and the Arabic
 * page. An engine that is not installed is skipped, with a word.
 *
 *   npm run test:browsers
 *
 * Debian has them: apt-get install firefox-esr webkit2gtk-driver xvfb
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { Builder, By } from 'selenium-webdriver';
import { serveFolder } from './staticServer.js';

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const STORY = 'stories/al-sharaa-in-moscow/';
/** Milliseconds: so long takes only what hangs, however busy the machine is. */
const HANG = 120_000;

/**
 * A page in an engine.
 * @typedef {object} Tab
 * @property {(address: string) => Promise<unknown>} open
 * @property {(work: Function, ...args: unknown[]) => Promise<any>} run in the page
 * @property {(selector: string) => Promise<void>} press as a pointer does
 * @property {() => string[]} errors that nobody caught
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Tab>} */
async function firefox() {
  // Without a window it has no WebGL 2.
  const screen = await display();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: false,
    env: { ...process.env, ...screen.env },
    extraPrefsFirefox: { 'webgl.force-enabled': true },
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: HANG,
  });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    open: (address) => page.goto(address),
    run: (work, ...args) => page.evaluate(work, ...args),
    press: (selector) => page.click(selector),
    errors: () => errors,
    close: async () => {
      await browser.close();
      screen.close();
    },
  };
}

/** @returns {Promise<number>} a port that nobody listens on */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A display without a screen, as variables of the environment; its WebGL is drawn in software. */
async function display() {
  const screen = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await new Promise((resolve) =>
    screen.stdout.once('data', (...all) => resolve(all)),
  );
  const env = { DISPLAY: `:${String(number).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' };
  return { env, close: () => screen.kill() };
}

/** @returns {Promise<Tab>} */
async function webkit() {
  const screen = await display();
  const port = await freePort();
  const program = spawn(WEBKIT_DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, ...screen.env },
  });
  const binary = readdirSync('/usr/lib')
    .flatMap((arch) =>
      ['4.1', '4.0'].map((api) => `/usr/lib/${arch}/webkit2gtk-${api}/MiniBrowser`),
    )
    .find((program) => existsSync(program));
  const options = { binary, args: ['--automation'] };
  const started = () =>
    new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options })
      .build();
  const driver = await until(() => started().catch(() => null));
  return {
    open: (address) => driver.get(address),
    run: (work, ...args) => driver.executeScript(work, ...args),
    press: async (selector) => {
      const element = await driver.findElement(By.css(selector));
      await element.click();
    },
    errors: () => [],
    close: async () => {
      await driver.quit().catch(() => {});
      program.kill();
      screen.close();
    },
  };
}

/** What a question brings once it brings anything. @throws {Error} when it does not */
async function until(ask, what = 'an answer') {
  const end = Date.now() + HANG;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited for ${what} in vain.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Waits for what a selector names. @param {Tab} tab @param {string} selector */
const there = (tab, selector) =>
  until(() => tab.run((name) => document.querySelector(name) !== null, selector), selector);

/** How many colours a canvas has, of some of its points. */
const coloursOf = (tab, selector) =>
  tab.run((name) => {
    const canvas = document.querySelector(name);
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4 * 997) colours.add(data.slice(i, i + 3).join());
    return colours.size;
  }, selector);

const ENGINES = {
  Firefox: { start: firefox, needs: [FIREFOX, XVFB] },
  WebKit: { start: webkit, needs: [WEBKIT_DRIVER, XVFB] },
};
const IDLE = '[data-map][data-state="idle"]';

for (const [name, { start, needs }] of Object.entries(ENGINES)) {
  const missing = needs.filter((program) => !existsSync(program));
  const skip = missing.length > 0 && `${missing.join(', ')} not installed`;
  test(name, { skip }, async (t) => {
    const folder = fileURLToPath(new URL('../../build', import.meta.url));
    const site = await serveFolder({ folder, port: 0 });
    const tab = await start();
    t.after(async () => {
      await tab.close();
      await site.close();
    });
    await t.test('the page: text, markers, and the live map', async () => {
      await tab.open(site.url + STORY);
      await there(tab, IDLE);
      const text = await tab.run(() => document.querySelector('[data-passage]').textContent);
      assert.match(text, /Moscow/);
      const markers = await tab.run(() => document.querySelectorAll('[data-marker]').length);
      assert.equal(markers, 9);
    });
    await t.test('a card', async () => {
      await tab.press('[data-mention][data-place="damascus"]');
      await there(tab, '[data-place-card="damascus"]');
      await there(tab, '[data-passage][data-active]');
    });
    await t.test('a picture', async () => {
      await tab.open(`${site.url}${STORY}?picture=1&picture.size=640x400`);
      await there(tab, '[data-picture-studio][data-state="ready"]');
      assert.ok((await coloursOf(tab, '[data-picture-preview] canvas')) > 20);
    });
    await t.test('the Arabic page, from right to left', async () => {
      await tab.open(`${site.url}ar/${STORY}`);
      await there(tab, IDLE);
      assert.equal(await tab.run(() => getComputedStyle(document.body).direction), 'rtl');
      await tab.press('[data-mention][data-place="moscow"]');
      await there(tab, '[data-place-card="moscow"]');
    });
    assert.deepEqual(tab.errors(), []);
  });
}
