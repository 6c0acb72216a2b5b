import './layers.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isLoaded } from '../api/layers';
import type { LayerInfo, MapLayer } from '../api/types';
import { currentLanguage, pick } from '../i18n';
import { store } from '../store/store';
import { Facts } from '../ui/Facts';
import { HelpButton } from '../ui/Help';
import { t as frameWords } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { MapChoices } from './MapChoices';
import { t } from './i18n';
import { legendOf, legendSize, readLegend } from './legends';
import { reloadLayer } from './layers/shown';
import { drawOrder, moveLayer } from './order';
import { type ScaleHint, scaleHints } from './style/scaleHints';

/** The tree of layers: switch, legend, 示意 mark, state of loading, and behind a button order, opacity and source. */
export function LayerPanel(): JSX.Element {
  const { groups } = store.get('map');
  return (
    <>
      <div class="panel-head">
        <h2 class="panel-title">{t('layers')}</h2>
        <HelpButton title={t('helpTitle')} text={t('help')} />
      </div>
      <div class="layer-list">
        {groups.map((group) => (
          <section key={group.id} aria-label={pick(group.title)}>
            <h3 class="group-title">{pick(group.title)}</h3>
            {group.layers.map((layer) => (
              <LayerRow key={layer.name} layer={layer} info={store.get('layers').find(({ name }) => name === layer.name)} />
            ))}
          </section>
        ))}
        {groups.length > 0 && <MapChoices />}
        {store.get('layers').some((layer) => layer.synthetic) && <p class="note">{t('syntheticNote')}</p>}
      </div>
    </>
  );
}

interface RowProps {
  readonly layer: MapLayer;
  /** Absent for what an operator published by a file. */
  readonly info: LayerInfo | undefined;
}

function LayerRow({ layer, info }: RowProps): JSX.Element {
  const { name } = layer;
  const [open, setOpen] = useState(false);
  const on = store.get('shown').has(name);
  const loaded = !info || isLoaded(info);
  const title = t('layerDetails', { layer: pick(layer.title) });
  return (
    <div class={on ? 'layer on' : 'layer'}>
      <div class="layer-head">
        <label>
          <input id={`switch-${name}`} type="checkbox" checked={on} disabled={!loaded} onChange={() => switchLayer(name)} />
          <span>
            {pick(layer.title)} {info?.synthetic && <span class="mark">{t('synthetic')}</span>}
            {!loaded && (
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
      {on && loaded && <Legend layer={layer} />}
      {on && <Notes layer={layer} />}
      {open && <LayerDetails layer={layer} info={info} />}
    </div>
  );
}

/** Laid in once its size is known: nothing below it jumps, whatever language it comes in. */
function Legend({ layer }: { readonly layer: MapLayer }): JSX.Element | null {
  const size = legendSize(layer);
  useEffect(() => void (size ?? readLegend(layer)), [layer.legend, currentLanguage()]);
  return size ? <img class="legend" src={legendOf(layer)} alt={t('legendOf', { layer: pick(layer.title) })} {...size} /> : null;
}

function switchLayer(name: string): void {
  const shown = new Set(store.peek('shown'));
  if (!shown.delete(name)) shown.add(name);
  store.set({ shown });
}

/** What is to be known of a layer that is shown: loading, not read, not as of the day that was asked. */
function Notes({ layer: { name, timeValid } }: { readonly layer: MapLayer }): JSX.Element | null {
  const status = store.get('layerStatus')[name];
  if (status === 'failed') {
    return (
      <p class="layer-status failed" role="status">
        {t('layerFailed')}{' '}
        <button type="button" class="link" onClick={() => reloadLayer(name)}>
          {frameWords('retry')}
        </button>
      </p>
    );
  }
  if (store.get('asOf') !== null && !timeValid) return <p class="layer-status">{t('noHistory')}</p>;
  return <p class={`layer-status ${status ?? 'shown'}`} />;
}

function LayerDetails({ layer, info }: RowProps): JSX.Element {
  const percent = store.get('opacity')[layer.name] ?? 100;
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
      <Order name={layer.name} />
      <p class="hint">{pick(layer.summary)}</p>
      <ScaleHints layer={layer} />
      {info && (
        <Facts
          rows={[
            [t('source'), info.source],
            [t('licence'), info.licence],
            [t('date'), info.date],
            [t('version'), info.version],
            [t('accuracy'), info.accuracyMetres ? `± ${info.accuracyMetres} m` : t('accuracyUnknown')],
            [t('fingerprint'), info.hash?.slice(0, 12)],
          ]}
        />
      )}
    </div>
  );
}

/** From which scale on parts of the style are drawn, labels mostly. */
function ScaleHints({ layer }: { readonly layer: MapLayer }): JSX.Element | null {
  const [hints, setHints] = useState<readonly ScaleHint[]>([]);
  useEffect(() => {
    // Without the style there is no hint; the map itself says when it cannot draw the layer.
    scaleHints(layer).then(setHints, () => setHints([]));
  }, [layer.style]);
  if (hints.length === 0) return null;
  return (
    <ul class="hint">
      {hints.map(({ part, most }) => (
        <li key={part.zh}>{t('scaleHint', { part: pick(part), n: most.toLocaleString('en-US') })}</li>
      ))}
    </ul>
  );
}

function Order({ name }: { readonly name: string }): JSX.Element {
  const order = drawOrder();
  return (
    <div class="order" role="group" aria-label={t('order')}>
      <span>{t('order')}</span>
      <button id={`up-${name}`} type="button" class="secondary small" disabled={order.at(-1) === name} onClick={() => moveLayer(name, 1)}>
        {t('moveUp')}
      </button>
      <button id={`down-${name}`} type="button" class="secondary small" disabled={order[0] === name} onClick={() => moveLayer(name, -1)}>
        {t('moveDown')}
      </button>
    </div>
  );
}
