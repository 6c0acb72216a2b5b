/** Layers whose corners and edges a drawn boundary keeps to, while they are shown. */
export const SNAP_LAYERS: readonly string[] = [
  'mining_rights',
  'zones_concentrated',
  'zones_key_mining',
  'zones_key_exploration',
  'blocks_mining',
  'blocks_exploration',
  'districts',
];
/** Farther out the outlines would be too many, and a pixel too wide to mean a corner. */
export const SNAP_MIN_ZOOM = 10;
export const SNAP_PIXELS = 12;
export const SNAP_FEATURES = 500;
/** Outlines come as exact as this, in metres. */
export const SNAP_EXACTNESS = 0.01;
