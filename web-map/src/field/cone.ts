import geodesic from 'geographiclib-geodesic';
import type { Geometry, Position } from '../api/types';

const CGCS2000 = new geodesic.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);
const STEPS = 16;
/** The outline is looked at every so many metres. */
const SAMPLE_METRES = 2;
const MOST_SAMPLES = 4000;

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  /** Degrees from north, clockwise. */
  readonly azimuth: number;
  readonly accuracyMetres: number;
}

export interface Lens {
  readonly photoAngle: number;
  readonly photoSightMetres: number;
}

/** Metres and degrees from north, on the ellipsoid of CGCS2000. */
export function towards(from: Position, to: Position): { readonly metres: number; readonly azimuth: number } {
  const { s12 = 0, azi1 = 0 } = CGCS2000.Inverse(from[1] ?? 0, from[0] ?? 0, to[1] ?? 0, to[0] ?? 0);
  return { metres: s12, azimuth: (azi1 + 360) % 360 };
}

/** The sector a camera can have seen, as the server reckons it. */
export function coneOf(camera: Camera, lens: Lens): Geometry {
  const reach = lens.photoSightMetres + camera.accuracyMetres;
  const arc = Array.from({ length: STEPS + 1 }, (_, step): Position => {
    const { lon2 = 0, lat2 = 0 } = CGCS2000.Direct(camera.lat, camera.lon, camera.azimuth - lens.photoAngle / 2 + (lens.photoAngle * step) / STEPS, reach);
    return [lon2, lat2];
  });
  const eye: Position = [camera.lon, camera.lat];
  return { type: 'Polygon', coordinates: [[eye, ...arc, eye]] };
}

/** About which share of the outline lies in view, 0 to 1; the server measures it exactly. */
export function shareSeen(place: Geometry, camera: Camera, lens: Lens): number {
  const samples = along(place);
  const seen = samples.filter((position) => inView(position, camera, lens));
  return samples.length === 0 ? 0 : seen.length / samples.length;
}

function inView(position: Position, camera: Camera, lens: Lens): boolean {
  const { metres, azimuth } = towards([camera.lon, camera.lat], position);
  const off = Math.abs(((azimuth - camera.azimuth + 540) % 360) - 180);
  return metres <= lens.photoSightMetres + camera.accuracyMetres && off <= lens.photoAngle / 2;
}

/** About how many metres it is to the outline, in the plane through `from`: a list of many is reckoned at each step. */
export function metresTo(place: Geometry, from: Position): number {
  const flat = planeAt(from);
  const metres = linesOf(place).flatMap((line) => line.map((position, index) => toSegment(flat(line[Math.max(0, index - 1)] ?? position), flat(position))));
  return Math.min(...metres);
}

type Flat = readonly [x: number, y: number];

/** Metres east and north of a place, by the curvature of the ellipsoid there. */
function planeAt([lon0 = 0, lat0 = 0]: Position): (position: Position) => Flat {
  const radians = (lat0 * Math.PI) / 180;
  const north = 111_132.95 - 559.82 * Math.cos(2 * radians);
  const east = 111_412.84 * Math.cos(radians) - 93.5 * Math.cos(3 * radians);
  return ([lon = 0, lat = 0]) => [(lon - lon0) * east, (lat - lat0) * north];
}

/** From the origin to a segment. */
function toSegment([x1, y1]: Flat, [x2, y2]: Flat): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / square));
  return Math.hypot(x1 + share * dx, y1 + share * dy);
}

function along(place: Geometry): readonly Position[] {
  const lines = linesOf(place);
  const whole = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  const step = Math.max(SAMPLE_METRES, whole / MOST_SAMPLES);
  return lines.flatMap((line) => (line.length === 1 ? line : line.slice(1).flatMap((to, index) => between(line[index] ?? to, to, step))));
}

function between(from: Position, to: Position, step: number): readonly Position[] {
  const parts = Math.max(1, Math.round(towards(from, to).metres / step));
  return Array.from({ length: parts }, (_, part) => {
    const share = (part + 0.5) / parts;
    return [mixed(from[0], to[0], share), mixed(from[1], to[1], share)];
  });
}

const mixed = (a = 0, b = 0, share: number): number => a + (b - a) * share;

function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, to, index) => sum + towards(line[index] ?? to, to).metres, 0);
}

function linesOf(place: Geometry): readonly (readonly Position[])[] {
  switch (place.type) {
    case 'Point':
      return [[place.coordinates]];
    case 'LineString':
      return [place.coordinates];
    case 'MultiPoint':
      return place.coordinates.map((position) => [position]);
    case 'Polygon':
    case 'MultiLineString':
      return place.coordinates;
    case 'MultiPolygon':
      return place.coordinates.flat();
    case 'GeometryCollection':
      return place.geometries.flatMap(linesOf);
  }
}

/** A point to drive to: the middle of the box of the outline. */
export function middle(place: Geometry): Position {
  const all = linesOf(place).flat();
  const lons = all.map(([lon = 0]) => lon);
  const lats = all.map(([, lat = 0]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
