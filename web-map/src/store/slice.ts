import { batch, signal, type Signal } from '@preact/signals';

/** A part of the store: named values that components and effects follow by reading them. */
export class Slice<S extends object> {
  private readonly cells: { readonly [K in keyof S]: Signal<S[K]> };

  constructor(start: S) {
    const entries = Object.entries(start).map(([key, value]) => [key, signal(value)]);
    this.cells = Object.fromEntries(entries) as typeof this.cells;
  }

  /** The value; who reads it while rendering or in an effect runs again when it changes. */
  get<K extends keyof S>(key: K): S[K] {
    return this.cells[key].value;
  }

  /** The value, without following it. */
  peek<K extends keyof S>(key: K): S[K] {
    return this.cells[key].peek();
  }

  /** All values change before anybody is told. */
  set(patch: Partial<S>): void {
    batch(() => {
      for (const key of Object.keys(patch) as (keyof S)[]) this.cells[key].value = patch[key] as S[typeof key];
    });
  }
}
