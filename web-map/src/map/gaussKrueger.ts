import proj4 from 'proj4';
import { type Place, zoneOf } from './coordinates';

/** CGCS2000 / 3-degree Gauss-Krüger with the zone before the easting, such as EPSG:4524 for zone 36. */
function definitionOf(zone: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone * 1_000_000 + 500_000} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

const DEGREES = '+proj=longlat +ellps=GRS80 +no_defs';

/** X is the northing and Y the easting, as Chinese tables write them. */
export function toZone({ lon, lat }: Place, zone = zoneOf(lon)): { readonly zone: number; readonly x: number; readonly y: number } {
  const [easting = 0, northing = 0] = proj4(DEGREES, definitionOf(zone), [lon, lat]);
  return { zone, x: northing, y: easting };
}

export function fromZone(zone: number, x: number, y: number): Place {
  const [lon = 0, lat = 0] = proj4(definitionOf(zone), DEGREES, [y, x]);
  return { lon, lat };
}

export function formatZone(place: Place): string {
  const { zone, x, y } = toZone(place);
  return `X ${x.toFixed(2)}  Y ${y.toFixed(2)}  (${zone})`;
}
