import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/api/types';
import { tilesOf } from '../../src/field/area';
import { coneOf, metresTo, shareSeen, towards } from '../../src/field/cone';
import { gpxOf } from '../../src/field/track';

const lens = { photoAngle: 65, photoSightMetres: 300 };
const square: Geometry = { type: 'Polygon', coordinates: [[[107, 29], [107.001, 29], [107.001, 29.001], [107, 29.001], [107, 29]]] };
const south = { lon: 107.0005, lat: 28.9985, accuracyMetres: 5 };

describe('the view of a photo (F-8, E14)', () => {
  it('sees a place it looks at whole, and nothing behind its back', () => {
    expect(shareSeen(square, { ...south, azimuth: 0 }, lens)).toBeGreaterThan(0.95);
    expect(shareSeen(square, { ...south, azimuth: 180 }, lens)).toBe(0);
  });

  it('sees a part where the sector cuts the outline', () => {
    const share = shareSeen(square, { ...south, azimuth: 30 }, lens);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });

  it('is a sector as wide as the lens and as long as the sight and the error of the position', () => {
    const cone = coneOf({ ...south, azimuth: 10 }, lens);
    const ring = cone.type === 'Polygon' ? (cone.coordinates[0] ?? []) : [];
    const [eye = [], first = []] = ring;
    expect(towards(eye, first).metres).toBeCloseTo(305, 3);
    expect(towards(eye, first).azimuth).toBeCloseTo(337.5, 3);
  });

  it('measures on the ellipsoid', () => {
    expect(towards([107, 29], [107, 29.001]).metres).toBeCloseTo(110.85, 1);
    expect(metresTo({ type: 'Point', coordinates: [107, 29.001] }, [107, 29])).toBeCloseTo(110.85, 1);
  });
});

describe('what is taken along', () => {
  it('names each picture of a box once', () => {
    const tiles = tilesOf([107, 29, 107.05, 29.05]);
    expect(new Set(tiles).size).toBe(tiles.length);
    expect(tiles.some((tile) => tile.includes('/mining_rights/map/tiles/WebMercatorQuad/16/'))).toBe(true);
  });

  it('writes a way as GPX with the time of each point', () => {
    const point = { track: 't', lon: 107, lat: 29, at: '2026-01-01T00:00:00.000Z', accuracy: 5 };
    expect(gpxOf([point, point]).match(/<trkpt lat="29.0000000" lon="107.0000000"><time>2026-01-01T00:00:00.000Z<\/time>/g)).toHaveLength(2);
  });
});
