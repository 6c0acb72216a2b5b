import { findingsUrl, reportUrl } from '../api/checks';
import type { Areas, Report } from '../api/types';
import { pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h } from '../ui/dom';
import { badge } from './badge';
import { boundaryDownload } from './boundaryDownload';
import { fieldButtons, type FillIn, openNote } from './fillIn';
import { findingsList } from './findingsList';
import { formatHectares, formatMu, formatSquareMetres } from './format';
import { ruleButton } from './ruleDialog';
import { countByVerdict, inReadingOrder } from './severity';
import { words } from './words';

/**
 * The verdict: first the sentence, then what was found, what passed, what did not run, and on what basis.
 *
 * @param fillIn the way back to the form; null where the report does not tell what was asked
 */
export function reportView(store: Store, report: Report, fillIn: FillIn | null): HTMLElement {
  const findings = inReadingOrder(report.findings);
  return h(
    'article',
    { class: 'report' },
    h(
      'header',
      { class: `sentence ${report.overall}` },
      h('h2', { id: 'verdict', tabindex: '-1' }, h('span', { class: 'visually-hidden' }, `${t('verdict')}: `), badge(report.overall)),
      h('p', {}, pick(report.sentence)),
      h(
        'ul',
        { class: 'counts' },
        countByVerdict(findings).map(({ verdict, count }) => h('li', {}, badge(verdict), ` ${count}`)),
      ),
      openNote(report, fillIn),
    ),
    h('h3', {}, t('findings'), h('span', { class: 'count' }, String(findings.length))),
    findings.length > 0 ? findingsList(store, findings, fillIn) : h('p', { class: 'hint' }, t('findingsNone')),
    notRun(report, fillIn),
    passed(report),
    report.areas && areas(report.areas),
    layersUsed(store, report),
    basis(report),
    downloads(report),
  );
}

function notRun({ notRun: rules = [] }: Report, fillIn: FillIn | null): HTMLElement | null {
  if (rules.length === 0) return null;
  return h(
    'details',
    { class: 'section', open: true },
    h('summary', {}, t('notRun'), h('span', { class: 'count' }, String(rules.length))),
    h('p', { class: 'hint' }, t('notRunNote')),
    h('ul', { class: 'rules' }, rules.map(({ rule, reason }) => h('li', {}, ruleButton(rule), h('div', {}, pick(reason), fieldButtons(reason, fillIn))))),
  );
}

function passed({ passed: rules = [] }: Report): HTMLElement {
  const names = rules.map((entry) => (typeof entry === 'string' ? entry : entry.rule));
  return h(
    'details',
    { class: 'section' },
    h('summary', {}, t('passed'), h('span', { class: 'count' }, String(names.length))),
    h('ul', { class: 'chips' }, names.map((name) => h('li', {}, ruleButton(name)))),
  );
}

function areas(areas: Areas): HTMLElement {
  const rows: [string, number | null | undefined][] = [
    [t('areaEllipsoidal'), areas.ellipsoidalSquareMetres],
    [t('areaPlanar'), areas.planarSquareMetres],
    [t('areaClaimed'), areas.claimedSquareMetres],
  ];
  const cells = (value: number | null | undefined): HTMLElement[] =>
    value === null || value === undefined
      ? [h('td', { colspan: 3, class: 'muted' }, t('notStated'))]
      : [formatSquareMetres(value), formatHectares(value), formatMu(value)].map((text) => h('td', {}, text));
  return h(
    'section',
    { class: 'section' },
    h('h3', {}, t('areas')),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('td', {}), [t('squareMetres'), t('hectares'), t('mu')].map((unit) => h('th', { scope: 'col' }, unit)))),
      h('tbody', {}, rows.map(([title, value]) => h('tr', {}, h('th', { scope: 'row' }, title), ...cells(value)))),
    ),
    areas.explanation && h('p', { class: 'hint' }, pick(areas.explanation)),
  );
}

function layersUsed(store: Store, { layers = [] }: Report): HTMLElement | null {
  if (layers.length === 0) return null;
  const titleOf = (name: string): string => pick(store.get().layers.find((layer) => layer.name === name)?.title) || name;
  return h(
    'details',
    { class: 'section' },
    h('summary', {}, t('layersUsed'), h('span', { class: 'count' }, String(layers.length))),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, [t('layer'), t('version'), t('date'), t('fingerprint')].map((title) => h('th', { scope: 'col' }, title)))),
      h(
        'tbody',
        {},
        layers.map((layer) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, titleOf(layer.name), ' ', layer.synthetic && h('span', { class: 'mark' }, t('synthetic'))),
            h('td', {}, String(layer.version ?? '—')),
            h('td', {}, layer.date ?? '—'),
            h('td', {}, h('code', {}, layer.hash?.slice(0, 8) ?? '—')),
          ),
        ),
      ),
    ),
  );
}

function basis(report: Report): HTMLElement {
  const { boundary } = report;
  const crs = [boundary?.crs, pick(boundary?.crsReason)].filter(Boolean).join(' · ');
  const rows: [string, string][] = [
    [t('crs'), crs],
    [t('format'), boundary?.format ?? ''],
    [t('districts'), (boundary?.districts ?? []).map(words).filter(Boolean).join('、')],
    [t('asOf'), report.asOf ?? ''],
    [t('plan'), words(report.plan)],
    [t('ruleSet'), words(report.ruleSet)],
    [t('reportId'), report.id],
    [t('reportHash'), report.hash ?? ''],
  ];
  return h(
    'section',
    { class: 'section' },
    h('h3', {}, t('basis')),
    h('dl', { class: 'basis' }, rows.filter(([, value]) => value !== '').map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value)))),
  );
}

function downloads({ id, boundary }: Report): HTMLElement {
  return h(
    'section',
    { class: 'section' },
    h('h3', {}, t('downloads')),
    boundary?.geometry && boundaryDownload(id),
    h(
      'div',
      { class: 'row downloads' },
      h('a', { class: 'secondary', href: reportUrl(id), download: `kuangjie-${id}.json` }, t('downloadReport')),
      h('a', { class: 'secondary', href: findingsUrl(id), download: `kuangjie-${id}-findings.geojson` }, t('downloadFindings')),
    ),
  );
}
