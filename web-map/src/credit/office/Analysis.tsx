import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { wordOf } from '../../alerts/words';
import { blackList, honourList } from '../../api/credit';
import { type Analysis as Figures, analysisOf, takeSnapshot } from '../../api/creditOffice';
import { ENTITY_KINDS } from '../../config/credit';
import { Chart } from '../../figures/Chart';
import { DataTable } from '../../figures/DataTable';
import { currentLanguage } from '../../i18n';
import { today } from '../../map/day';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Read, useSending } from '../parts';
import { credit } from '../state';
import { bandsOption, bandTable, listTable, quartersBack, recordTable, trendOption, trendTable } from './figures';

const QUARTERS = 6;
/** 采矿权人, 探矿权人, 资质单位 of 003, then those of 001; 专家 are natural persons and only counted. */
const KINDS = ['MINING_HOLDER', 'EXPLORATION_HOLDER', 'QUALIFIED_UNIT', 'TECHNICAL_UNIT', 'MINE_ENTERPRISE', 'RESTORATION_UNIT'];

/** 情况分析 (003-R03): bands of each kind of subject now, and at the end of the quarters that were kept. */
export function Analysis(): JSX.Element {
  const [turn, setTurn] = useState(0);
  const quarters = quartersBack(today(), QUARTERS);
  const read = useRead(async () => {
    const [figures, honour, black] = await Promise.all([Promise.all(quarters.map(analysisOf)), honourList(), blackList()]);
    return { figures, honour, black };
  }, String(turn));
  return (
    <>
      <p class="hint">{w('analysisHint')}</p>
      {store.get('session').roles.includes('CREDIT_OFFICER') && <Snapshot quarters={quarters} again={() => setTurn(turn + 1)} />}
      <Read answer={read}>
        {({ figures, honour, black }) => (
          <>
            <Bands figures={figures} />
            <section>
              <h3>{w('twoLists')}</h3>
              <DataTable table={listTable(honour, black)} name={`credit_lists_${today()}`} />
              <button type="button" class="link" onClick={() => credit.set({ view: 'lists' })}>
                {w('toLists')}
              </button>
            </section>
            <section>
              <h3>{w('recordsByState')}</h3>
              <DataTable table={recordTable(figures[0]?.records ?? [])} name={`credit_records_${today()}`} />
            </section>
          </>
        )}
      </Read>
    </>
  );
}

function Bands({ figures }: { readonly figures: readonly Figures[] }): JSX.Element {
  const [kind, setKind] = useState(KINDS[0] ?? '');
  const language = currentLanguage();
  const now = figures[0]?.bands ?? [];
  const trend = useMemo(() => trendOption(figures, kind), [figures, kind, language]);
  const bands = useMemo(() => bandsOption(now, KINDS), [figures, language]);
  const kept = figures.some(({ bands: all }) => all.some((band) => band.kind === kind && band.before > 0));
  const known = new Set(now.map((band) => band.kind));
  return (
    <>
      <section id="analysis-bands">
        <h3>{w('bandsNow')}</h3>
        <DataTable table={bandTable(now, KINDS)} name={`credit_bands_${today()}`} />
        {now.some(({ band }) => band) && <Chart id="chart-bands" title={w('bandsNow')} option={bands} name={`credit_bands_${today()}`} />}
        <p class="hint">{w('expertsCounted', { n: figures[0]?.experts ?? 0 })}</p>
      </section>
      <section id="analysis-trend">
        <h3>{w('trend')}</h3>
        <Select id="analysis-kind" label={t('kinds')} value={kind} change={setKind} options={KINDS.map((each) => [each, `${wordOf(ENTITY_KINDS, each)}${known.has(each) ? '' : w('noneOfKind')}`] as const)} />
        {kept ? (
          <>
            <DataTable table={trendTable(figures, kind)} name={`credit_trend_${kind}_${today()}`} />
            <Chart id="chart-trend" title={w('trend')} option={trend} name={`credit_trend_${kind}_${today()}`} />
          </>
        ) : (
          <p id="trend-none" class="hint">{w('noSnapshots')}</p>
        )}
      </section>
    </>
  );
}

/** The ratings of a quarter that is over are kept once; they do not change afterwards. */
function Snapshot({ quarters, again }: { readonly quarters: readonly string[]; readonly again: () => void }): JSX.Element {
  const [quarter, setQuarter] = useState(quarters[0] ?? '');
  const [said, setSaid] = useState('');
  const { problem, busy, send } = useSending(again);
  return (
    <details id="snapshot">
      <summary>{w('keepQuarter')}</summary>
      <div class="credit-form">
        <Select id="snapshot-quarter" label={w('quarter')} value={quarter} change={setQuarter} options={quarters.map((each) => [each, each] as const)} />
        <button id="snapshot-take" type="button" class="secondary" disabled={busy} onClick={() => void send(async () => setSaid(w('quarterKept', { quarter, n: (await takeSnapshot(quarter)).ratings })))}>
          {w('keepQuarter')}
        </button>
        {said !== '' && <p class="credit-said" role="status">{said}</p>}
        <Problem problem={problem} />
      </div>
    </details>
  );
}
