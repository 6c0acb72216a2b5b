import GeoJSON from 'ol/format/GeoJSON';
import GeometryCollection from 'ol/geom/GeometryCollection';
import LineString from 'ol/geom/LineString';
import MultiLineString from 'ol/geom/MultiLineString';
import MultiPolygon from 'ol/geom/MultiPolygon';
import Polygon from 'ol/geom/Polygon';
import type OlGeometry from 'ol/geom/Geometry';
import { getCenter } from 'ol/extent';
import type { Geometry } from '../../api/types';
import type { Place } from '../../map/coordinates';

export type Path = readonly Place[];

const format = new GeoJSON();

/** Its rings, lines and points, each as a row of places. */
export function pathsOf(geometry: Geometry): readonly Path[] {
  return paths(format.readGeometry(geometry)).map((path) => path.map(([lon = 0, lat = 0]) => ({ lon, lat })));
}

/** A place that belongs to it: inside of an area. */
export function placeIn(geometry: Geometry): Place {
  const read = format.readGeometry(geometry);
  const [lon = 0, lat = 0] =
    read instanceof Polygon
      ? read.getInteriorPoint().getCoordinates()
      : read instanceof MultiPolygon
        ? largest(read).getInteriorPoint().getCoordinates()
        : read instanceof LineString
          ? read.getCoordinateAt(0.5)
          : getCenter(read.getExtent());
  return { lon, lat };
}

function largest(areas: MultiPolygon): Polygon {
  return areas.getPolygons().reduce((best, area) => (area.getArea() > best.getArea() ? area : best));
}

function paths(read: OlGeometry): number[][][] {
  if (read instanceof Polygon || read instanceof MultiLineString) return read.getCoordinates();
  if (read instanceof MultiPolygon) return read.getCoordinates().flat();
  if (read instanceof LineString) return [read.getCoordinates()];
  if (read instanceof GeometryCollection) return read.getGeometriesArray().flatMap(paths);
  return [[getCenter(read.getExtent())]];
}
