import { getPointResolution, type Projection } from 'ol/proj';
import { OGC_PIXEL_METRES } from '../config/map';
import { store } from '../store/store';

/** The scale denominator of OGC services, by which styles decide: in the units of the map, not on the ground. */
export function scaleAt(resolution: number, projection: Projection): number {
  return (resolution * (projection.getMetersPerUnit() ?? 1)) / OGC_PIXEL_METRES;
}

/** Metres on the ground that a pixel shows at the middle of the map, along the parallel. */
export function groundResolution(resolution: number, projection: Projection): number {
  const { lon, lat } = store.peek('view');
  const at = projection.getUnits() === 'degrees' ? [lon, lat] : [0, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 6_378_137];
  return getPointResolution(projection, resolution, at, 'm');
}
