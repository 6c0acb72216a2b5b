import type { ComponentChildren, JSX } from 'preact';
import { findingsUrl, reportUrl } from '../api/checks';
import type { Report } from '../api/types';
import { listed, pick } from '../i18n';
import { Facts } from '../ui/Facts';
import { AreaTable } from './AreaTable';
import { Badge } from './Badge';
import { BoundaryDownload } from './BoundaryDownload';
import { FieldButtons, type FillIn, OpenNote } from './FillIn';
import { FindingsList } from './FindingsList';
import { layerTitle } from './findingWords';
import { t } from './i18n';
import { PdfDownload } from './PdfDownload';
import { Repair } from './Repair';
import { RuleButton } from './RuleDialog';
import { countByVerdict, inReadingOrder } from './severity';
import { words } from './telling';

interface Props {
  readonly report: Report;
  /** The way back to the form; null where the report does not tell what was asked. */
  readonly fillIn: FillIn | null;
}

/** The verdict: first the sentence, then what was found, what passed, what did not run, and on what basis. */
export function ReportView({ report, fillIn }: Props): JSX.Element {
  const findings = inReadingOrder(report.findings);
  return (
    <article class="report">
      <Sentence report={report} fillIn={fillIn} />
      <h3>
        {t('findings')}
        <Count n={findings.length} />
      </h3>
      {findings.length > 0 ? <FindingsList findings={findings} fillIn={fillIn} /> : <p class="hint">{t('findingsNone')}</p>}
      {report.overall === 'BLOCK' && report.boundary?.geometry && <Repair report={report} />}
      <NotRun report={report} fillIn={fillIn} />
      <Passed report={report} />
      {report.areas && <AreaTable areas={report.areas} />}
      <LayersUsed report={report} />
      <Basis report={report} />
      <Downloads report={report} />
    </article>
  );
}

function Sentence({ report, fillIn }: Props): JSX.Element {
  return (
    <header class={`sentence ${report.overall}`}>
      <h2 id="verdict" tabIndex={-1}>
        <span class="visually-hidden">{`${t('verdict')}: `}</span>
        <Badge verdict={report.overall} />
      </h2>
      <p>{pick(report.sentence)}</p>
      <ul class="counts">
        {countByVerdict(report.findings).map(({ verdict, count }) => (
          <li key={verdict}>
            <Badge verdict={verdict} /> {count}
          </li>
        ))}
      </ul>
      <OpenNote report={report} fillIn={fillIn} />
    </header>
  );
}

function NotRun({ report: { notRun: rules = [] }, fillIn }: Props): JSX.Element | null {
  if (rules.length === 0) return null;
  return (
    <Section title={t('notRun')} count={rules.length} open>
      <p class="hint">{t('notRunNote')}</p>
      <ul class="rules">
        {rules.map(({ rule, reason }) => (
          <li key={rule}>
            <RuleButton rule={rule} />
            <div>
              {pick(reason)}
              <FieldButtons message={reason} fillIn={fillIn} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Passed({ report: { passed: rules = [] } }: { readonly report: Report }): JSX.Element {
  const names = rules.map((entry) => (typeof entry === 'string' ? entry : entry.rule));
  return (
    <Section title={t('passed')} count={names.length}>
      <ul class="chips">
        {names.map((name) => (
          <li key={name}>
            <RuleButton rule={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LayersUsed({ report: { layers = [] } }: { readonly report: Report }): JSX.Element | null {
  if (layers.length === 0) return null;
  return (
    <Section title={t('layersUsed')} count={layers.length}>
      <table>
        <thead>
          <tr>
            {[t('layer'), t('version'), t('date'), t('fingerprint')].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => (
            <tr key={layer.name}>
              <th scope="row">
                {layerTitle(layer.name)} {layer.synthetic && <span class="mark">{t('synthetic')}</span>}
              </th>
              <td>{layer.version ?? '—'}</td>
              <td>{layer.date ?? '—'}</td>
              <td>
                <code>{layer.hash?.slice(0, 8) ?? '—'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Basis({ report }: { readonly report: Report }): JSX.Element {
  const { boundary } = report;
  return (
    <section class="section">
      <h3>{t('basis')}</h3>
      <Facts
        class="basis"
        rows={[
          [t('crs'), [boundary?.crs, pick(boundary?.crsReason)].filter(Boolean).join(' · ')],
          [t('format'), boundary?.format],
          [t('districts'), listed((boundary?.districts ?? []).map(words).filter(Boolean))],
          [t('asOf'), report.asOf],
          [t('plan'), words(report.plan)],
          [t('ruleSet'), words(report.ruleSet)],
          [t('reportId'), report.id],
          [t('reportHash'), report.hash],
        ]}
      />
    </section>
  );
}

function Downloads({ report }: { readonly report: Report }): JSX.Element {
  const { id, boundary } = report;
  return (
    <section class="section">
      <h3>{t('downloads')}</h3>
      <div class="row downloads">
        <PdfDownload report={report} />
        <a class="secondary" href={reportUrl(id)} download={`kuangjie-${id}.json`}>
          {t('downloadReport')}
        </a>
        <a class="secondary" href={findingsUrl(id)} download={`kuangjie-${id}-findings.geojson`}>
          {t('downloadFindings')}
        </a>
      </div>
      {boundary?.geometry && <BoundaryDownload id={id} />}
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

function Section({ title, count, open = false, children }: SectionProps): JSX.Element {
  return (
    <details class="section" open={open}>
      <summary>
        {title}
        <Count n={count} />
      </summary>
      {children}
    </details>
  );
}

function Count({ n }: { readonly n: number }): JSX.Element {
  return <span class="count">{n}</span>;
}
