import { siteWorker } from './siteWorker';

/**
 * Loads the page anew, its address kept, where its host answers: for what did not come when it was
 * asked for again. A browser remembers a script that it could not read, and after the site was
 * published anew the old ones are gone. What is kept on the device is not whole then: the page comes
 * from its host. Settles only where the page stays.
 */
export async function startOver(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => null);
  if (!answer?.ok) return;
  const worker = await siteWorker().catch(() => undefined);
  await worker?.unregister();
  location.reload();
  await new Promise(() => {});
}
