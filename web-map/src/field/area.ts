import { listPatches } from '../api/field';
import { AREA_ZOOMS, FIELD_LAYERS, MOST_TILES, TILES_AT_ONCE } from '../config/field';
import { type Area, db, keep } from './db';
import { field } from './state';

const CACHE = 'kuangjie-field-area';

export const tileAddress = (layer: string, z: number | string, x: number | string, y: number | string): string =>
  `/ogcapi/collections/${layer}/map/tiles/WebMercatorQuad/${z}/${y}/${x}?f=png`;

/** Addresses of the pictures of a box, west, south, east, north. */
export function tilesOf(box: readonly number[]): readonly string[] {
  const [west = 0, south = 0, east = 0, north = 0] = box;
  const tiles: string[] = [];
  for (let z = AREA_ZOOMS.least; z <= AREA_ZOOMS.most; z++) {
    for (let x = column(west, z); x <= column(east, z); x++) {
      for (let y = row(north, z); y <= row(south, z); y++) for (const layer of FIELD_LAYERS) tiles.push(tileAddress(layer, z, x, y));
    }
  }
  return tiles;
}

const column = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);

function row(lat: number, z: number): number {
  const radians = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
}

export const tooLarge = (box: readonly number[]): boolean => tilesOf(box).length > MOST_TILES;

/**
 * Fetches pictures and patches of a box onto the phone. Pictures outside of what a layer reaches do not exist (404)
 * and are left out; any other failure ends the download, and what was there before stays.
 *
 * @param tell how many of how many are there
 */
export async function download(name: string, box: readonly number[], tell: (done: number, all: number) => void): Promise<Area> {
  const wanted = [...tilesOf(box)];
  const cache = await caches.open(CACHE);
  const patches = (await listPatches(box)).flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []));
  const stored: string[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let address = wanted.pop(); address !== undefined; address = wanted.pop()) {
      const answer = await fetch(address);
      if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
      if (answer.ok) {
        await cache.put(new URL(address, location.href).href, answer);
        stored.push(address);
      }
      tell(++done, done + wanted.length);
    }
  };
  await Promise.all(Array.from({ length: TILES_AT_ONCE }, work));
  return remember({ id: crypto.randomUUID(), name, at: new Date().toISOString(), box, tiles: stored, patches: patches.length }, patches);
}

async function remember(area: Area, patches: ReturnType<typeof field.peek<'patches'>>): Promise<Area> {
  const known = new Map([...field.peek('patches'), ...patches].map((patch) => [patch.id, patch]));
  await keep(`patches:${field.peek('user')}`, [...known.values()]);
  await (await db()).put('areas', area);
  field.set({ areas: await (await db()).getAll('areas'), patches: [...known.values()] });
  return area;
}

/** Takes an area off the phone; pictures that another one needs stay. */
export async function forget(area: Area): Promise<void> {
  await (await db()).delete('areas', area.id);
  const areas = await (await db()).getAll('areas');
  const needed = new Set(areas.flatMap(({ tiles }) => tiles));
  const cache = await caches.open(CACHE);
  await Promise.all(area.tiles.filter((tile) => !needed.has(tile)).map((tile) => cache.delete(new URL(tile, location.href).href)));
  field.set({ areas });
}
