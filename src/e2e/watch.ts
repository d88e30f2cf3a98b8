import type { BrowserContext } from '@playwright/test';

/** Notes what must not happen on any page of a browser context. */
export class Watch {
  readonly #hosts: Set<string>;
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #tolerated: RegExp[] = [];

  /** @param sites whose hosts the pages may talk to */
  constructor(sites: readonly string[]) {
    this.#hosts = new Set(sites.map((site) => new URL(site).host));
  }

  /** Says that the test brings this trouble about; that it does not come is a failure too. */
  expect(trouble: RegExp): void {
    this.#expected.push(trouble);
  }

  /** Says that the test may bring this trouble about. */
  tolerate(trouble: RegExp): void {
    this.#tolerated.push(trouble);
  }

  /** Says that the test has the reader ask for this host. */
  allow(host: string): void {
    this.#hosts.add(host);
  }

  /** What happened and was not expected, and what was expected and did not happen. */
  faults(): string[] {
    const known = [...this.#expected, ...this.#tolerated];
    const unexpected = this.#seen.filter((text) => !known.some((e) => e.test(text)));
    const missing = this.#expected.filter((e) => !this.#seen.some((text) => e.test(text)));
    return [...unexpected, ...missing.map((e) => `expected, but did not happen: ${e.source}`)];
  }

  /** Begins to watch; before the context has a page. */
  async follow(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      const { url, lineNumber } = message.location();
      if (message.type() === 'error')
        this.#seen.push(`console error: ${message.text()} (${url}:${lineNumber})`);
    });
    context.on('weberror', (error) => {
      this.#seen.push(`uncaught: ${error.error().stack ?? error.error().message}`);
    });
    context.on('request', (request) => this.#address(request.url()));
    context.on('page', (page) => page.on('websocket', (socket) => this.#address(socket.url())));
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`CSP violation: ${effectiveDirective} forbids ${blockedURI}`),
      ),
    );
  }

  #address(address: string): void {
    const url = new URL(address);
    if (['data:', 'blob:', 'about:'].includes(url.protocol) || this.#hosts.has(url.host)) return;
    this.#seen.push(`request to another host: ${address}`);
  }
}
