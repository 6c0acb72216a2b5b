/** The map's frame. Degrees are EPSG:4490, which at map scale equals WGS 84. */
export const CHONGQING_EXTENT = [105.28, 28.15, 110.2, 32.21] as const;
export const START_VIEW = { lon: 107.75, lat: 30.15, zoom: 7.6 } as const;
export const ZOOM_LIMITS = { min: 6, max: 19 } as const;

/** The systems the map can be seen in. */
export const VIEW_CRS = ['EPSG:3857', 'EPSG:4490'] as const;
export type ViewCrs = (typeof VIEW_CRS)[number];

/** The base of the house, drawn from districts and rivers; every other comes from the server's settings. */
export const PLAIN_BASE = 'plain';

/** A pixel of OGC's scale denominators, in metres. */
export const OGC_PIXEL_METRES = 0.00028;

/** Zooming to a conflict never goes closer than this. */
export const FOCUS_MAX_ZOOM = 16;
export const PHONE_WIDTH_PX = 760;
/** Share of the map that the half-open sheet covers on a phone; the same number is in frame.css. */
export const SHEET_SHARE = 0.56;
