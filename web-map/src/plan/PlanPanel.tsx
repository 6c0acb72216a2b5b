import './plan.css';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { ApiError } from '../api/http';
import type { PlanBalance } from '../api/types';
import { Chart } from '../figures/Chart';
import { DataTable, FoldedTable } from '../figures/DataTable';
import { currentLanguage, listed, pick } from '../i18n';
import { isDay, today } from '../map/day';
import { store } from '../store/store';
import { HelpButton } from '../ui/Help';
import { capsOption, flowOption } from './charts';
import { t } from './i18n';
import { keepBalance, newest, readBalance } from './reading';
import { sentence, zoneSentence } from './sentence';
import { plan } from './state';
import { indicatorTable, mineralTable, regionTable, tierTable, zoneTable } from './tables';
import { linkZonesWithMap, showZone } from './zones';

// Once, when the tab is opened first.
keepBalance();
linkZonesWithMap();

/** The figures of a plan beside what is registered. */
export function PlanPanel(): JSX.Element {
  const balance = plan.get('balance');
  return (
    <div class="plan-panel">
      <div class="panel-head">
        <h2 class="panel-title">{t('title')}</h2>
        <HelpButton title={t('helpTitle')} text={t('help')} />
      </div>
      <Choices />
      {balance === null ? <p class="hint" role="status">{t('reading')}</p> : balance instanceof ApiError ? <Failure failure={balance} /> : <Figures balance={balance} />}
    </div>
  );
}

function Choices(): JSX.Element {
  const plans = plan.get('plans');
  return (
    <div class="grid plan-choices">
      {plans.length > 1 && (
        <label class="field">
          <span class="label">{t('plan')}</span>
          <select id="plan-code" value={plan.get('code') ?? newest(plans)?.code} onChange={(event) => plan.set({ code: event.currentTarget.value, zone: null, outline: null })}>
            {plans.map(({ code, name }) => (
              <option key={code} value={code}>{pick(name)}</option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span class="label">{t('day')}</span>
        <input id="plan-day" type="date" value={store.get('asOf') ?? today()} onChange={(event) => setDay(event.currentTarget.value)} />
      </label>
    </div>
  );
}

/** The map shows the same day. */
function setDay(day: string): void {
  if (day === '' || day === today()) store.set({ asOf: null });
  else if (isDay(day)) store.set({ asOf: day });
}

function Failure({ failure }: { readonly failure: ApiError }): JSX.Element {
  return (
    <div class="alert" role="alert">
      <strong>{pick(failure.title)}</strong>
      <p>{pick(failure.detail)}</p>
      <button type="button" class="link" id="plan-retry" onClick={() => void readBalance()}>{t('retry')}</button>
    </div>
  );
}

function Figures({ balance }: { readonly balance: PlanBalance }): JSX.Element {
  const language = currentLanguage();
  const caps = useMemo(() => capsOption(balance), [balance, language]);
  const flow = useMemo(() => flowOption(balance), [balance, language]);
  const zone = zoneSentence(balance, plan.get('zone') ?? '');
  const file = (part: string): string => `${balance.plan}_${balance.asOf}_${part}`;
  return (
    <>
      <p class="plan-name muted">{`${pick(balance.name)} ${balance.documentNumber}`}</p>
      <p id="plan-sentence" class="plan-sentence">{sentence(balance)}</p>
      {zone !== '' && <p id="zone-sentence" class="zone-sentence" role="status">{zone}</p>}
      <Notes balance={balance} />
      {balance.tiers.length > 0 && (
        <section aria-labelledby="plan-caps">
          <h3 id="plan-caps">{t('caps')}</h3>
          <Chart id="chart-caps" title={t('caps')} option={caps} name={file('caps')} />
          <FoldedTable table={tierTable(balance)} name={file('caps')} />
        </section>
      )}
      <Zones balance={balance} name={file('zones')} />
      {balance.regions.length > 0 && (
        <section aria-labelledby="plan-flow">
          <h3 id="plan-flow">{regionTable(balance).title}</h3>
          {balance.transfers.length > 0 && <Chart id="chart-flow" title={t('flowPicture')} option={flow} name={file('balance')} />}
          <DataTable table={regionTable(balance)} name={file('balance')} />
          <p class="hint">{t('outputUnknown')}</p>
        </section>
      )}
      <section aria-labelledby="plan-indicators">
        <h3 id="plan-indicators">{t('indicators')}</h3>
        <DataTable table={indicatorTable(balance)} name={file('indicators')} />
      </section>
      <Minerals balance={balance} name={file('minerals')} />
    </>
  );
}

function Notes({ balance }: { readonly balance: PlanBalance }): JSX.Element {
  const synthetic = balance.layers.filter((layer) => layer.synthetic);
  return (
    <ul class="plan-notes">
      {!balance.inForce && <li class="note">{t('notInForce')}</li>}
      {synthetic.length > 0 && (
        <li class="note">
          <span class="mark">{t('synthetic')}</span> {t('syntheticNote', { layers: listed(synthetic.map(({ name, version }) => `${layerTitle(name)} v${version}`)) })}
        </li>
      )}
      {Boolean(balance.unplacedRights) && <li class="note">{t('unplaced', { rights: balance.unplacedRights ?? 0 })}</li>}
      {Boolean(balance.withoutScale) && <li class="note">{t('withoutScale', { rights: balance.withoutScale ?? 0 })}</li>}
    </ul>
  );
}

function layerTitle(name: string): string {
  return pick(store.get('layers').find((layer) => layer.name === name)?.title) || name;
}

function Zones({ balance, name }: { readonly balance: PlanBalance; readonly name: string }): JSX.Element {
  const zone = plan.get('zone');
  // A click on the map brings its row into sight.
  useEffect(() => document.getElementById(`row-${zone}`)?.scrollIntoView({ block: 'nearest' }), [zone, balance]);
  const chosen = balance.zones.find(({ code }) => code === zone);
  return (
    <section aria-labelledby="plan-zones">
      <h3 id="plan-zones">{t('zones')}</h3>
      <p class="hint">{t('zonesHint')}</p>
      <DataTable
        table={zoneTable(balance)}
        name={name}
        sorting={plan.get('sorting')}
        onSort={(sorting) => plan.set({ sorting })}
        chosen={zone}
        onChoose={showZone}
      />
      <p id="zone-said" class="hint" role="status">
        {chosen && (chosen.outlineInternal ? t('zoneInternal', { name: chosen.name }) : chosen.located ? t('zoneShown', { name: chosen.name }) : t('zoneNoOutline', { name: chosen.name }))}
      </p>
    </section>
  );
}

function Minerals({ balance, name }: { readonly balance: PlanBalance; readonly name: string }): JSX.Element {
  const cells = plan.get('cells');
  const held = balance.layers.some((layer) => layer.name === 'mining_rights');
  return (
    <section aria-labelledby="plan-minerals">
      <h3 id="plan-minerals">{t('byMineral')}</h3>
      {held ? (
        <>
          <div class="segments two" role="group" aria-label={t('cells')}>
            {(['rights', 'capacity'] as const).map((kind) => (
              <button key={kind} id={`cells-${kind}`} type="button" aria-pressed={cells === kind} onClick={() => plan.set({ cells: kind })}>
                {t(kind === 'rights' ? 'rights' : 'capacity')}
              </button>
            ))}
          </div>
          <DataTable table={mineralTable(balance, cells)} name={`${name}_${cells}`} />
        </>
      ) : (
        <p class="hint">{t('noRegister')}</p>
      )}
    </section>
  );
}
