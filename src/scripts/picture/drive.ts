import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { chromium, errors, type Browser, type Download, type Page } from '@playwright/test';
import { writeAddress } from '$lib/formats/address';
import { encodePictureQuery } from '$lib/formats/pictureQuery';
import { ENGLISH } from '$lib/messages/load';
import { findBrowser, FLAGS } from '../browser.js';
import type { Job } from './job';
import type { Order } from './order';

/**
 * Milliseconds until a browser must have started, a studio be ready, a picture or a series be made,
 * and a browser have answered that is asked whether it is still there.
 */
export interface Patience {
  start: number;
  ready: number;
  picture: number;
  series: number;
  answer: number;
}
const PATIENCE: Patience = {
  start: 120_000,
  ready: 120_000,
  picture: 300_000,
  series: 3_600_000,
  answer: 60_000,
};

const ENDED = 'the browser ended';
const STUDIO = '[data-picture-studio]';

/** Where a site's studio opens with settings. @param site its address, with a slash at its end */
export function studioAddress(site: string, slug: string, { settings, words }: Job): string {
  const page = `stories/${slug}/`;
  const url = new URL(words === ENGLISH.language ? page : `${words}/${page}`, site);
  return writeAddress(url, { picture: encodePictureQuery(settings) }).href;
}

/** Starts a browser. @throws {Error} with its own last words, where it does not start */
export async function startedBrowser({ start: timeout } = PATIENCE): Promise<Browser> {
  const executablePath = findBrowser();
  try {
    return await chromium.launch({
      executablePath,
      args: FLAGS,
      timeout,
      // Interrupted, we first take away what is half written.
      handleSIGINT: false,
      handleSIGTERM: false,
    });
  } catch (error) {
    // Playwright's log has some of them twice.
    const log = stripVTControlCharacters(String(error)).matchAll(/\[err\] (.*)/g);
    const words = new Set([...log].map(([, line]) => line));
    const why = [firstLine(error), ...[...words].slice(-5)].join('\n  ');
    throw new Error(`the browser ${executablePath} could not be started: ${why}`, { cause: error });
  }
}

/**
 * Makes the files of an order in a browser, as somebody with a link to the studio would.
 * @param made is told of each file that is there, and of what it lacks for want of room
 * @throws {Error} with the studio's own words, naming the file; those made before it stay. The
 *   browser is then to be closed, with all that is left open in it. Where an order is strict, a picture
 *   that lacks something is such a failure
 */
export async function makeFiles(
  browser: Browser,
  site: string,
  { slug, site: published, strict, jobs }: Order,
  made: (job: Job, lacking: string[]) => void,
  patience = PATIENCE,
): Promise<void> {
  const loss = lost(browser, patience.answer);
  for (const job of jobs) {
    const faults: string[] = [];
    let ended = '';
    let lacking: string[] = [];
    const work = async () => {
      // A page of its own: nothing is left over from the one before.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      await context.addInitScript(
        (datelinePublished) => Object.assign(window, { datelinePublished }),
        { from: site, to: published },
      );
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('crash', () => (ended = 'its page crashed in the browser'));
      page.on('close', () => (ended ||= ENDED));
      await page.goto(studioAddress(site, slug, job));
      const download = await taken(page, job, patience);
      lacking = await page.locator(`${STUDIO} [data-left-out] li`).allInnerTexts();
      if (strict && lacking.length > 0) throw new Error(lacking.join(' '));
      await keep(download, job.file);
      await context.close();
    };
    try {
      await Promise.race([work(), loss]);
    } catch (error) {
      const why = [ended || firstLine(error), ...faults].join('\n  ');
      throw new Error(`${basename(job.file)} could not be made: ${why}`, { cause: error });
    }
    made(job, lacking);
  }
}

/** Watches a browser. @throws {Error} once it ends or hangs: some of the waits for it then never end */
async function lost(browser: Browser, patience: number): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => reject(new Error(ENDED)));
  });
  const asked = async () => {
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.getVersion');
    await session.detach();
    return true;
  };
  const pause = (value: boolean) => after(patience, value, { ref: false });
  while (await Promise.race([ended, asked().catch(() => ended), pause(false)]))
    await Promise.race([ended, pause(true)]);
  throw new Error(`the browser has not answered for ${patience / 1000} s`);
}

/** Waits for the studio, asks it for the file, and takes it. */
async function taken(page: Page, { series }: Job, patience: Patience): Promise<Download> {
  await arrived(page, patience.ready);
  const button = series ? `[data-picture-series="${series}"]` : '[data-picture-save]';
  const timeout = series ? patience.series : patience.picture;
  const download = page.waitForEvent('download', { timeout });
  const failure = failed(page, timeout);
  // Whichever comes second is of no interest.
  download.catch(() => {});
  failure.catch(() => {});
  // By the page itself: a series' button is in a menu that is closed.
  await page.locator(`${STUDIO} ${button}`).dispatchEvent('click', {}, { timeout: patience.ready });
  return Promise.race([download, failure]);
}

async function arrived(page: Page, timeout: number): Promise<void> {
  const states = page.locator(`${STUDIO}:is([data-state="ready"], [data-state="failed"])`);
  try {
    await states.waitFor({ state: 'attached', timeout });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    const state = await page
      .locator(STUDIO)
      .getAttribute('data-state', { timeout: 5000 })
      .catch(() => null);
    throw new Error(
      `the picture studio is ${state ? `still “${state}”` : 'not there'} after ${timeout / 1000} s`,
      { cause: error },
    );
  }
  if ((await states.getAttribute('data-state')) === 'failed') await failed(page, timeout);
}

/** Waits until the studio says that it failed. @throws {Error} with its words */
async function failed(page: Page, timeout: number): Promise<never> {
  const studio = page.locator(`${STUDIO}[data-state="failed"]`);
  await studio.waitFor({ state: 'attached', timeout });
  const words = await studio.locator('[role="alert"]').allInnerTexts();
  throw new Error(words.join(' ').trim() || 'the picture studio failed and did not say why');
}

/** Puts a download where it belongs, whole or not at all. */
async function keep(download: Download, file: string): Promise<void> {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const half = join(folder, `.${basename(file)}.${process.pid}.part`);
  try {
    await download.saveAs(half);
    if (statSync(half).size === 0) throw new Error('the studio made an empty file');
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
}

/** Playwright's errors go on with a log of all that it tried. */
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
