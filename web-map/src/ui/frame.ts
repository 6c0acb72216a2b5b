import { t } from '../i18n';
import type { AppState, Store } from '../store/store';
import { h, render } from './dom';
import { icon } from './icons';

const GROWN: Readonly<Record<AppState['sheet'], AppState['sheet']>> = { low: 'half', half: 'full', full: 'low' };

/** The page's frame: two panels beside the map; at phone width both become one sheet with two tabs. */
export function frame(store: Store, parts: { header: HTMLElement; mapParts: HTMLElement[]; layers: HTMLElement; check: HTMLElement }): HTMLElement {
  const layers = h('aside', { id: 'layers', class: 'panel layers', tabindex: '-1' });
  const check = h('aside', { id: 'check', class: 'panel check', tabindex: '-1' });
  const tabs = h('nav', { class: 'tabs' });
  const map = h('main', { class: 'map-area' }, ...parts.mapParts);
  const element = h('div', { class: 'frame' }, parts.header, layers, map, check, tabs);

  const title = h('h2', { class: 'panel-title' });
  layers.append(title, parts.layers);
  check.append(parts.check);

  store.watch(['language'], () => {
    title.textContent = t('layers');
    layers.setAttribute('aria-label', t('layers'));
    check.setAttribute('aria-label', t('check'));
    map.setAttribute('aria-label', t('map'));
  });
  store.watch(['language', 'panel', 'sheet'], ({ panel, sheet }) => {
    const resize = (): void => store.set({ sheet: GROWN[store.get().sheet] });
    render(
      tabs,
      tab(store, 'check', t('checkTab')),
      tab(store, 'layers', t('layers')),
      h('button', { id: 'sheet-size', type: 'button', class: `icon-button ${sheet}`, 'aria-label': sheet === 'full' ? t('sheetShrink') : t('sheetGrow'), onclick: resize }, icon('chevron')),
    );
    element.dataset['panel'] = panel;
    element.dataset['sheet'] = sheet;
  });
  store.watch(['layersOpen'], ({ layersOpen }) => element.classList.toggle('layers-closed', !layersOpen));
  return element;
}

function tab(store: Store, panel: AppState['panel'], title: string): HTMLElement {
  const { panel: open, sheet } = store.get();
  const click = (): void => store.set({ panel, sheet: open === panel && sheet !== 'low' ? 'low' : sheet === 'low' ? 'half' : sheet });
  return h('button', { id: `tab-${panel}`, type: 'button', 'aria-pressed': String(open === panel && sheet !== 'low'), onclick: click }, icon(panel), title);
}
