import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { findBrowser, FLAGS } from '../browser.js';
import { serveFolder } from '../staticServer.js';
import { makeFiles, startedBrowser } from './drive';
import type { Job } from './order';

/** A page with the studio's hooks, that gives back what it was asked for. */
const STUDIO = `<!doctype html>
<div data-picture-studio data-state="loading">
  <p role="alert"></p>
  <button data-picture-save>Save</button>
  <button data-picture-series="places">Each place</button>
</div>
<script>
  const studio = document.querySelector('[data-picture-studio]');
  const asked = [...new URLSearchParams(location.search)].map((one) => one.join(' ')).join('; ');
  const fail = (words) => {
    studio.querySelector('[role=alert]').textContent = words;
    studio.dataset.state = 'failed';
  };
  const save = (words) => {
    if (asked.includes('picture.title Fails late')) return fail('The map could not load.');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([words]));
    link.download = 'as-the-studio-calls-it.png';
    link.click();
  };
  studio.querySelector('[data-picture-save]').onclick = () => save('one ' + asked);
  studio.querySelector('[data-picture-series]').onclick = () => save('series ' + asked);
  if (asked.includes('picture.title Never')) throw new Error('a fault of the page');
  setTimeout(() => {
    if (asked.includes('picture.title Fails early')) fail('There is no place “x”.');
    else studio.dataset.state = 'ready';
  }, 50);
</script>`;

let [site, out] = ['', ''];
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'dateline-studio-'));
  mkdirSync(join(site, 'stories/test'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '');
  writeFileSync(join(site, 'stories/test/index.html'), STUDIO);
  server = await serveFolder({ folder: site, port: 0 });
  browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true });
});
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'dateline-files-'));
  return () => rmSync(out, { recursive: true });
});

const job = (more: Partial<PictureSettings> = {}, also: Partial<Job> = {}): Job => ({
  settings: { ...PICTURE, ...more },
  file: join(out, 'x.png'),
  words: 'en',
  series: null,
  ...also,
});
const PATIENCE = {
  start: 20_000,
  ready: 20_000,
  picture: 20_000,
  series: 20_000,
  answer: 20_000,
};
const make = async (jobs: Job[], patience = PATIENCE, by = browser) => {
  const made: string[] = [];
  const order = { slug: 'test', site: '', jobs };
  await makeFiles(by, server.url, order, ({ file }) => made.push(file), patience);
  return made;
};

describe('the studio, driven', () => {
  it('makes a file for each job, with its settings, in its place', async () => {
    const jobs = [
      job({ theme: 'dark', title: 'A * “title”, دمشق' }),
      job({ format: 'jpeg' }, { series: 'places', file: join(out, 'new/y.zip') }),
    ];
    expect(await make(jobs)).toEqual(jobs.map(({ file }) => file));
    expect(readFileSync(join(out, 'x.png'), 'utf8')).toBe(
      'one picture 1; picture.theme dark; picture.title A * “title”, دمشق',
    );
    expect(readFileSync(join(out, 'new/y.zip'), 'utf8')).toBe(
      'series picture 1; picture.format jpeg',
    );
    expect(readdirSync(out).sort()).toEqual(['new', 'x.png']);
  });

  it('is asked for settings that are longer than most addresses', async () => {
    const alt = 'خريطة سوريا وروسيا. '.repeat(700);
    await make([job({ alt })]);
    expect(readFileSync(join(out, 'x.png'), 'utf8')).toBe(`one picture 1; picture.alt ${alt}`);
  });

  it.each(['early', 'late'])('that fails %s is quoted, and leaves no file', async (when) => {
    const words = { early: 'There is no place “x”.', late: 'The map could not load.' }[when] ?? '';
    await expect(make([job({ title: `Fails ${when}` })])).rejects.toThrow(
      `x.png could not be made: ${words}`,
    );
    expect(readdirSync(out)).toEqual([]);
  });

  it('that does not get ready is given up, and the page’s own faults are told', async () => {
    const never = make([job({ title: 'Never' })], { ...PATIENCE, ready: 1500 });
    await expect(never).rejects.toThrow('the picture studio is still “loading” after 1.5 s');
    await expect(never).rejects.toThrow('a fault of the page');
  });
});

describe('a browser', () => {
  it('that starts and never says so is given up', async () => {
    const path = join(out, 'browser');
    writeFileSync(path, '#!/bin/sh\necho no display >&2\nexec sleep 1000\n', { mode: 0o755 });
    vi.stubEnv('DATELINE_BROWSER', path);
    const started = startedBrowser({ ...PATIENCE, start: 1000 }).finally(vi.unstubAllEnvs);
    await expect(started).rejects.toThrow(
      /^the browser \S+ could not be started: .*Timeout.*\n {2}no display$/,
    );
  });

  /** Makes a picture that is never done; once it is at work, something happens to its browser. */
  const meeting = async (own: Browser, happens: (page: Page) => unknown, patience = PATIENCE) => {
    const made = make([job({ title: 'Never' })], patience, own);
    const working = vi.waitFor(() => {
      const page = own.contexts()[0]?.pages()[0];
      if (!page?.url().includes('Never')) throw new Error('there is no page yet');
      return page;
    }, 20_000);
    await Promise.all([expect(made).rejects.toThrow(), working.then(happens)]);
    return made;
  };

  it.each([
    ['is killed', 'SIGKILL', PATIENCE, 'x.png could not be made: the browser ended'],
    ['hangs', 'SIGSTOP', { ...PATIENCE, answer: 2000 }, 'the browser has not answered for 2 s'],
  ] as const)('that %s is told of at once', async (_, signal, patience, words) => {
    const program = await chromium.launchServer({ executablePath: findBrowser(), args: FLAGS });
    const own = await chromium.connect(program.wsEndpoint());
    const made = meeting(own, () => program.process().kill(signal), patience);
    await expect(made).rejects.toThrow(words);
    program.process().kill('SIGKILL');
  });

  it('whose page crashes is told of at once', async () => {
    const own = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
    const made = meeting(own, (page) => page.goto('chrome://crash').catch(() => {}));
    await expect(made).rejects.toThrow('its page crashed');
    await own.close();
  });
});
