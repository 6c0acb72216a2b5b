import GeoJSON from 'ol/format/GeoJSON';
import type { Geometry } from '../api/types';

const format = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });

export function readGeometry(geometry: Geometry): ReturnType<GeoJSON['readGeometry']> {
  return format.readGeometry(geometry);
}

export function writeGeometry(geometry: Parameters<GeoJSON['writeGeometryObject']>[0]): Geometry {
  return format.writeGeometryObject(geometry, { decimals: 9, rightHanded: true }) as unknown as Geometry;
}
