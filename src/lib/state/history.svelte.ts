/** A value, and those that it had before: each step can be undone and done again. */
export class History<Value> {
  #now = $state.raw() as Value;
  #before = $state.raw<readonly Value[]>([]);
  #after = $state.raw<readonly Value[]>([]);
  /** The name of the last step, while it goes on. */
  #step: string | null = null;

  constructor(value: Value) {
    this.#now = value;
  }

  get now(): Value {
    return this.#now;
  }
  get canUndo(): boolean {
    return this.#before.length > 0;
  }
  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /**
   * Takes a new value.
   * @param step values that follow one another under one name, as while somebody types, are one step
   */
  take(value: Value, step: string | null = null): void {
    if (step === null || step !== this.#step) this.#before = [...this.#before, this.#now];
    this.#step = step;
    this.#after = [];
    this.#now = value;
  }

  /** What comes next is a step of its own, whatever its name. */
  endStep(): void {
    this.#step = null;
  }

  undo(): void {
    const value = this.#before.at(-1);
    if (value === undefined) return;
    this.endStep();
    this.#after = [this.#now, ...this.#after];
    this.#before = this.#before.slice(0, -1);
    this.#now = value;
  }

  redo(): void {
    const [value, ...later] = this.#after;
    if (value === undefined) return;
    this.endStep();
    this.#before = [...this.#before, this.#now];
    this.#after = later;
    this.#now = value;
  }
}
