import GeoJSON from 'ol/format/GeoJSON';
import type { Geometry } from '../api/types';
import { store } from '../store/store';
import { projectionOf } from './projections';

const format = new GeoJSON({ dataProjection: 'EPSG:4326' });

/** In the system of the view; an effect that reads one runs again when the view changes. */
export function readGeometry(geometry: Geometry): ReturnType<GeoJSON['readGeometry']> {
  return format.readGeometry(geometry, { featureProjection: projectionOf(store.get('crs')) });
}

export function writeGeometry(geometry: Parameters<GeoJSON['writeGeometryObject']>[0]): Geometry {
  const featureProjection = projectionOf(store.peek('crs'));
  return format.writeGeometryObject(geometry, { decimals: 9, rightHanded: true, featureProjection }) as unknown as Geometry;
}
