import './layers.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isLoaded } from '../api/layers';
import type { LayerInfo } from '../api/types';
import { LAYER_GROUPS } from '../config/layers';
import { pick } from '../i18n';
import { type LayerStatus, store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { t } from './i18n';
import type { LegendEntry } from './kind';
import { kindOf } from './kinds';
import { drawSwatch } from './symbols';
import { reloadLayer } from './themes';

/** List of layers: switch, legend, 示意 mark, state of loading, and behind a button source and opacity. */
export function LayerPanel(): JSX.Element {
  const layers = store.get('layers');
  const listed = new Set(LAYER_GROUPS.flatMap((group) => group.layers));
  const groups = [
    ...LAYER_GROUPS.map((group) => ({
      title: pick(group.title),
      layers: group.layers.flatMap((name) => layers.find((layer) => layer.name === name) ?? []),
    })),
    { title: '…', layers: layers.filter(({ name }) => !listed.has(name)) },
  ];
  return (
    <>
      <h2 class="panel-title">{t('layers')}</h2>
      <div class="layer-list">
        {groups
          .filter((group) => group.layers.length > 0)
          .map((group) => (
            <section key={group.title}>
              <h3 class="group-title">{group.title}</h3>
              {group.layers.map((layer) => (
                <LayerRow key={layer.name} layer={layer} />
              ))}
            </section>
          ))}
        {layers.some((layer) => layer.synthetic) && <p class="note">{t('syntheticNote')}</p>}
      </div>
    </>
  );
}

function LayerRow({ layer }: { readonly layer: LayerInfo }): JSX.Element {
  const { name } = layer;
  const [open, setOpen] = useState(false);
  const on = store.get('shown').has(name);
  const entries = kindOf(name).legend(name);
  const title = t('layerDetails', { layer: pick(layer.title) });
  return (
    <div class={on ? 'layer on' : 'layer'}>
      <div class="layer-head">
        <label>
          <input id={`switch-${name}`} type="checkbox" checked={on} disabled={!isLoaded(layer)} onChange={() => switchLayer(name)} />
          {entries.length === 1 && entries[0] && <Swatch entry={entries[0]} />}
          <span>
            {pick(layer.title)} {layer.synthetic && <span class="mark">{t('synthetic')}</span>}
            {!isLoaded(layer) && (
              <span class="mark not-loaded" title={t('notLoadedNote')}>
                {t('notLoaded')}
              </span>
            )}
          </span>
        </label>
        <button
          id={`more-${name}`}
          type="button"
          class="icon-button small"
          title={title}
          aria-label={title}
          aria-expanded={open}
          aria-controls={open ? `details-${name}` : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" />
        </button>
      </div>
      {on && entries.length > 1 && (
        <ul class="legend">
          {entries.map((entry) => (
            <li key={pick(entry.title)}>
              <Swatch entry={entry} />
              {pick(entry.title)}
            </li>
          ))}
        </ul>
      )}
      <StatusLine layer={name} on={on} />
      {open && <LayerDetails layer={layer} />}
    </div>
  );
}

function switchLayer(name: string): void {
  const shown = new Set(store.peek('shown'));
  if (!shown.delete(name)) shown.add(name);
  store.set({ shown });
}

function Swatch({ entry }: { readonly entry: LegendEntry }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawSwatch(canvas.current, entry.symbol);
  }, [entry]);
  return <canvas class="swatch" aria-hidden="true" ref={canvas} />;
}

function StatusLine({ layer, on }: { readonly layer: string; readonly on: boolean }): JSX.Element {
  const status = on ? store.get('layerStatus')[layer] : undefined;
  return (
    <p class={`layer-status ${status?.kind ?? 'shown'}`} role="status">
      {status && statusText(status)}
      {status?.kind === 'failed' && (
        <button type="button" class="link" onClick={() => reloadLayer(layer)}>
          {frameWords('retry')}
        </button>
      )}
    </p>
  );
}

function LayerDetails({ layer }: { readonly layer: LayerInfo }): JSX.Element {
  const percent = store.get('opacity')[layer.name] ?? 100;
  const rows: [string, string | null | undefined][] = [
    [t('source'), layer.source],
    [t('licence'), layer.licence],
    [t('date'), layer.date],
    [t('version'), layer.version === undefined || layer.version === null ? null : String(layer.version)],
    [t('accuracy'), layer.accuracyMetres ? `± ${layer.accuracyMetres} m` : t('accuracyUnknown')],
    [t('fingerprint'), layer.hash?.slice(0, 12)],
  ];
  return (
    <div id={`details-${layer.name}`} class="layer-details">
      <label class="opacity">
        {t('opacity')}
        <input
          id={`opacity-${layer.name}`}
          type="range"
          min={10}
          max={100}
          step={5}
          value={percent}
          onInput={({ currentTarget }) => store.set({ opacity: { ...store.peek('opacity'), [layer.name]: Number(currentTarget.value) } })}
        />
        <output>{percent}%</output>
      </label>
      <dl>
        {rows
          .filter(([, text]) => text)
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function statusText(status: LayerStatus): string {
  switch (status.kind) {
    case 'loading':
      return frameWords('loading');
    case 'cut':
      return t('cut', { n: status.count });
    case 'failed':
      return t('layerFailed', { reason: pick(status.reason) });
    case 'shown':
      return '';
  }
}
