import { addCoordinateTransforms, addProjection, get as getProjection, type Projection } from 'ol/proj';
import type { ViewCrs } from '../config/map';
import OlProjection from 'ol/proj/Projection';
import { fromEPSG4326, toEPSG4326 } from 'ol/proj/epsg3857';
import TileGrid from 'ol/tilegrid/TileGrid';
import { createXYZ } from 'ol/tilegrid';

const CGCS2000_METRES_PER_DEGREE = (Math.PI * 6_378_137) / 180;
const LEVELS = 20;
/** Shown larger than they were made for: a quarter of the requests, and still eight units of a tile to the pixel. */
const TILE_PIXELS = 512;

const same = (coordinates: number[], output?: number[]): number[] => {
  const target = output ?? new Array<number>(coordinates.length);
  for (let i = 0; i < coordinates.length; i++) target[i] = coordinates[i] ?? 0;
  return target;
};

/** CGCS2000 degrees; at map scale they are those of WGS 84 (difference below a millimetre in the ellipsoid, a few decimetres by epoch). */
export function registerProjections(): void {
  if (getProjection('EPSG:4490')) return;
  const cgcs2000 = new OlProjection({
    code: 'EPSG:4490',
    units: 'degrees',
    axisOrientation: 'neu',
    extent: [-180, -90, 180, 90],
    worldExtent: [-180, -90, 180, 90],
    metersPerUnit: CGCS2000_METRES_PER_DEGREE,
    global: true,
  });
  addProjection(cgcs2000);
  addCoordinateTransforms('EPSG:4326', cgcs2000, same, same);
  addCoordinateTransforms('EPSG:3857', cgcs2000, toEPSG4326, fromEPSG4326);
}

export function projectionOf(crs: ViewCrs): Projection {
  registerProjections();
  return getProjection(crs) as Projection;
}

/** The server's tile matrix set of a view, and the number its matrices begin with. */
export function tilesOf(crs: ViewCrs): { readonly set: string; readonly firstMatrix: number; readonly grid: TileGrid } {
  if (crs === 'EPSG:3857') return { set: 'WebMercatorQuad', firstMatrix: 0, grid: createXYZ({ maxZoom: LEVELS - 1, tileSize: TILE_PIXELS }) };
  const resolutions = Array.from({ length: LEVELS }, (_, level) => (180 / TILE_PIXELS) / 2 ** level);
  return { set: 'CGCS2000Quad', firstMatrix: 1, grid: new TileGrid({ origin: [-180, 90], resolutions, tileSize: TILE_PIXELS }) };
}
