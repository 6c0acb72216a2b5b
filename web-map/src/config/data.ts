import type { DifferenceKind } from '../api/types';
import { type Choice, choice } from './form';

/** What the layer readers take. */
export const LAYER_FILE_TYPES = '.zip,.gpkg,.geojson,.json,.csv,.xlsx,.kml,.kmz,.gml,.xml';
/** GB18030 contains GBK and GB 2312. */
export const ENCODINGS: readonly Choice[] = [choice('', 'Find out', '自动识别'), choice('UTF-8', 'UTF-8'), choice('GB18030', 'GB18030 (GBK)', 'GB18030（GBK）'), choice('UTF-16LE', 'UTF-16')];
export const RECENT_IMPORTS = 8;
/** Made by the server from what it knows: never imported. */
export const DERIVED_LAYERS: readonly string[] = ['river_corridors', 'alerts', 'scenes', 'technical_projects', 'credit_rights'];
/** Deliveries of patches are compared with rights, which raises alerts. */
export const PATCHES = 'patches';
export const VERSION_FORMATS: readonly string[] = ['geojson', 'gpkg', 'shp', 'csv', 'xlsx', 'kml', 'dxf'];
/** Quiet, and told apart without red and green alone: the outline of what was removed is dashed. */
export const DIFFERENCE_COLOURS: Readonly<Record<DifferenceKind, string>> = { added: '#2f6f9f', removed: '#8a4b3c', changed: '#7a6a1e' };
export const MAY_RETURN: readonly string[] = ['CITY_PLANNER', 'ADMINISTRATOR'];

/** Between two looks at how far a comparison is. */
export const COMPARISON_LOOK_MILLISECONDS = 1000;

/** Characters a source may be called by. */
export const LONGEST_SOURCE_NAME = 100;
