import geodesic from 'geographiclib-geodesic';
import type { Position } from '../../api/types';

/** GB 22021—2008: semi-major axis in metres and flattening of the ellipsoid of CGCS2000. */
const CGCS2000 = new geodesic.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/** Metres along the shortest lines on the ellipsoid. */
export function lengthOf(positions: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < positions.length; i++) {
    const [lon1 = 0, lat1 = 0] = positions[i - 1] ?? [];
    const [lon2 = 0, lat2 = 0] = positions[i] ?? [];
    metres += CGCS2000.Inverse(lat1, lon1, lat2, lon2).s12 ?? 0;
  }
  return metres;
}

/** Square metres on the ellipsoid, with metres of the edge; a closing position may be there or not. */
export function areaOf(ring: readonly Position[]): { readonly squareMetres: number; readonly perimeter: number } {
  const polygon = CGCS2000.Polygon(false);
  const closed = ring.length > 1 && ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1];
  for (const [lon = 0, lat = 0] of closed ? ring.slice(0, -1) : ring) polygon.AddPoint(lat, lon);
  const { area, perimeter } = polygon.Compute(false, true);
  return { squareMetres: Math.abs(area ?? 0), perimeter };
}
