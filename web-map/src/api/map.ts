import { getAnswer, getJson } from './http';
import type { MapDocument } from './types';

/** Layer tree, legends and base maps, as the reader may see them. */
export function getMap(): Promise<MapDocument> {
  return getJson('/api/map');
}

/** A published style as its document. */
export async function getStyle(address: string): Promise<string> {
  return (await getAnswer(address)).text();
}

/** Where a tile of a layer is: `{z}`, `{y}` and `{x}` are left for the map. */
export function tileAddress(template: string, set: string): string {
  return template.replace('{set}', set);
}

export const WMS = '/wms';
