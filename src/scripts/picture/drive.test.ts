import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { findBrowser, FLAGS } from '../browser.js';
import { serveFolder } from '../staticServer.js';
import { makeFiles, startedBrowser } from './drive';
import type { Job } from './job';

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
/** Milliseconds: so long takes only what hangs. */
const HANG = 100_000;
const PATIENCE = { start: HANG, ready: HANG, picture: HANG, series: HANG, answer: HANG };

/** The pauses in which a browser may answer; each ends when the test says so. */
const pauses = vi.hoisted(() => [] as (() => void)[]);
vi.mock('node:timers/promises', () => ({
  setTimeout: (_: number, value: boolean) =>
    new Promise<boolean>((resolve) => pauses.push(() => resolve(value))),
}));
beforeEach(() => void (pauses.length = 0));

const make = async (jobs: Job[], patience = PATIENCE, by = browser) => {
  const made: string[] = [];
  const order = { slug: 'test', site: '', strict: false, jobs };
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
  /** A browser that is a program of these lines, started. */
  const startedAs = (lines: string, start: number) => {
    const path = join(out, 'browser');
    writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
    vi.stubEnv('DATELINE_BROWSER', path);
    return startedBrowser({ ...PATIENCE, start }).finally(vi.unstubAllEnvs);
  };

  it('that does not start is quoted with its last words', async () => {
    await expect(startedAs('echo no display >&2; exit 1', HANG)).rejects.toThrow(
      /^the browser \S+ could not be started: .*\n {2}no display$/,
    );
  });

  it('that starts and never says so is given up', async () => {
    await expect(startedAs('exec sleep 1000', 1)).rejects.toThrow(
      /^the browser \S+ could not be started: .*Timeout 1ms/,
    );
  });

  /** Makes a picture that is never done; once it is at work, something happens to its browser. */
  const meeting = async (own: Browser, happens: (page: Page) => unknown) => {
    const made = make([job({ title: 'Never' })], PATIENCE, own);
    const working = vi.waitFor(() => {
      const page = own.contexts()[0]?.pages()[0];
      if (!page?.url().includes('Never')) throw new Error('there is no page yet');
      return page;
    }, HANG);
    await Promise.all([expect(made).rejects.toThrow(), working.then(happens)]);
    return made;
  };

  /** A browser of its own, whose program can be told something. */
  const ownBrowser = async () => {
    const program = await chromium.launchServer({ executablePath: findBrowser(), args: FLAGS });
    const own = await chromium.connect(program.wsEndpoint());
    return { own, tell: (signal: NodeJS.Signals) => program.process().kill(signal) };
  };

  it('that is killed is told of at once', async () => {
    const { own, tell } = await ownBrowser();
    const made = meeting(own, () => tell('SIGKILL'));
    await expect(made).rejects.toThrow('x.png could not be made: the browser ended');
  });

  it('that hangs is told of, once it has had its time to answer', async () => {
    const { own, tell } = await ownBrowser();
    const made = meeting(own, async () => {
      // The first question is asked at once; when it is answered, there is a pause before the next.
      await vi.waitFor(() => expect(pauses).toHaveLength(2), HANG);
      tell('SIGSTOP');
      pauses[1]!();
      await vi.waitFor(() => expect(pauses).toHaveLength(3), HANG);
      pauses[2]!();
    });
    await expect(made).rejects.toThrow('the browser has not answered for 100 s');
    tell('SIGKILL');
  });

  it('whose page crashes is told of at once', async () => {
    const own = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
    const made = meeting(own, (page) => page.goto('chrome://crash').catch(() => {}));
    await expect(made).rejects.toThrow('its page crashed');
    await own.close();
  });
});
