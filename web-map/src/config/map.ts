/** The map's frame. Degrees are EPSG:4490, which at map scale equals WGS 84. */
export const CHONGQING_EXTENT = [105.28, 28.15, 110.2, 32.21] as const;
export const START_VIEW = { lon: 107.75, lat: 30.15, zoom: 7.6 } as const;
export const ZOOM_LIMITS = { min: 6, max: 19 } as const;

/** Around the visible box, as a share of its size, so that small pans need no request. */
export const LOAD_MARGIN = 0.35;
export const LOAD_DELAY_MS = 120;
export const FEATURES_PER_PAGE = 2000;
export const PAGES_AT_MOST = 6;

/** Zooming to a conflict never goes closer than this. */
export const FOCUS_MAX_ZOOM = 16;
export const PHONE_WIDTH_PX = 760;
/** Share of the map that the half-open sheet covers on a phone; the same number is in frame.css. */
export const SHEET_SHARE = 0.56;
