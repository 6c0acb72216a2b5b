import { type Choice, CRS_CHOICES, choice } from './form';

export interface Format extends Choice {
  readonly extension: string;
  /** Which coordinates it holds. */
  readonly units: 'any' | 'metres' | 'degrees';
}

const format = (value: string, extension: string, units: Format['units'], zh: string, en: string): Format => ({
  ...choice(value, en, zh),
  extension,
  units,
});

/** What the server writes a boundary in. */
export const FORMATS: readonly Format[] = [
  format('exchange-txt', 'txt', 'metres', '勘测定界 TXT（国土TXT）', 'Survey exchange TXT'),
  format('registration-string', 'txt', 'metres', '采矿登记坐标串', 'Registration string'),
  format('corner-list', 'txt', 'any', '拐点坐标表（TXT）', 'Corner list (TXT)'),
  format('xlsx', 'xlsx', 'any', '拐点坐标表（Excel）', 'Corner table (Excel)'),
  format('csv', 'csv', 'any', '拐点坐标表（CSV）', 'Corner table (CSV)'),
  format('shapefile', 'zip', 'any', 'Shapefile（ZIP）', 'Shapefile (ZIP)'),
  format('geopackage', 'gpkg', 'any', 'GeoPackage', 'GeoPackage'),
  format('geojson', 'geojson', 'any', 'GeoJSON', 'GeoJSON'),
  format('dxf', 'dxf', 'metres', 'DXF（CAD）', 'DXF (CAD)'),
  format('kml', 'kml', 'degrees', 'KML', 'KML'),
  format('gml', 'gml', 'any', 'GML 3.2', 'GML 3.2'),
  format('wkt', 'wkt', 'any', 'WKT', 'WKT'),
];

const DEGREES = 'EPSG:4490';
const AS_GIVEN = choice('', 'As the boundary', '与范围一致');

/** The systems a format can be written in; the first lets the server choose the one that fits. */
export function systemsOf({ units }: Format): readonly Choice[] {
  const named = CRS_CHOICES.filter(({ value }) => value !== '');
  return [AS_GIVEN, ...named.filter(({ value }) => units === 'any' || (value === DEGREES) === (units === 'degrees'))];
}
