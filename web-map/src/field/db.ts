import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Item } from './outbox';

/** A stretch of ground that was downloaded. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  /** West, south, east, north. */
  readonly box: readonly number[];
  readonly tiles: readonly string[];
  readonly patches: number;
}

export interface TrackPoint {
  readonly track: string;
  readonly lon: number;
  readonly lat: number;
  readonly at: string;
  readonly accuracy: number;
}

interface Schema extends DBSchema {
  /** What was read last, by name and account. */
  kept: { key: string; value: unknown };
  outbox: { key: number; value: Item };
  areas: { key: string; value: Area };
  points: { key: number; value: TrackPoint; indexes: { track: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The page's own database on the phone. */
export function db(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('kuangjie-field', 1, {
    upgrade(made) {
      made.createObjectStore('kept');
      made.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      made.createObjectStore('areas', { keyPath: 'id' });
      made.createObjectStore('points', { autoIncrement: true }).createIndex('track', 'track');
    },
  });
  return opened;
}

export async function keep(name: string, value: unknown): Promise<void> {
  await (await db()).put('kept', value, name);
}

export async function kept<T>(name: string): Promise<T | undefined> {
  return (await (await db()).get('kept', name)) as T | undefined;
}
