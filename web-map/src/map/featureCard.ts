import type Map from 'ol/Map';
import type { FeatureLike } from 'ol/Feature';
import { pick, t } from '../i18n';
import type { LayerInfo } from '../api/types';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { icon } from '../ui/icons';
import { nameOf } from './label';

const FEATURES_AT_MOST = 6;

/** A click on the map lists what lies there, with the attributes the server publishes. */
export function featureCard(map: Map, store: Store): HTMLElement {
  const card = h('section', { class: 'feature-card', hidden: true });
  const hide = (): void => card.setAttribute('hidden', '');
  map.on('singleclick', ({ pixel }) => {
    if (store.get().drawing) return;
    const hits: { layer: LayerInfo; feature: FeatureLike }[] = [];
    map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => {
        const info = store.get().layers.find(({ name }) => name === layer?.get('name'));
        if (info && !hits.some((hit) => hit.feature === feature)) hits.push({ layer: info, feature });
        return hits.length >= FEATURES_AT_MOST;
      },
      { hitTolerance: 2 },
    );
    if (hits.length === 0) return hide();
    card.setAttribute('aria-label', t('here'));
    render(
      card,
      h('button', { type: 'button', class: 'icon-button close', 'aria-label': t('close'), title: t('close'), onclick: hide }, icon('close')),
      hits.map(({ layer, feature }) => describe(layer, feature)),
    );
    card.removeAttribute('hidden');
  });
  store.on(['language', 'layers'], hide);
  return card;
}

function describe(layer: LayerInfo, feature: FeatureLike): HTMLElement {
  const properties = feature.getProperties();
  const columns = layer.attributes?.length
    ? layer.attributes.map(({ name, title }) => ({ name, title: pick(title) }))
    : Object.keys(properties).map((name) => ({ name, title: name }));
  const rows = columns.filter(({ name }) => isPlain(properties[name]));
  return h(
    'div',
    { class: 'feature' },
    h('h3', {}, nameOf(properties) || String(feature.getId() ?? ''), h('span', { class: 'muted' }, pick(layer.title))),
    h('dl', {}, rows.map(({ name, title }) => h('div', {}, h('dt', {}, title), h('dd', {}, String(properties[name]))))),
  );
}

function isPlain(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}
