import { DRAW_ORDER, SHOWN_AT_START } from '../config/layers';
import { START_VIEW, ZOOM_LIMITS } from '../config/map';
import type { AppState, Store, View } from './store';

type Linked = Pick<AppState, 'language' | 'view' | 'shown' | 'opacity' | 'checkId'>;

const OPACITY_MARK = '~';

/** What a link carries: `#map=zoom/lon/lat&layers=a,b~60&lang=en&check=id`. */
export function toHash(state: Linked): string {
  const { view } = state;
  const parts = [`map=${view.zoom.toFixed(2)}/${view.lon.toFixed(5)}/${view.lat.toFixed(5)}`];
  const layers = [...state.shown].sort(byDrawOrder).map((name) => {
    const percent = state.opacity[name] ?? 100;
    return encodeURIComponent(name) + (percent === 100 ? '' : OPACITY_MARK + percent);
  });
  parts.push(`layers=${layers.join(',')}`);
  if (state.language === 'en') parts.push('lang=en');
  if (state.checkId) parts.push(`check=${encodeURIComponent(state.checkId)}`);
  return '#' + parts.join('&');
}

/** Reads a link; whatever is missing or wrong falls back to the start values. */
export function fromHash(hash: string): Linked {
  const values = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  const check = decode(values.get('check') ?? '');
  return {
    view: readView(values.get('map')),
    ...readLayers(values.get('layers')),
    language: values.get('lang') === 'en' ? 'en' : 'zh',
    checkId: /^[\w-]{1,64}$/.test(check) ? check : null,
  };
}

/** Keeps the address bar and the store the same, without filling the history. */
export function keepPermalink(store: Store): void {
  let written = '';
  store.watch(['view', 'shown', 'opacity', 'language', 'checkId'], (state) => {
    written = toHash(state);
    history.replaceState(null, '', written);
  });
  addEventListener('hashchange', () => {
    if (location.hash !== written) store.set(fromHash(location.hash));
  });
}

function readView(text: string | undefined): View {
  const [zoom, lon, lat] = (text ?? '').split('/').map(Number);
  const usable =
    zoom !== undefined && zoom >= ZOOM_LIMITS.min && zoom <= ZOOM_LIMITS.max &&
    lon !== undefined && Math.abs(lon) <= 180 &&
    lat !== undefined && Math.abs(lat) <= 85;
  return usable ? { zoom, lon, lat } : START_VIEW;
}

function readLayers(text: string | undefined): Pick<Linked, 'shown' | 'opacity'> {
  if (text === undefined) return { shown: new Set(SHOWN_AT_START), opacity: {} };
  const shown = new Set<string>();
  const opacity: Record<string, number> = {};
  for (const part of text.split(',').filter((piece) => piece !== '')) {
    const [name = '', percent] = part.split(OPACITY_MARK);
    const layer = decode(name);
    if (!/^[\w-]+$/.test(layer)) continue;
    shown.add(layer);
    const value = Number(percent);
    if (percent !== undefined && value >= 0 && value <= 100) opacity[layer] = Math.round(value);
  }
  return { shown, opacity };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function byDrawOrder(a: string, b: string): number {
  return DRAW_ORDER.indexOf(a) - DRAW_ORDER.indexOf(b) || a.localeCompare(b);
}
