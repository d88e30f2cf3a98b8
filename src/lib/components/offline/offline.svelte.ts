import { mount } from 'svelte';
import { dev, version } from '$app/environment';
import { withLaterWords } from '$lib/messages/load';
import type { Words } from '$lib/messages/words';
import { sparesData } from '../page/spareData';
import { Failure } from '$lib/model/failure';
import type { ArchiveParts } from '$lib/model/offline';
import { fetched, keepParts, wholeUrl } from '$lib/offline/keep';
import { StoreNames } from '$lib/offline/names';
import { embeddedArchive } from '../map/basemapChoice.svelte';
import { siteRoot, siteWorker } from '../page/siteWorker';
import { keep, kept } from '../page/storage';
import { activeOf, ask, register, watchNew } from './worker';
import NewVersion from './NewVersion.svelte';

/** What is kept on this device for when there is no network. */
class Offline {
  /** Of the story that is read. */
  kept = $state.raw<'nothing' | 'story' | 'map'>('nothing');
  /** Bytes of the whole map that have come, while it is being kept. */
  come = $state.raw<number | null>(null);
  /** Why what the reader asked for could not be done. */
  problem = $state.raw<unknown>(null);

  /** Keeps the story, unless the reader or the device wants nothing kept; says where a new version is there. */
  async begin(slug: string, words: Words): Promise<void> {
    if (dev) return;
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      const { active } = data as { active?: string };
      // The address says where the reader was.
      if (active && active !== version) location.reload();
    });
    const wanted = kept('offline') !== 'off' && !sparesData();
    const registration = wanted ? await register() : await siteWorker();
    if (!registration) return;
    watchNew(registration, () => void this.#offer(registration, words));
    if (!wanted) return;
    await this.#keepStory(registration, slug);
    // The settings may be open.
    await this.look();
  }

  /** Finds out what is kept. */
  async look(): Promise<void> {
    this.kept = await keptNow().catch(() => 'nothing' as const);
  }

  /** Keeps the story and the whole map, as the reader asks. */
  async keepAll(slug: string): Promise<void> {
    if (this.come !== null) return;
    this.problem = null;
    this.come = 0;
    try {
      keep('offline', null);
      const registration = await register();
      await this.#keepStory(registration, slug);
      const list = await fetched(new URL('basemap/offline.json', siteRoot()).href);
      const { archive, parts } = (await list.json()) as ArchiveParts;
      const store = await caches.open(names().map(archive));
      await keepParts(store, embeddedArchive(), parts, (bytes) => (this.come = bytes));
      await store.put(wholeUrl(embeddedArchive()), new Response());
    } catch (error) {
      console.warn(error);
      this.problem = told(error);
    }
    this.come = null;
    await this.look();
  }

  /** Takes away all that is kept, and keeps nothing from now on unless the reader asks. */
  async remove(): Promise<void> {
    this.problem = null;
    keep('offline', 'off');
    try {
      const registration = await siteWorker();
      await registration?.unregister();
      const ours = (await caches.keys()).filter(names().isOurs);
      await Promise.all(ours.map((name) => caches.delete(name)));
    } catch (error) {
      console.warn(error);
      this.problem = new Failure('offline.refused', {}, error);
    }
    await this.look();
  }

  async #keepStory(registration: ServiceWorkerRegistration, slug: string): Promise<void> {
    const page = location.origin + location.pathname;
    const worker = await activeOf(registration);
    const told = await ask(worker, { wish: 'keep', page, slug, version });
    const failed = told.failed ?? (told.version === version ? null : 'VersionError');
    if (failed) throw Object.assign(new Error('The page could not be kept.'), { name: failed });
  }

  /** Offers the version that waits, where it is not the page's own. */
  async #offer({ waiting }: ServiceWorkerRegistration, words: Words): Promise<void> {
    const target = document.getElementById('map');
    if (!waiting || !target || target.querySelector('[data-new-version]')) return;
    if ((await ask(waiting, { wish: 'version' })).version === version) return;
    const take = () => void ask(waiting, { wish: 'take' });
    const { say } = await withLaterWords(words);
    mount(NewVersion, {
      target,
      ...(target.firstChild && { anchor: target.firstChild }),
      props: { say, take },
    });
  }
}

/** One for the page: what it keeps goes on while the settings are closed. */
export const offline = new Offline();

const names = (): StoreNames => new StoreNames(siteRoot());

async function keptNow(): Promise<'nothing' | 'story' | 'map'> {
  const page = location.origin + location.pathname;
  if (!(await caches.match(page, { cacheName: names().version(version) }))) return 'nothing';
  const maps = (await caches.keys()).filter(names().isMap);
  const whole = maps.map((cacheName) => caches.match(wholeUrl(embeddedArchive()), { cacheName }));
  return (await Promise.all(whole)).some(Boolean) ? 'map' : 'story';
}

/** An error as a reader is told of it. */
function told(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const { name } = error as Error;
  return name === 'QuotaExceededError'
    ? new Failure('offline.full', {}, error)
    : new Failure(name === 'SecurityError' ? 'offline.refused' : 'offline.notCome', {}, error);
}
