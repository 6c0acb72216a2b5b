import type { Text } from '../api/types';

/** Drawing order, bottom first; a layer not named here is drawn above the base and below the zones. */
export const DRAW_ORDER: readonly string[] = [
  'districts',
  'cropland',
  'farmland',
  'urban_boundary',
  'eco_redline',
  'protected_areas',
  'river_corridors',
  'first_ridge',
  'reserve_sites',
  'waters',
  'river_reaches',
  'zones_key_exploration',
  'zones_key_mining',
  'zones_concentrated',
  'blocks_exploration',
  'blocks_mining',
  'infrastructure',
  'mining_rights',
  'workings',
];

/** Shown when the link says nothing else. */
export const SHOWN_AT_START: readonly string[] = [
  'districts',
  'river_reaches',
  'river_corridors',
  'zones_key_exploration',
  'zones_key_mining',
  'zones_concentrated',
  'mining_rights',
];

/** Many small polygons: drawn into an image that is reused while panning. */
export const DRAWN_AS_IMAGE: readonly string[] = [
  'cropland',
  'farmland',
  'eco_redline',
  'urban_boundary',
  'protected_areas',
  'infrastructure',
  'waters',
  'mining_rights',
];

export const LAYER_GROUPS: readonly { readonly id: string; readonly title: Text; readonly layers: readonly string[] }[] = [
  { id: 'rights', title: { zh: '矿业权', en: 'Mining rights' }, layers: ['mining_rights', 'workings'] },
  {
    id: 'plan',
    title: { zh: '矿产资源规划', en: 'Mineral plan' },
    layers: ['zones_concentrated', 'zones_key_mining', 'zones_key_exploration', 'blocks_mining', 'blocks_exploration', 'reserve_sites'],
  },
  {
    id: 'control',
    title: { zh: '控制线与保护区', en: 'Control lines and protected areas' },
    layers: ['eco_redline', 'farmland', 'cropland', 'urban_boundary', 'protected_areas', 'infrastructure'],
  },
  {
    id: 'water',
    title: { zh: '江河与岸线', en: 'Rivers and banks' },
    layers: ['river_corridors', 'river_reaches', 'waters', 'first_ridge'],
  },
  { id: 'base', title: { zh: '底图', en: 'Base' }, layers: ['districts'] },
];

/** Columns that may hold a feature's name, best first. */
export const NAME_COLUMNS = {
  zh: ['name_zh', 'nameZh', 'name', 'project_name', 'projectName', 'river', 'code'],
  en: ['name_en', 'nameEn', 'name', 'name_zh', 'project_name', 'projectName', 'river', 'code'],
} as const;
