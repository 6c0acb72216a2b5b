/** Ways to write a place. */
export const FORMATS = ['degrees', 'dms', 'gaussKrueger'] as const;
export type CoordinateFormat = (typeof FORMATS)[number];

export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** A place as it was typed: in degrees, or in metres of a 3° zone. */
export type Typed = { readonly kind: 'degrees'; readonly place: Place } | { readonly kind: 'zone'; readonly zone: number; readonly x: number; readonly y: number };

export function formatDegrees({ lon, lat }: Place): string {
  return `${lon.toFixed(6)}°E  ${lat.toFixed(6)}°N`;
}

/** Seconds with two decimals, 30 cm on the ground. */
export function formatDms({ lon, lat }: Place): string {
  return `${dms(lon)}E  ${dms(lat)}N`;
}

function dms(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const seconds = (hundredths % 6000) / 100;
  const minutes = Math.floor(hundredths / 6000) % 60;
  return `${degrees < 0 ? '-' : ''}${Math.floor(hundredths / 360_000)}°${pad(minutes)}′${pad(seconds, 2)}″`;
}

function pad(value: number, decimals = 0): string {
  return value.toFixed(decimals).padStart(decimals > 0 ? decimals + 3 : 2, '0');
}

/** The 3° zone a longitude lies in: 36 for 106.5° to 109.5°. */
export function zoneOf(lon: number): number {
  return Math.round(lon / 3);
}

const SIGN = /[°度d]|[′'’分m]|[″"”秒s]/gi;

/** What two numbers mean, or null: degrees, degrees with minutes and seconds, or metres with the zone before the easting. */
export function readPlace(text: string): Typed | null {
  const parts = split(text);
  if (parts.length !== 2) return null;
  const [first, second] = parts.map(toNumber) as [number, number];
  if (!Number.isFinite(first) || !Number.isFinite(second)) return null;
  return readMetres(first, second) ?? readDegrees(first, second);
}

function split(text: string): string[] {
  const plain = text.trim().replace(/[东北纬经EN]/gi, ' ').replace(/[，,;；、]/g, '|');
  const pieces = plain.includes('|') ? plain.split('|') : SIGN.test(plain) ? halves(plain) : plain.trim().split(/\s+/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** `107°27′18″ 29°53′24″`: the second begins where the next number with a degree sign does. */
function halves(text: string): string[] {
  const starts = [...text.matchAll(/-?\d+(?:\.\d+)?\s*[°度d]/gi)].map(({ index }) => index);
  const second = starts[1];
  return second === undefined ? [] : [text.slice(0, second), text.slice(second)];
}

function toNumber(piece: string): number {
  if (/^-?\d+(?:\.\d+)?$/.test(piece)) return Number(piece);
  const [degrees, minutes = 0, seconds = 0, ...more] = piece.replace(SIGN, ' ').trim().split(/\s+/).map(Number);
  if (degrees === undefined || more.length > 0 || minutes >= 60 || seconds >= 60) return NaN;
  return degrees + minutes / 60 + seconds / 3600;
}

/** Chinese tables write the northing first, and the zone before the easting. */
function readMetres(first: number, second: number): Typed | null {
  const [x, y] = first > second ? [second, first] : [first, second];
  const zone = Math.floor(y / 1_000_000);
  if (zone < 25 || zone > 45 || x < 1_000_000 || x > 7_000_000) return null;
  return { kind: 'zone', zone, x, y };
}

/** Longitude and latitude in either order: in China the larger one is the longitude. */
function readDegrees(first: number, second: number): Typed | null {
  const [lon, lat] = first > second ? [first, second] : [second, first];
  if (lon < 70 || lon > 140 || lat < 0 || lat > 60) return null;
  return { kind: 'degrees', place: { lon, lat } };
}
