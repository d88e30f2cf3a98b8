export type FailureKind = 'no-webgl' | 'lost-context' | 'data';

/** Why there is no live map, or not all of it. `message` is for a person. */
export class MapFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'MapFailure';
  }
}
