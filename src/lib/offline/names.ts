/** What the stores of one site are called: an origin may hold other sites, and this one at other paths. */
export class StoreNames {
  readonly #site: string;

  /** @param root the site's absolute address */
  constructor(root: string) {
    this.#site = `dateline ${new URL(root).pathname} `;
  }

  /** All of a version but the map. */
  version = (version: string): string => `${this.#site}version ${version}`;
  /** The parts of a version of the map's archive. */
  map = (archive: string): string => `${this.#site}map ${archive}`;

  isOurs = (name: string): boolean => name.startsWith(this.#site);
  isVersion = (name: string): boolean => name.startsWith(this.version(''));
  isMap = (name: string): boolean => name.startsWith(this.map(''));
}
