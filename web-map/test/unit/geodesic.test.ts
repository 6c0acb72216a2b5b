import { describe, expect, it } from 'vitest';
import { areaOf, lengthOf } from '../../src/map/tools/geodesic';

// PostGIS geography on the ellipsoid of EPSG:4490: ST_Length 2156.8803 m, ST_Area 1156454.924 m².
const RING = [[107.44, 29.88], [107.452, 29.88], [107.452, 29.889], [107.44, 29.889], [107.44, 29.88]];

describe('measures on the ellipsoid', () => {
  it('of a line are those of PostGIS', () => {
    expect(lengthOf(RING.slice(0, 3))).toBeCloseTo(2156.8803, 3);
  });

  it('of an area are those of PostGIS, whichever way it turns and whether it is closed or not', () => {
    for (const ring of [RING, [...RING].reverse(), RING.slice(0, -1)]) {
      expect(areaOf(ring).squareMetres).toBeCloseTo(1156454.924, 1);
    }
  });

  it('of nothing are nothing', () => {
    expect(lengthOf([])).toBe(0);
    expect(lengthOf([[107, 29]])).toBe(0);
    expect(areaOf([[107, 29], [108, 29]]).squareMetres).toBeCloseTo(0, 6);
  });
});
