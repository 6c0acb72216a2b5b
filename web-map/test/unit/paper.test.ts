import { describe, expect, it } from 'vitest';
import { barLength, dotsPerInch, groundOf, PAPERS, type PaperSize, sheetOf, type Turn } from '../../src/map/tools/paper';
import { areaOf, lengthOf } from '../../src/map/tools/geodesic';
import { fromZone } from '../../src/map/gaussKrueger';

const SHEETS = (Object.keys(PAPERS) as PaperSize[]).flatMap((size) => (['landscape', 'portrait'] as Turn[]).map((turn) => ({ size, turn })));

describe('a printed sheet', () => {
  it.each(SHEETS)('of $size $turn holds its parts without overlap', ({ size, turn }) => {
    const { width, height, map, legend, foot } = sheetOf(size, turn);
    expect(map.x + map.width).toBeLessThan(legend.x);
    expect(map.y + map.height).toBeLessThan(foot.y);
    expect(legend.x + legend.width).toBeLessThanOrEqual(width - 9);
    expect(foot.y + foot.height).toBeLessThanOrEqual(height - 9);
  });

  it.each([5000, 50_000, 250_000])('at 1 : %d shows as much ground as its paper stands for, to a part in a thousand', (scale) => {
    const sheet = sheetOf('A4', 'landscape');
    const { zone, box } = groundOf({ lon: 107.455, lat: 29.89 }, sheet, scale);
    const [x1, y1, x2, y2] = box;
    const corner = (x: number, y: number): number[] => {
      const { lon, lat } = fromZone(zone, x, y);
      return [lon, lat];
    };
    const middle = (y1 + y2) / 2;
    const northSouth = lengthOf([corner(x1, middle), corner(x2, middle)]);
    const westEast = lengthOf([corner((x1 + x2) / 2, y1), corner((x1 + x2) / 2, y2)]);
    expect(northSouth / scale / (sheet.map.height / 1000)).toBeCloseTo(1, 3);
    expect(westEast / scale / (sheet.map.width / 1000)).toBeCloseTo(1, 3);
    const ground = areaOf([corner(x1, y1), corner(x1, y2), corner(x2, y2), corner(x2, y1)]).squareMetres;
    expect(ground / scale ** 2 / ((sheet.map.width * sheet.map.height) / 1e6)).toBeCloseTo(1, 2);
  });

  it('is asked for in the zone of its middle', () => {
    const { crs } = groundOf({ lon: 105.9, lat: 29.5 }, sheetOf('A4', 'portrait'), 10_000);
    expect(crs).toBe('EPSG:4523');
  });

  it('has 300 dots to the inch unless the server draws no picture of that size', () => {
    expect(dotsPerInch(sheetOf('A4', 'landscape'), 4096)).toBe(300);
    const large = sheetOf('A3', 'landscape');
    const dots = dotsPerInch(large, 4096);
    expect((large.map.width / 25.4) * dots).toBeLessThanOrEqual(4096);
    expect(dots).toBeGreaterThan(250);
  });

  it.each([[225, 100_000, 5000], [225, 5000, 200], [128, 1_000_000, 20_000]])('of %d mm at 1 : %d has a bar of %d m', (width, scale, length) => {
    expect(barLength(width, scale)).toBe(length);
  });
});
