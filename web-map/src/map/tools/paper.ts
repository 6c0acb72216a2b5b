import { toZone } from '../gaussKrueger';
import { type Place, zoneOf } from '../coordinates';

/** Millimetres, landscape. */
export const PAPERS = { A4: [297, 210], A3: [420, 297] } as const;
export type PaperSize = keyof typeof PAPERS;
export type Turn = 'landscape' | 'portrait';

export const SCALES: readonly number[] = [2000, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_000_000];
export const MILLIMETRES_PER_INCH = 25.4;

const MARGIN = 10;
const TITLE = 14;
const LEGEND = 52;
const FOOT = 20;
const DPI = 300;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the parts lie on a sheet, in millimetres from its upper left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly map: Rectangle;
  readonly legend: Rectangle;
  readonly foot: Rectangle;
}

export function sheetOf(size: PaperSize, turn: Turn): Sheet {
  const [long, short] = PAPERS[size];
  const [width, height] = turn === 'landscape' ? [long, short] : [short, long];
  const map = { x: MARGIN, y: MARGIN + TITLE, width: width - 2 * MARGIN - LEGEND, height: height - 2 * MARGIN - TITLE - FOOT };
  return {
    width,
    height,
    map,
    legend: { x: map.x + map.width + 3, y: map.y, width: LEGEND - 3, height: map.height },
    foot: { x: MARGIN, y: map.y + map.height + 3, width: width - 2 * MARGIN, height: FOOT - 3 },
  };
}

/** Dots to the inch: as sharp as print needs, as long as the server draws a picture of that size. */
export function dotsPerInch({ map }: Sheet, mostPixels: number): number {
  return Math.min(DPI, Math.floor((mostPixels * MILLIMETRES_PER_INCH) / Math.max(map.width, map.height)));
}

/**
 * The ground a map of true scale shows, in the 3° zone of its middle, where a metre is a metre to some ten centimetres
 * in a kilometre: northing and easting from and to, as EPSG:4513 to 4533 count them.
 */
export function groundOf(middle: Place, { map }: Pick<Sheet, 'map'>, scale: number): { readonly crs: string; readonly zone: number; readonly box: readonly [number, number, number, number] } {
  const zone = zoneOf(middle.lon);
  const { x, y } = toZone(middle, zone);
  const half = { x: (map.height * scale) / 2000, y: (map.width * scale) / 2000 };
  return { crs: `EPSG:${4488 + zone}`, zone, box: [x - half.x, y - half.y, x + half.x, y + half.y] };
}

/** A round length of the scale bar of about a quarter of the map's width: 1, 2 or 5 of a power of ten, in metres. */
export function barLength(mapMillimetres: number, scale: number): number {
  const most = (mapMillimetres * scale) / 1000 / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((digit) => digit * power).find((length) => length <= most) ?? power;
}
