import 'ol/ol.css';
import { effect, untracked } from '@preact/signals';
import Map from 'ol/Map';
import View from 'ol/View';
import Attribution from 'ol/control/Attribution';
import ScaleLine from 'ol/control/ScaleLine';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import type { Extent } from 'ol/extent';
import { CHONGQING_EXTENT, FOCUS_MAX_ZOOM, PHONE_WIDTH_PX, SHEET_SHARE, START_VIEW, type ViewCrs, ZOOM_LIMITS } from '../config/map';
import { store } from '../store/store';
import { quietly } from '../ui/quietly';
import { readGeometry } from './geometry';
import { projectionOf } from './projections';

let map: Map | undefined;

/** The one map of the page, bound to the view in the store. Tabs add their own layers and interactions to it. */
export function theMap(): Map {
  map ??= createMap();
  return map;
}

export function zoomBy(delta: number): void {
  const view = theMap().getView();
  view.animate({ zoom: (view.getZoom() ?? ZOOM_LIMITS.min) + delta, duration: quietly(200) });
}

export function showWholeCity(duration = quietly(350)): void {
  const city = transformExtent([...CHONGQING_EXTENT], 'EPSG:4326', theMap().getView().getProjection());
  fit(theMap(), city, ZOOM_LIMITS.max, duration);
}

function createMap(): Map {
  const view = store.peek('view');
  const created = new Map({
    interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false }),
    controls: [new ScaleLine({ minWidth: 90 }), new Attribution({ collapsible: true, collapsed: true, tipLabel: '数据来源 Sources' })],
    view: viewOf(store.peek('crs')),
  });
  followStore(created);
  // A link without a place shows the whole city, however large the window is.
  if (view === START_VIEW) created.once('change:size', () => showWholeCity(0));
  created.on('moveend', () => store.set({ view: readView(created) }));
  return created;
}

/**
 * A view of the store's place in a system. Levels have the same pixels per degree in both systems, so that a link
 * shows the same part of the world.
 */
function viewOf(crs: ViewCrs): View {
  const { lon, lat, zoom } = store.peek('view');
  const projection = projectionOf(crs);
  return new View({
    projection,
    center: fromLonLat([lon, lat], projection),
    zoom,
    minZoom: ZOOM_LIMITS.min,
    maxZoom: ZOOM_LIMITS.max,
    // Tiles are drawn as pictures while they move; between two levels those would be blurred.
    constrainResolution: true,
    enableRotation: false,
  });
}

function followStore(created: Map): void {
  effect(() => {
    const crs = store.get('crs');
    if (created.getView().getProjection().getCode() !== crs) created.setView(viewOf(crs));
  });
  keepAboveSheet(created);
  effect(() => {
    const view = store.get('view');
    const held = readView(created);
    if (held.lon === view.lon && held.lat === view.lat && held.zoom === view.zoom) return;
    const shown = created.getView();
    shown.setCenter(fromLonLat([view.lon, view.lat], shown.getProjection()));
    shown.setZoom(view.zoom);
  });
  effect(() => {
    const focus = store.get('focus');
    if (focus) untracked(() => fit(created, readGeometry(focus.geometry).getExtent(), FOCUS_MAX_ZOOM));
  });
}

function fit(target: Map, extent: Extent, maxZoom: number, duration = quietly(350)): void {
  const edge = innerWidth < PHONE_WIDTH_PX ? 24 : 56;
  target.getView().fit(extent, { padding: [edge, edge, edge, edge], maxZoom, duration });
}

/** On a phone the sheet covers the lower part of the map: its middle is that of the part above. */
function keepAboveSheet(created: Map): void {
  const update = (): void => {
    const view = created.getView();
    const covered = innerWidth < PHONE_WIDTH_PX && store.get('sheet') !== 'low' ? (created.getSize()?.[1] ?? 0) * SHEET_SHARE : 0;
    if (covered === (view.padding?.[2] ?? 0)) return;
    const middle = view.getCenter();
    view.padding = [0, 0, covered, 0];
    view.setCenter(middle);
  };
  effect(() => {
    void store.get('crs');
    update();
  });
  created.on('change:size', update);
}

function readView(shown: Map): { lon: number; lat: number; zoom: number } {
  const [lon = 0, lat = 0] = toLonLat(shown.getView().getCenter() ?? [0, 0], shown.getView().getProjection());
  return { lon: round(lon, 5), lat: round(lat, 5), zoom: round(shown.getView().getZoom() ?? 0, 2) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
