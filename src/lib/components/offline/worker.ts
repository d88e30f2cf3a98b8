import { asset } from '$app/paths';
import { Failure } from '$lib/model/failure';
import type { Told, Wish } from '$lib/model/offline';

/** @throws {Failure} where the browser refuses */
export async function register(): Promise<ServiceWorkerRegistration> {
  try {
    return await navigator.serviceWorker.register(asset('/service-worker.js'));
  } catch (error) {
    throw new Failure('offline.refused', {}, error);
  }
}

/** The worker that answers for the site, once there is one. @throws {Failure} where it could not begin */
export function activeOf({
  active,
  installing,
  waiting,
}: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = active ?? waiting ?? installing;
  if (worker && worker === active) return Promise.resolve(worker);
  return new Promise((resolve, reject) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Failure('offline.notCome', {}));
    }),
  );
}

/** Asks a worker, and waits for its answer. */
export function ask(worker: ServiceWorker, wish: Wish): Promise<Told> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Told);
    worker.postMessage(wish, [port2]);
  });
}

/** Calls when a version waits for the one that runs to end; looks for one whenever the page is seen again. */
export function watchNew(registration: ServiceWorkerRegistration, found: () => void): void {
  const follow = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && found());
  };
  if (registration.waiting) found();
  follow();
  registration.addEventListener('updatefound', follow);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}
