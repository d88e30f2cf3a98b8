/**
 * Answers for the site from what is kept on the device, all of it of one version: the files of a page,
 * and of the map's archive the parts that its story needs, or all. What is not kept comes from the network.
 */
import { version } from '$service-worker';
import { partialAnswer } from '$lib/offline/answer';
import { keepFile, keepParts, STORY } from '$lib/offline/keep';
import { keepPage } from '$lib/offline/keepPage';
import { StoreNames } from '$lib/offline/names';
import { askedSpan } from '$lib/offline/ranges';
import type { ArchiveParts, SiteFiles, Told, Wish } from '$lib/model/offline';

declare const self: ServiceWorkerGlobalScope & { dateline: SiteFiles };

const { shared, ofStories, onUse, archive } = self.dateline;
const ROOT = new URL('./', location.href).href;
const NAMES = new StoreNames(ROOT);
const VERSION = NAMES.version(version);
const MAP = NAMES.map(archive.id);
const ARCHIVE = ROOT + archive.path;

const fileAt = (path: string): string => ROOT + path;

/** Keeps what all stories need, then the stories that the version before keeps. */
async function install(): Promise<void> {
  await keepShared();
  for (const [page, slug] of await pagesBefore())
    // One that is gone is left behind; one that does not come is kept at its next visit.
    await keepStory(page, slug).catch(() => {});
}

async function keepShared(): Promise<void> {
  const store = await caches.open(VERSION);
  try {
    await Promise.all(
      Object.entries(shared).map(([path, hash]) => keepFile(store, fileAt(path), hash)),
    );
  } catch (error) {
    // Half of it is of no use, and takes room.
    await caches.delete(VERSION);
    throw error;
  }
}

/** The pages that are kept of other versions, with their stories. */
async function pagesBefore(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const name of (await caches.keys()).filter(NAMES.isVersion)) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const slug = (await store.match(request))?.headers.get(STORY);
      if (slug) pages.set(request.url, slug);
    }
  }
  return pages;
}

/**
 * Keeps a story's page and what it needs; the page last, so that where it is kept all is.
 * @throws {Error} where something does not come, is of another version, or has no room
 */
async function keepStory(page: string, slug: string): Promise<void> {
  // A browser may bring back a worker that was removed, without what it kept.
  if (!(await isWhole())) await keepShared();
  const store = await caches.open(VERSION);
  if ((await store.match(page))?.headers.get(STORY) === slug) return;
  const own = Object.entries(ofStories).filter(([path]) => path.startsWith(`stories/${slug}/`));
  for (const [path, hash] of own) await keepFile(store, fileAt(path), hash);
  const list = await store.match(fileAt(`stories/${slug}/offline.json`));
  const { parts } = (await list!.json()) as ArchiveParts;
  await keepParts(await caches.open(MAP), ARCHIVE, parts);
  await keepPage(store, page, slug, new Set(Object.keys(shared)));
}

/** Only this version's stores stay; pages that were of another begin anew: old and new never mix. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => NAMES.isOurs(name) && name !== VERSION && name !== MAP,
  );
  await Promise.all(others.map((name) => caches.delete(name)));
  for (const client of await self.clients.matchAll()) client.postMessage({ active: version });
}

async function answer(request: Request, url: string): Promise<Response> {
  const hash = onUse[url.slice(ROOT.length)];
  if (hash) return keptOnUse(url, hash);
  const kept =
    url === ARCHIVE
      ? await part(request)
      : request.mode !== 'navigate' || (await isWhole())
        ? await caches.match(url, { cacheName: VERSION })
        : null;
  return kept ?? fetch(request);
}

/** Keeps what is used, if it is this version's; what cannot be kept comes from the network. */
async function keptOnUse(url: string, hash: string): Promise<Response> {
  const store = await caches.open(VERSION);
  if (!(await store.match(url))) await keepFile(store, url, hash).catch(() => {});
  return (await store.match(url)) ?? fetch(url);
}

async function part(request: Request): Promise<Response | null> {
  const span = askedSpan(request.headers.get('range'), archive.size);
  if (!span || !(await caches.has(MAP))) return null;
  return partialAnswer(await caches.open(MAP), ARCHIVE, archive.size, span);
}

/** Whether no file of the version is missing: without one a page would not start, and might come again and again. */
async function isWhole(): Promise<boolean> {
  if (!(await caches.has(VERSION))) return false;
  const store = await caches.open(VERSION);
  const kept = new Set((await store.keys()).map(({ url }) => url));
  return Object.keys(shared).every((path) => kept.has(fileAt(path)));
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [url = ''] = request.url.split(/[?#]/, 1);
  const path = url.slice(ROOT.length);
  const ours =
    request.mode === 'navigate' ||
    url === ARCHIVE ||
    [shared, ofStories, onUse].some((files) => path in files);
  if (ours && request.method === 'GET' && url.startsWith(ROOT))
    event.respondWith(answer(request, url));
});

self.addEventListener('message', (event) => {
  const reply = (told: Told) => event.ports[0]?.postMessage(told);
  event.waitUntil(
    grant(event.data as Wish).then(reply, (error: Error) => reply({ version, failed: error.name })),
  );
});

async function grant(wish: Wish): Promise<Told> {
  if (wish.wish === 'take') await self.skipWaiting();
  if (wish.wish === 'keep' && wish.version === version) {
    // A page of the same version is answered for from its first visit on.
    await self.clients.claim();
    await keepStory(wish.page, wish.slug);
  }
  return { version };
}
