import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** What the tabs that are loaded lay over the map: bars of a tool, keys of a picture. Each shows itself when it has something to say. */
export const overMap = signal<readonly ComponentType[]>([]);

export function layOverMap(part: ComponentType): void {
  overMap.value = [...overMap.peek(), part];
}
