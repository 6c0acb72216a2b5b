import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { getCheck, lawOfTwoDays } from '../api/checks';
import { ApiError } from '../api/http';
import type { Finding, Report } from '../api/types';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Icon } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { nameOf, said } from './asked';
import { Badge } from './Badge';
import { compareReports } from './compare';
import { unitOf } from './draft';
import { layerTitle } from './findingWords';
import { formatMeasured } from './format';
import { unitWords } from '../ui/units';
import { t } from './i18n';
import { RuleButton } from './RuleDialog';
import { check } from './state';

/** Two checks side by side: what differs. */
export function CompareView({ ids }: { readonly ids: readonly [string, string] }): JSX.Element {
  const [answer, setAnswer] = useState<readonly [Report, Report] | ApiError | null>(null);
  useEffect(() => {
    setAnswer(null);
    Promise.all([getCheck(ids[0]), getCheck(ids[1])]).then(setAnswer, (failure: unknown) => {
      if (!(failure instanceof ApiError)) throw failure;
      setAnswer(failure);
    });
  }, [ids[0], ids[1]]);
  return (
    <article class="compare">
      <button id="compare-end" type="button" class="link back" onClick={() => check.set({ compared: null })}>
        <Icon name="back" />
        {t('backToForm')}
      </button>
      <h2 class="step" id="compare-title">
        {t('compareTitle')}
      </h2>
      {answer === null ? (
        <p role="status">{frameWords('loading')}</p>
      ) : answer instanceof ApiError ? (
        <p class="alert" role="alert">
          {[pick(answer.title), pick(answer.detail)].filter(Boolean).join(' ')}
        </p>
      ) : (
        <Differences reports={answer} />
      )}
    </article>
  );
}

/** The checks apply the law of different days: what began and ended between them (F-2). */
function Law({ days: [one, other] }: { readonly days: readonly [string, string] }): JSX.Element {
  const law = useRead(() => lawOfTwoDays(one, other), '');
  if (law === null) return <p role="status">{frameWords('loading')}</p>;
  if (law instanceof ApiError) return <p class="alert" role="alert">{pick(law.title)}</p>;
  const { from, to, began, ended } = law;
  return (
    <section id="compare-law">
      <h3>{t('compareLaw', { from, to })}</h3>
      {began.length + ended.length === 0 && <p class="hint">{t('compareLawSame')}</p>}
      <ul>
        {[...began.map((rule) => ({ rule, words: t('lawBegan', { day: rule.validFrom ?? to }) })), ...ended.map((rule) => ({ rule, words: t('lawEnded', { day: rule.validTo ?? from }) }))].map(({ rule, words }) => (
          <li key={rule.id}>
            <RuleButton rule={rule.id} /> {pick(rule.name)} <span class="muted">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Differences({ reports: [left, right] }: { readonly reports: readonly [Report, Report] }): JSX.Element {
  const { findings, sameFindings, versions, facts } = compareReports(left, right);
  return (
    <>
      <Sides title={t('verdict')} heads={[left, right]}>
        <tr>
          <th scope="row">{t('verdict')}</th>
          {[left, right].map((report) => (
            <td key={report.id}>
              <Badge verdict={report.overall} />
              <p>{pick(report.sentence)}</p>
            </td>
          ))}
        </tr>
        {facts.map(({ field, left: a, right: b }) => (
          <Row key={field} title={nameOf(field, unitWords(unitOf(left.request?.mineral ?? '', store.get('scaleClasses'))))} cells={[said(a), said(b)]} />
        ))}
        {versions.map(({ layer, left: a, right: b }) => (
          <Row key={layer} title={layerTitle(layer)} cells={[a ?? '—', b ?? '—']} />
        ))}
      </Sides>
      {left.asOf && right.asOf && left.asOf !== right.asOf && <Law key={left.asOf + right.asOf} days={[left.asOf, right.asOf]} />}
      <h3>{t('compareFindings', { n: findings.length })}</h3>
      <p class="hint">{t('compareSame', { n: sameFindings })}</p>
      {findings.length > 0 && (
        <Sides title={t('findings')} heads={[left, right]}>
          {findings.map(({ rule, left: a, right: b }, index) => (
            <tr key={index}>
              <th scope="row">
                <RuleButton rule={rule} />
              </th>
              <FindingCell finding={a} />
              <FindingCell finding={b} />
            </tr>
          ))}
        </Sides>
      )}
    </>
  );
}

interface SidesProps {
  readonly title: string;
  readonly heads: readonly Report[];
  readonly children: ComponentChildren;
}

function Sides({ title, heads, children }: SidesProps): JSX.Element {
  return (
    <table class="sides" aria-label={title}>
      <thead>
        <tr>
          <td />
          {heads.map((report, index) => (
            <th key={report.id} scope="col">
              <button type="button" class="link" onClick={() => check.set({ compared: null, checkId: report.id })}>
                {t(index === 0 ? 'compareLeft' : 'compareRight')}
              </button>
              <div class="muted">{report.id.slice(0, 8)}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ title, cells }: { readonly title: string; readonly cells: readonly string[] }): JSX.Element {
  return (
    <tr>
      <th scope="row">{title}</th>
      {cells.map((words, index) => (
        <td key={index}>{words}</td>
      ))}
    </tr>
  );
}

function FindingCell({ finding }: { readonly finding: Finding | undefined }): JSX.Element {
  if (!finding) return <td class="muted">{t('compareNone')}</td>;
  const measured = formatMeasured(finding.measured, finding.unit);
  return (
    <td>
      <Badge verdict={finding.verdict} />
      <p>{pick(finding.message)}</p>
      {measured !== '' && <p class="muted">{`${t('measured')} ${measured}`}</p>}
    </td>
  );
}
