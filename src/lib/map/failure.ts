export type FailureKind = 'slow' | 'no-webgl' | 'lost-context' | 'data' | 'areas' | 'basemap';

/**
 * Why there is no live map, or not all of it, or not the basemap that was asked for. `message` is
 * for a person.
 */
export class MapFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'MapFailure';
  }
}
