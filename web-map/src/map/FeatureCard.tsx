import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type Map from 'ol/Map';
import type { FeatureLike } from 'ol/Feature';
import type { Coordinate } from 'ol/coordinate';
import VectorSource from 'ol/source/Vector';
import { language, pick } from '../i18n';
import type { LayerInfo } from '../api/types';
import { store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { t } from './i18n';
import { nameOf } from './label';
import { theMap } from './mapView';

const FEATURES_AT_MOST = 6;
const REACH_PIXELS = 3;

interface Hit {
  readonly layer: LayerInfo;
  readonly feature: FeatureLike;
  readonly height: number;
}

/** A click on the map lists what lies there, with the attributes the server publishes. */
export function FeatureCard(): JSX.Element | null {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const hide = (): void => setHits([]);
  useEffect(() => {
    const map = theMap();
    map.on('singleclick', ({ coordinate }) => {
      if (store.peek('mapTool') === null) setHits(featuresAt(map, coordinate, store.peek('layers')));
    });
    addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
    return effect(() => {
      void [language.value, store.get('layers')];
      hide();
    });
  }, []);
  if (hits.length === 0) return null;
  return (
    <section class="feature-card" aria-label={t('here')}>
      <button type="button" class="icon-button close" aria-label={frameWords('close')} title={frameWords('close')} onClick={hide}>
        <Icon name="close" />
      </button>
      {hits.map(({ layer, feature }) => (
        <Description key={`${layer.name}/${feature.getId() ?? ''}`} layer={layer} feature={feature} />
      ))}
    </section>
  );
}

/** By geometry, topmost layer first: also finds what is drawn as an outline only. */
function featuresAt(map: Map, [x = 0, y = 0]: Coordinate, layers: readonly LayerInfo[]): Hit[] {
  const reach = (map.getView().getResolution() ?? 0) * REACH_PIXELS;
  const box = [x - reach, y - reach, x + reach, y + reach];
  const hits: Hit[] = [];
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

function Description({ layer, feature }: { readonly layer: LayerInfo; readonly feature: FeatureLike }): JSX.Element {
  const properties = feature.getProperties();
  const columns = layer.attributes?.length
    ? layer.attributes.map(({ name, title }) => ({ name, title: pick(title) }))
    : Object.keys(properties).map((name) => ({ name, title: name }));
  const rows = columns.filter(({ name }) => shown(properties[name]) !== '');
  return (
    <div class="feature">
      <h3>
        {nameOf(properties) || String(feature.getId() ?? '')}
        <span class="muted">{pick(layer.title)}</span>
      </h3>
      <dl>
        {rows.map(({ name, title }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{shown(properties[name])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Words, numbers and lists of them; empty for everything else, the geometry among it. */
function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (Array.isArray(value)) return value.map(shown).filter(Boolean).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
