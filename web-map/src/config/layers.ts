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
  'waters',
  'river_reaches',
  'zones_key_exploration',
  'zones_key_mining',
  'zones_concentrated',
  'blocks_exploration',
  'blocks_mining',
  'reserve_sites',
  'infrastructure',
  'mining_rights',
  'workings',
  'places',
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
  'places',
];

/** Columns that may hold a feature's name, best first. */
export const NAME_COLUMNS = {
  zh: ['name_zh', 'nameZh', 'name', 'project_name', 'projectName', 'river', 'code'],
  en: ['name_en', 'nameEn', 'name', 'name_zh', 'project_name', 'projectName', 'river', 'code'],
} as const;
