/** How much of a phone's window the card takes, from low to high. */
export const HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** As shares of the window's height: between the map and half a sheet a line of the text is seen. */
const SHARES: Record<SheetHeight, number> = { low: 0.2, half: 0.42, full: 1 };

/** The card as a sheet that is dragged, or stepped, between three heights. */
export class Sheet {
  height = $state.raw<SheetHeight>('half');
  /** CSS pixels while a finger drags it. */
  #dragged = $state.raw<number | null>(null);

  /** The height as CSS. */
  get css(): string {
    return this.#dragged === null ? `${100 * SHARES[this.height]}dvh` : `${this.#dragged}px`;
  }

  /** One height up (+1) or down (-1). */
  step(by: 1 | -1): void {
    this.height = HEIGHTS[HEIGHTS.indexOf(this.height) + by] ?? this.height;
  }

  /** The upper edge follows the finger. @param top CSS pixels from the window's top */
  drag(top: number): void {
    this.#dragged = Math.max(0, innerHeight - top);
  }

  /** Lets it go: to the nearest height. */
  drop(): void {
    if (this.#dragged === null) return;
    const share = this.#dragged / innerHeight;
    const far = (height: SheetHeight) => Math.abs(SHARES[height] - share);
    this.height = HEIGHTS.toSorted((a, b) => far(a) - far(b))[0] ?? 'half';
    this.#dragged = null;
  }
}
