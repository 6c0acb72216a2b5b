import { DRAW_ORDER, SHOWN_AT_START } from '../config/layers';
import { PLAIN_BASE, START_VIEW, VIEW_CRS, ZOOM_LIMITS } from '../config/map';
import { decode, type LinkPart } from '../store/permalink';
import { type Comparison, store, type View } from '../store/store';
import { isDay } from './day';

const OPACITY_MARK = '~';

/** Place and layers in the link. */
export const mapLink: readonly LinkPart[] = [
  { name: 'map', write: writeView, read: (text) => store.set({ view: readView(text) }) },
  { name: 'layers', write: writeLayers, read: readLayers },
  { name: 'order', write: () => store.get('order').join(',') || undefined, read: (text) => store.set({ order: names(text) }) },
  {
    name: 'crs',
    write: () => (store.get('crs') === VIEW_CRS[0] ? undefined : store.get('crs')),
    read: (text) => store.set({ crs: VIEW_CRS.find((crs) => crs === text) ?? VIEW_CRS[0] }),
  },
  {
    name: 'base',
    write: () => (store.get('base') === PLAIN_BASE ? undefined : store.get('base')),
    read: (text) => store.set({ base: text !== undefined && /^[a-z0-9-]{1,32}$/.test(text) ? text : PLAIN_BASE }),
  },
  { name: 'day', write: () => store.get('asOf') ?? undefined, read: (text) => store.set({ asOf: isDay(text) ? text : null }) },
  { name: 'compare', write: writeComparison, read: (text) => store.set({ comparison: readComparison(text) }) },
];

function writeView(): string {
  const { zoom, lon, lat } = store.get('view');
  return `${zoom.toFixed(2)}/${lon.toFixed(5)}/${lat.toFixed(5)}`;
}

function readView(text: string | undefined): View {
  const [zoom, lon, lat] = (text ?? '').split('/').map(Number);
  const usable =
    zoom !== undefined && zoom >= ZOOM_LIMITS.min && zoom <= ZOOM_LIMITS.max &&
    lon !== undefined && Math.abs(lon) <= 180 &&
    lat !== undefined && Math.abs(lat) <= 85;
  return usable ? { zoom, lon, lat } : START_VIEW;
}

function writeLayers(): string {
  const names = [...store.get('shown')].sort(byDrawOrder);
  return names
    .map((name) => {
      const percent = store.get('opacity')[name] ?? 100;
      return encodeURIComponent(name) + (percent === 100 ? '' : OPACITY_MARK + percent);
    })
    .join(',');
}

function readLayers(text: string | undefined): void {
  if (text === undefined) return store.set({ shown: new Set(SHOWN_AT_START), opacity: {} });
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
  store.set({ shown, opacity });
}

function writeComparison(): string | undefined {
  const comparison = store.get('comparison');
  if (!comparison) return undefined;
  return comparison.kind === 'day' ? comparison.day : comparison.layer;
}

function readComparison(text: string | undefined): Comparison | null {
  if (isDay(text)) return { kind: 'day', day: text };
  const [layer] = names(text);
  return layer === undefined ? null : { kind: 'layer', layer };
}

function names(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').filter((name) => /^[\w-]+$/.test(name));
}

function byDrawOrder(a: string, b: string): number {
  return DRAW_ORDER.indexOf(a) - DRAW_ORDER.indexOf(b) || a.localeCompare(b);
}
