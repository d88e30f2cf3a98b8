import { relative } from 'node:path';
import type { Browser } from '@playwright/test';
import { slugs, storyWithoutGround } from '$lib/server/stories';
import { serveFolder } from '../staticServer.js';
import { argumentsOf } from './arguments';
import { makeFiles, startedBrowser } from './drive';
import { HELP } from './help';
import { listing } from './list';
import { orderOf, type Order } from './order';
import { builtSite } from './site';
import { Usage } from './usage';

/** What the program is started with. */
export interface Call {
  words: readonly string[];
  /** The folder that the user is in. */
  folder: string;
  /** The project's. */
  root: string;
}

/** Runs a command line. @returns the exit code: 0 done, 1 failed, 2 wrong use, 130 interrupted */
export async function command({ words, folder, root }: Call): Promise<number> {
  try {
    if (words.length === 0) throw new Usage(`nothing is asked for\n${HELP}`);
    const given = argumentsOf(words);
    if (given.help) {
      console.log(HELP);
      return 0;
    }
    const stories = slugs.map(storyWithoutGround);
    if (given.list) {
      console.log(listing(stories));
      return 0;
    }
    return await make(orderOf(given, stories, folder), folder, root);
  } catch (error) {
    console.error(`picture: ${(error as Error).message}`);
    return error instanceof Usage ? error.exitCode : 1;
  }
}

async function make(order: Order, folder: string, root: string): Promise<number> {
  const site = await serveFolder({ folder: builtSite(root), port: 0 });
  let browser: Browser | undefined;
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    void browser?.close();
  };
  try {
    browser = await startedBrowser();
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    await makeFiles(browser, site.url, order, ({ file }, lacking) => {
      const name = relative(folder, file) || file;
      console.log(name);
      for (const words of lacking) console.error(`picture: ${name}: ${words}`);
    });
    return 0;
  } catch (error) {
    if (!interrupted) throw error;
    console.error('picture: interrupted');
    return 130;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    // Each of them, whatever the other does: what stays open keeps the program from ending.
    await Promise.allSettled([browser?.close(), site.close()]);
  }
}
