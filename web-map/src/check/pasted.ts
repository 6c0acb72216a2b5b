import type { BoundarySource, Geometry } from '../api/types';

type Json = Readonly<Record<string, unknown>>;

/**
 * What a pasted text is. GeoJSON in longitude and latitude becomes a geometry that can be previewed;
 * everything else, also GeoJSON that names its own CRS, goes to the server as text, which reads and explains it.
 */
export function readPasted(text: string): BoundarySource | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const geometry = findPolygons(trimmed);
  return geometry ? { kind: 'geometry', geometry } : { kind: 'text', text };
}

/** The polygons of a GeoJSON text as one geometry, or null when it is anything else. */
export function findPolygons(text: string): Geometry | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(json) || 'crs' in json) return null;
  const rings = collect(json);
  if (rings === null || rings.length === 0 || !rings.every(inDegrees)) return null;
  const [only] = rings;
  return rings.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: rings };
}

type Polygon = number[][][];

/** Null when something in it is no polygon: the server then says what is wrong instead of us dropping it. */
function collect(json: Json): Polygon[] | null {
  switch (json['type']) {
    case 'Polygon':
      return isPolygon(json['coordinates']) ? [json['coordinates']] : null;
    case 'MultiPolygon': {
      const parts = json['coordinates'];
      return Array.isArray(parts) && parts.every(isPolygon) ? parts : null;
    }
    case 'Feature':
      return isObject(json['geometry']) ? collect(json['geometry']) : null;
    case 'FeatureCollection':
      return collectAll(json['features']);
    case 'GeometryCollection':
      return collectAll(json['geometries']);
    default:
      return null;
  }
}

function collectAll(members: unknown): Polygon[] | null {
  if (!Array.isArray(members)) return null;
  const all: Polygon[] = [];
  for (const member of members) {
    const polygons = isObject(member) ? collect(member) : null;
    if (polygons === null) return null;
    all.push(...polygons);
  }
  return all;
}

function isPolygon(value: unknown): value is Polygon {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((ring) => Array.isArray(ring) && ring.length > 2 && ring.every(isPosition))
  );
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((number) => typeof number === 'number' && Number.isFinite(number));
}

function inDegrees(polygon: Polygon): boolean {
  return polygon.every((ring) => ring.every(([lon = 999, lat = 999]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
