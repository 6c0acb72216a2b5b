import 'ol/ol.css';
import Map from 'ol/Map';
import View from 'ol/View';
import Attribution from 'ol/control/Attribution';
import ScaleLine from 'ol/control/ScaleLine';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import { CHONGQING_EXTENT, FOCUS_MAX_ZOOM, PHONE_WIDTH_PX, SHEET_SHARE, START_VIEW, ZOOM_LIMITS } from '../config/map';
import { icon } from '../ui/icons';
import { h, render } from '../ui/dom';
import { t } from '../i18n';
import type { Store } from '../store/store';
import { readGeometry } from './overlay';

const CITY = transformExtent([...CHONGQING_EXTENT], 'EPSG:4326', 'EPSG:3857');

/** The OpenLayers map in its element, bound to the view in the store. */
export function createMap(target: HTMLElement, store: Store): Map {
  const { view } = store.get();
  const map = new Map({
    target,
    interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false }),
    controls: [new ScaleLine({ minWidth: 80 }), new Attribution({ collapsible: true, collapsed: true, tipLabel: '数据来源 Sources' })],
    view: new View({
      center: fromLonLat([view.lon, view.lat]),
      zoom: view.zoom,
      minZoom: ZOOM_LIMITS.min,
      maxZoom: ZOOM_LIMITS.max,
      enableRotation: false,
    }),
  });
  followStore(map, store);
  // A link without a place shows the whole city, however large the window is.
  if (view === START_VIEW) map.once('change:size', () => fit(map, store, CITY, ZOOM_LIMITS.max, 0));
  map.on('moveend', () => store.set({ view: readView(map) }));
  return map;
}

/** Zoom buttons and the read-out of coordinates, in the user's language. */
export function mapButtons(map: Map, store: Store): HTMLElement {
  const element = h('div', { class: 'map-buttons' });
  store.watch(['language'], () =>
    render(
      element,
      button('zoom-in', 'plus', t('zoomIn'), () => zoomBy(map, 1)),
      button('zoom-out', 'minus', t('zoomOut'), () => zoomBy(map, -1)),
      button('whole-city', 'home', t('wholeCity'), () => fit(map, store, CITY)),
    ),
  );
  return element;
}

export function coordinateReadout(map: Map, store: Store): HTMLElement {
  const element = h('div', { class: 'readout' });
  store.watch(['language'], () => element.setAttribute('title', t('coordinates')));
  map.on('pointermove', ({ coordinate }) => {
    const [lon = 0, lat = 0] = toLonLat(coordinate);
    element.textContent = `${lon.toFixed(5)}°E  ${lat.toFixed(5)}°N`;
  });
  return element;
}

function followStore(map: Map, store: Store): void {
  store.on(['view'], ({ view }) => {
    const held = readView(map);
    if (held.lon === view.lon && held.lat === view.lat && held.zoom === view.zoom) return;
    map.getView().setCenter(fromLonLat([view.lon, view.lat]));
    map.getView().setZoom(view.zoom);
  });
  store.on(['focus'], ({ focus }) => {
    if (focus) fit(map, store, readGeometry(focus.geometry).getExtent(), FOCUS_MAX_ZOOM);
  });
}

function fit(map: Map, store: Store, extent: number[], maxZoom: number = ZOOM_LIMITS.max, duration = quietly(350)): void {
  const height = map.getSize()?.[1] ?? 0;
  // On a phone the sheet covers the lower part of the map.
  const phone = innerWidth < PHONE_WIDTH_PX;
  const bottom = phone && store.get().sheet !== 'low' ? height * SHEET_SHARE : 0;
  const edge = phone ? 24 : 56;
  map.getView().fit(extent, { padding: [edge, edge, bottom + edge, edge], maxZoom, duration });
}

function zoomBy(map: Map, delta: number): void {
  const view = map.getView();
  view.animate({ zoom: (view.getZoom() ?? ZOOM_LIMITS.min) + delta, duration: quietly(200) });
}

/** No movement for people who asked their system for none. */
function quietly(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}

function readView(map: Map): { lon: number; lat: number; zoom: number } {
  const [lon = 0, lat = 0] = toLonLat(map.getView().getCenter() ?? [0, 0]);
  return { lon: round(lon, 5), lat: round(lat, 5), zoom: round(map.getView().getZoom() ?? 0, 2) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function button(id: string, sign: Parameters<typeof icon>[0], title: string, click: () => void): HTMLButtonElement {
  return h('button', { id, type: 'button', class: 'icon-button', title, 'aria-label': title, onclick: click }, icon(sign));
}
