import type { Coordinate } from 'ol/coordinate';
import { getCenter } from 'ol/extent';
import GeoJSON from 'ol/format/GeoJSON';
import MultiPolygon from 'ol/geom/MultiPolygon';
import Polygon from 'ol/geom/Polygon';
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

/** A place in the middle of a geometry, inside of an area, in the system of the view. */
export function middleOf(geometry: Geometry): Coordinate {
  const read = readGeometry(geometry);
  if (read instanceof Polygon) return read.getInteriorPoint().getCoordinates();
  if (read instanceof MultiPolygon) return read.getInteriorPoints().getFirstCoordinate();
  return getCenter(read.getExtent());
}
