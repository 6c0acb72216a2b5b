import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { getRepair } from '../api/checks';
import { ApiError } from '../api/http';
import type { RepairProposal, Report } from '../api/types';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Facts } from '../ui/Facts';
import { takeRepair } from './checking';
import { formatMeasured } from './format';
import { t } from './i18n';
import { RuleButton } from './RuleDialog';
import { check } from './state';

/** For a boundary that is forbidden: what would have to be cut away, drawn on the map when asked for. */
export function Repair({ report }: { readonly report: Report }): JSX.Element {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const repair = check.get('repair');
  const ask = async (): Promise<void> => {
    setRunning(true);
    setProblem('');
    try {
      const answer = await getRepair(report.id);
      if (check.peek('report')?.id === report.id) check.set({ repair: answer });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(pick(failure.detail) || pick(failure.title));
    } finally {
      setRunning(false);
    }
  };
  return (
    <section class="section repair" aria-live="polite">
      <h3>{t('repair')}</h3>
      {repair ? (
        <Proposal report={report} repair={repair} />
      ) : (
        <>
          <p class="hint">{t('repairHint')}</p>
          <button type="button" class="secondary" id="propose-repair" disabled={running} onClick={() => void ask()}>
            {t(running ? 'repairRunning' : 'repairAsk')}
          </button>
        </>
      )}
      {problem && <p class="warning" role="alert">{`${t('repairFailed')}：${problem}`}</p>}
    </section>
  );
}

function Proposal({ report, repair }: { readonly report: Report; readonly repair: RepairProposal }): JSX.Element {
  const { geometry, kept, lost, parts, cuts, remaining } = repair;
  return (
    <>
      <p id="repair-sentence">{pick(repair.sentence)}</p>
      {cuts.length > 0 && (
        <>
          <Facts
            class="facts"
            rows={[
              [t('repairLost'), formatMeasured(lost.squareMetres, 'm²')],
              [t('repairKept'), formatMeasured(kept.squareMetres, 'm²')],
              [t('repairParts'), String(parts)],
            ]}
          />
          <p class="hint">{t('repairCuts')}</p>
          <ul class="rules">
            {cuts.map(({ rule, name, features, squareMetres }) => (
              <li key={rule}>
                <RuleButton rule={rule} />
                <div>{t('repairCut', { name: pick(name), n: features, area: formatMeasured(squareMetres, 'm²') })}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {remaining.length > 0 && (
        <>
          <p class="hint">{t('repairRemaining')}</p>
          <ul class="rules">
            {remaining.map(({ rule, message, reason }, index) => (
              <li key={`${rule}-${index}`}>
                <RuleButton rule={rule} />
                <div>{`${pick(message)}（${pick(reason)}）`}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {geometry && (
        <div class="row">
          <button type="button" class="secondary" onClick={() => store.set({ sheet: 'half', focus: { geometry } })}>
            {t('repairShow')}
          </button>
          <button type="button" class="secondary" id="take-repair" onClick={() => takeRepair(report, geometry)}>
            {t('repairTake')}
          </button>
        </div>
      )}
    </>
  );
}
