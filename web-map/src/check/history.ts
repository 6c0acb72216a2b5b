import { signal, type ReadonlySignal } from '@preact/signals';

/** What a shape was before each change, so that changes can be taken back one by one. */
export class History<T> {
  private readonly before = signal<readonly T[]>([]);
  readonly steps: ReadonlySignal<readonly T[]> = this.before;

  /** Remembers how it was before a change. */
  keep(state: T): void {
    this.before.value = [...this.before.peek(), state];
  }

  /** How it was before the last change, which is forgotten; undefined when nothing was changed. */
  undo(): T | undefined {
    const last = this.before.peek().at(-1);
    this.before.value = this.before.peek().slice(0, -1);
    return last;
  }

  clear(): void {
    this.before.value = [];
  }
}
