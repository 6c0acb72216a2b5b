import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { layerOf } from '../api/identify';
import type { Feature, MapLayer } from '../api/types';
import { credit } from '../credit/state';
import { listed, pick } from '../i18n';
import { plan } from '../plan/state';
import { isSignedIn, openTab, store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/icons';
import { t } from './i18n';
import { closeCard, enableIdentify, found } from './identify';
import { nameOf } from './names';

/** A click on the map lists what lies there in all layers that are shown, topmost first. */
export function FeatureCard(): JSX.Element | null {
  useEffect(enableIdentify, []);
  // Another reader may see other layers, another day other features.
  useEffect(() => effect(() => void [store.get('map'), store.get('asOf'), closeCard()]), []);
  const state = found.value;
  if (state === null) return null;
  return (
    <section class="feature-card" aria-label={t('here')} aria-live="polite">
      <button type="button" class="icon-button close" aria-label={frameWords('close')} title={frameWords('close')} onClick={closeCard}>
        <Icon name="close" />
      </button>
      {state === 'asking' && <p class="hint">{frameWords('loading')}</p>}
      {state === 'failed' && <p class="field-error">{t('identifyFailed')}</p>}
      {Array.isArray(state) && state.map((feature: Feature) => <Description key={feature.id} feature={feature} />)}
    </section>
  );
}

function Description({ feature }: { readonly feature: Feature }): JSX.Element {
  const properties = feature.properties ?? {};
  const layer = layersShown().find(({ name }) => name === layerOf(feature));
  const columns = layer?.attributes.map(({ name, title }) => ({ name, title: pick(title) })) ?? Object.keys(properties).map((name) => ({ name, title: name }));
  const { geometry } = feature;
  const licence = layer?.name === 'mining_rights' ? words(properties['licence_number']) : '';
  const zone = layer?.name.startsWith('zones_') ? words(properties['code']) : '';
  return (
    <article class="feature">
      <h3>
        {nameOf(properties) || String(feature.id ?? '')}
        <span class="muted">{pick(layer?.title)}</span>
      </h3>
      <Facts rows={columns.map(({ name, title }) => [title, words(properties[name])] as const)} />
      {geometry && (
        <button type="button" class="link" onClick={() => store.set({ focus: { geometry } })}>
          {t('zoomToFeature')}
        </button>
      )}
      {zone !== '' && (
        <button type="button" class="link feature-plan" onClick={() => showFigures(zone)}>
          {t('zoneFigures')}
        </button>
      )}
      {licence !== '' && isSignedIn() && (
        <button type="button" class="link feature-timeline" onClick={() => showTimeline(licence)}>
          {t('timelineOfMine')}
        </button>
      )}
    </article>
  );
}

/** The zone's row on the dashboard, beside the caps it counts for. */
function showFigures(zone: string): void {
  plan.set({ zone });
  openTab('plan');
}

function showTimeline(mine: string): void {
  credit.set({ view: 'timeline', mine });
  openTab('credit');
}

function layersShown(): readonly MapLayer[] {
  return store.get('map').groups.flatMap(({ layers }) => layers);
}

/** Words, numbers and lists of them; empty for everything else. */
function words(value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (value === 'bank' || value === 'centreline') return t(value);
  if (Array.isArray(value)) return listed(value.map(words).filter(Boolean));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
