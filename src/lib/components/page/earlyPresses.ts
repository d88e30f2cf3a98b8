/** Does what was pressed before the page had begun, in its order; from now on presses are not kept. */
export function doEarlyPresses(): void {
  const presses = window.presses ?? [];
  delete window.presses;
  for (const button of presses) {
    button.ariaBusy = null;
    button.click();
  }
}
