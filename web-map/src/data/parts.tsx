import type { JSX } from 'preact';
import type { ApiError } from '../api/http';
import { pick } from '../i18n';
import { store } from '../store/store';
import { DERIVED_LAYERS } from '../config/data';
import { t } from './i18n';
import { chooseLayer } from './desk';
import { data } from './state';

/** What the server refused, in its words. */
export function Problem({ problem }: { readonly problem: ApiError | null }): JSX.Element | null {
  if (!problem) return null;
  return (
    <div class="alert" role="alert">
      <strong>{pick(problem.title)}</strong>
      {pick(problem.detail) !== '' && <p>{pick(problem.detail)}</p>}
    </div>
  );
}

export function LayerChoice({ choose = chooseLayer }: { readonly choose?: (layer: string) => void }): JSX.Element {
  const layers = store.get('layers').filter(({ name }) => !DERIVED_LAYERS.includes(name));
  return (
    <div class="field">
      <label class="label" for="data-layer">
        {t('layer')}
      </label>
      <select id="data-layer" value={data.get('layer')} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{t('chooseLayer')}</option>
        {layers.map(({ name, title }) => (
          <option key={name} value={name}>
            {pick(title)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function layerTitle(name: string): string {
  return pick(store.get('layers').find((layer) => layer.name === name)?.title) || name;
}

export function columnTitle(layer: string, column: string): string {
  const found = store.get('layers').find(({ name }) => name === layer);
  return pick(found?.attributes?.find(({ name }) => name === column)?.title) || column;
}
