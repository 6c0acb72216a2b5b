/** Layers without a register of their own that are searched by name, in the order of their hits; the column is the name. */
export const SEARCHED_LAYERS: Readonly<Record<string, string>> = {
  river_reaches: 'river',
  blocks_mining: 'name',
  blocks_exploration: 'name',
  protected_areas: 'name',
  reserve_sites: 'name',
  infrastructure: 'name',
  waters: 'name',
};
export const HITS_PER_REGISTER = 6;
export const HITS_PER_LAYER = 3;
