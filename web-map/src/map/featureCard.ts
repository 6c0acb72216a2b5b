import type Map from 'ol/Map';
import type { FeatureLike } from 'ol/Feature';
import type { Coordinate } from 'ol/coordinate';
import VectorSource from 'ol/source/Vector';
import { pick, t } from '../i18n';
import type { LayerInfo } from '../api/types';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { icon } from '../ui/icons';
import { nameOf } from './label';

const FEATURES_AT_MOST = 6;
const REACH_PIXELS = 3;

/** A click on the map lists what lies there, with the attributes the server publishes. */
export function featureCard(map: Map, store: Store): HTMLElement {
  const card = h('section', { class: 'feature-card', hidden: true });
  const hide = (): void => card.setAttribute('hidden', '');
  map.on('singleclick', ({ coordinate }) => {
    if (store.get().drawing) return;
    const hits = featuresAt(map, coordinate, store.get().layers);
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
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  return card;
}

/** By geometry, topmost layer first: also finds what is drawn as an outline only. */
function featuresAt(map: Map, [x = 0, y = 0]: Coordinate, layers: readonly LayerInfo[]): { layer: LayerInfo; feature: FeatureLike }[] {
  const reach = (map.getView().getResolution() ?? 0) * REACH_PIXELS;
  const box = [x - reach, y - reach, x + reach, y + reach];
  const hits: { layer: LayerInfo; feature: FeatureLike; height: number }[] = [];
  for (const drawn of map.getAllLayers()) {
    const layer = layers.find(({ name }) => name === drawn.get('name'));
    const source = drawn.getSource();
    if (!layer || !drawn.getVisible() || !(source instanceof VectorSource)) continue;
    source.forEachFeatureIntersectingExtent(box, (feature) => {
      hits.push({ layer, feature, height: drawn.getZIndex() ?? 0 });
    });
  }
  return hits.sort((a, b) => b.height - a.height).slice(0, FEATURES_AT_MOST);
}

function describe(layer: LayerInfo, feature: FeatureLike): HTMLElement {
  const properties = feature.getProperties();
  const columns = layer.attributes?.length
    ? layer.attributes.map(({ name, title }) => ({ name, title: pick(title) }))
    : Object.keys(properties).map((name) => ({ name, title: name }));
  const rows = columns.filter(({ name }) => shown(properties[name]) !== '');
  return h(
    'div',
    { class: 'feature' },
    h('h3', {}, nameOf(properties) || String(feature.getId() ?? ''), h('span', { class: 'muted' }, pick(layer.title))),
    h('dl', {}, rows.map(({ name, title }) => h('div', {}, h('dt', {}, title), h('dd', {}, shown(properties[name]))))),
  );
}

/** Words, numbers and lists of them; empty for everything else, the geometry among it. */
function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (Array.isArray(value)) return value.map(shown).filter(Boolean).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
