import { describe, expect, it } from 'vitest';
import { formatDms, readPlace, zoneOf } from '../../src/map/coordinates';
import { formatZone, fromZone, toZone } from '../../src/map/gaussKrueger';

describe('coordinates', () => {
  // ST_Transform of PostGIS from EPSG:4490 to EPSG:4523, 4524 and 4525.
  it.each([
    [105.9, 29.5, 35, 3265026.815, 35587271.5193],
    [107.455, 29.89, 36, 3308044.5033, 36447356.6778],
    [109.9, 31.2, 37, 3453669.9274, 37395162.2003],
  ])('of %d, %d are those of zone %d that PostGIS gives, to a millimetre', (lon, lat, zone, x, y) => {
    expect(zoneOf(lon)).toBe(zone);
    const metres = toZone({ lon, lat });
    expect(metres.zone).toBe(zone);
    expect(metres.x).toBeCloseTo(x, 3);
    expect(metres.y).toBeCloseTo(y, 3);
    const back = fromZone(zone, x, y);
    expect(back.lon).toBeCloseTo(lon, 8);
    expect(back.lat).toBeCloseTo(lat, 8);
  });

  it('are written with northing first, the zone before the easting', () => {
    expect(formatZone({ lon: 107.455, lat: 29.89 })).toBe('X 3308044.50  Y 36447356.68  (36)');
  });

  it.each([
    [{ lon: 107.455, lat: 29.89 }, '107°27′18.00″E  29°53′24.00″N'],
    [{ lon: 107.9999999, lat: 29.0000014 }, '108°00′00.00″E  29°00′00.01″N'],
  ])('carry seconds over into minutes and degrees: %o', (place, words) => {
    expect(formatDms(place)).toBe(words);
  });

  it.each([
    '107.455, 29.89',
    '29.89 107.455',
    '107.455，29.89',
    '107°27′18″ 29°53′24″',
    '107°27\'18"E, 29°53\'24"N',
    '东经107度27分18秒，北纬29度53分24秒',
    '107 27 18, 29 53 24',
  ])('are read as degrees: %s', (text) => {
    const typed = readPlace(text);
    expect(typed?.kind).toBe('degrees');
    if (typed?.kind !== 'degrees') return;
    expect(typed.place.lon).toBeCloseTo(107.455, 9);
    expect(typed.place.lat).toBeCloseTo(29.89, 9);
  });

  it.each(['3308044.50 36447356.68', '36447356.68, 3308044.50', '3308044.50；36447356.68'])('are read as metres of a zone: %s', (text) => {
    expect(readPlace(text)).toEqual({ kind: 'zone', zone: 36, x: 3308044.5, y: 36447356.68 });
  });

  it.each(['', '107.455', '涪陵', '107.455, x', '447356.68 3308044.50', '10, 20', '107°70′00″ 29°53′24″', '1,2,3'])('are not guessed from: %s', (text) => {
    expect(readPlace(text)).toBeNull();
  });
});
