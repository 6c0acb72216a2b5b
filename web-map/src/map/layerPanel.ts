import { isLoaded } from '../api/layers';
import type { LayerInfo } from '../api/types';
import { LAYER_GROUPS } from '../config/layers';
import { pick, t } from '../i18n';
import type { LayerStatus, Store } from '../store/store';
import { h, render } from '../ui/dom';
import { icon } from '../ui/icons';
import type { LegendEntry } from './kind';
import { kindOf } from './kinds';
import { drawSwatch } from './symbols';

/** List of layers: switch, legend, 示意 mark, state of loading, and behind a button source and opacity. */
export function layerPanel(store: Store, retry: (layer: string) => void): HTMLElement {
  const list = h('div', { class: 'layer-list' });
  const opened = new Set<string>();

  const draw = (): void => {
    const { layers } = store.get();
    const listed = new Set(LAYER_GROUPS.flatMap((group) => group.layers));
    const groups = LAYER_GROUPS.map((group) => ({
      title: pick(group.title),
      layers: group.layers.flatMap((name) => layers.find((layer) => layer.name === name) ?? []),
    }));
    groups.push({ title: '…', layers: layers.filter(({ name }) => !listed.has(name)) });
    render(
      list,
      groups
        .filter((group) => group.layers.length > 0)
        .map((group) => [
          h('h3', { class: 'group-title' }, group.title),
          ...group.layers.map((layer) => layerRow(store, layer, opened)),
        ])
        .flat(),
      layers.some((layer) => layer.synthetic) && h('p', { class: 'note' }, t('syntheticNote')),
    );
    drawStatus();
  };
  const drawStatus = (): void => {
    const { layerStatus, shown } = store.get();
    for (const line of list.querySelectorAll<HTMLElement>('[data-status-of]')) {
      const name = line.dataset['statusOf'] ?? '';
      const status = shown.has(name) ? layerStatus[name] : undefined;
      line.className = `layer-status ${status?.kind ?? 'shown'}`;
      render(line, status && statusText(status), status?.kind === 'failed' && retryButton(() => retry(name)));
    }
  };
  store.watch(['layers', 'shown', 'language'], draw);
  store.on(['layerStatus'], drawStatus);
  return list;
}

function layerRow(store: Store, layer: LayerInfo, opened: Set<string>): HTMLElement {
  const { name } = layer;
  const on = store.get().shown.has(name);
  const open = opened.has(name);
  const entries = kindOf(name).legend(name);
  const details = h('div', { id: `details-${name}`, class: 'layer-details', hidden: !open }, ...layerDetails(store, layer));
  const title = t('layerDetails', { layer: pick(layer.title) });
  const toggle = h(
    'button',
    {
      id: `more-${name}`,
      type: 'button',
      class: 'icon-button small',
      title,
      'aria-label': title,
      'aria-expanded': String(open),
      'aria-controls': `details-${name}`,
      onclick: () => {
        if (!opened.delete(name)) opened.add(name);
        details.toggleAttribute('hidden', !opened.has(name));
        toggle.setAttribute('aria-expanded', String(opened.has(name)));
      },
    },
    icon('chevron'),
  );
  return h(
    'div',
    { class: on ? 'layer on' : 'layer' },
    h(
      'div',
      { class: 'layer-head' },
      h(
        'label',
        {},
        h('input', { id: `switch-${name}`, type: 'checkbox', checked: on, disabled: !isLoaded(layer), onchange: () => switchLayer(store, name) }),
        entries.length === 1 && swatch(entries[0]),
        h('span', {}, pick(layer.title), ' ',
          layer.synthetic && h('span', { class: 'mark' }, t('synthetic')),
          !isLoaded(layer) && h('span', { class: 'mark not-loaded', title: t('notLoadedNote') }, t('notLoaded')),
        ),
      ),
      toggle,
    ),
    on && entries.length > 1 && h('ul', { class: 'legend' }, entries.map((entry) => h('li', {}, swatch(entry), pick(entry.title)))),
    h('p', { 'data-status-of': name, role: 'status' }),
    details,
  );
}

function switchLayer(store: Store, name: string): void {
  const shown = new Set(store.get().shown);
  if (!shown.delete(name)) shown.add(name);
  store.set({ shown });
}

function swatch(entry: LegendEntry | undefined): HTMLElement {
  const canvas = h('canvas', { class: 'swatch', 'aria-hidden': 'true' });
  if (entry) drawSwatch(canvas, entry.symbol);
  return canvas;
}

function layerDetails(store: Store, layer: LayerInfo): HTMLElement[] {
  const percent = store.get().opacity[layer.name] ?? 100;
  const value = h('output', {}, `${percent}%`);
  const slider = h('input', {
    id: `opacity-${layer.name}`,
    type: 'range',
    min: 10,
    max: 100,
    step: 5,
    value: percent,
    oninput: (event: Event) => {
      const next = Number((event.target as HTMLInputElement).value);
      value.textContent = `${next}%`;
      store.set({ opacity: { ...store.get().opacity, [layer.name]: next } });
    },
  });
  const rows: [string, string | null | undefined][] = [
    [t('source'), layer.source],
    [t('licence'), layer.licence],
    [t('date'), layer.date],
    [t('version'), layer.version === undefined || layer.version === null ? null : String(layer.version)],
    [t('accuracy'), layer.accuracyMetres ? `± ${layer.accuracyMetres} m` : t('accuracyUnknown')],
    [t('fingerprint'), layer.hash?.slice(0, 12)],
  ];
  return [
    h('label', { class: 'opacity' }, t('opacity'), slider, value),
    h('dl', {}, rows.filter(([, text]) => text).map(([term, text]) => h('div', {}, h('dt', {}, term), h('dd', {}, text)))),
  ];
}

function statusText(status: LayerStatus): string {
  switch (status.kind) {
    case 'loading':
      return t('loading');
    case 'cut':
      return t('cut', { n: status.count });
    case 'failed':
      return t('layerFailed', { reason: pick(status.reason) });
    case 'shown':
      return '';
  }
}

function retryButton(click: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'link', onclick: click }, t('retry'));
}
