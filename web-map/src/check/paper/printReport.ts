import type { Finding, Report } from '../../api/types';
import { VERDICT_COLOURS, VERDICT_WORDS } from '../../config/verdicts';
import { listed, pick } from '../../i18n';
import { formatZone } from '../../map/gaussKrueger';
import { toPdf } from '../../map/tools/pdf';
import { store } from '../../store/store';
import { unitWords } from '../../ui/units';
import { nameOf, said } from '../asked';
import { unitOf } from '../draft';
import { inFormOrder } from '../fields';
import { formatHectares, formatMeasured, formatMu, formatSquareMetres } from '../format';
import { formatTolerance, layerTitle } from '../findingWords';
import { t } from '../i18n';
import { countByVerdict, inReadingOrder } from '../severity';
import { words } from '../telling';
import { Flow } from './Flow';
import { placeIn } from './place';
import { drawPlace } from './placePicture';

const PICTURE_HEIGHT = 92;
const LAYER_COLUMNS = [66, 16, 26, 70];

/** The report of a check for the file: everything the page shows of it, with a picture of the place. */
export async function printReport(report: Report): Promise<Blob> {
  const flow = new Flow();
  const findings = inReadingOrder(report.findings);
  head(flow, report);
  await picture(flow, report, findings);
  request(flow, report);
  areas(flow, report);
  flow.heading(`${t('findings')} · ${findings.length}`);
  if (findings.length === 0) flow.paragraph(t('findingsNone'));
  findings.forEach((finding, index) => found(flow, finding, index + 1));
  rules(flow, report);
  basis(flow, report);
  flow.foot(`${t('pdfTitle')} · ${t('reportId')} ${report.id}`, (n, all) => t('pdfPage', { n, all }));
  return toPdf(flow.pens, `${t('pdfTitle')} ${report.id}`);
}

function head(flow: Flow, report: Report): void {
  flow.paragraph(t('pdfTitle'), { size: 7, weight: 'bold' });
  flow.space(1);
  flow.note([`${t('reportId')} ${report.id}`, `${t('asOf')} ${report.asOf ?? '—'}`].join('　'));
  flow.space(3);
  flow.tag(pick(VERDICT_WORDS[report.overall]), VERDICT_COLOURS[report.overall], '', 5);
  flow.paragraph(pick(report.sentence), { size: 4 });
  flow.space(1);
  flow.note(
    countByVerdict(report.findings)
      .map(({ verdict, count }) => `${pick(VERDICT_WORDS[verdict])} ${count}`)
      .join('　'),
  );
  if (report.layers?.some(({ synthetic }) => synthetic)) flow.paragraph(t('pdfSynthetic'), { weight: 'bold', colour: VERDICT_COLOURS.BLOCK_UNLESS });
  flow.space(2);
}

async function picture(flow: Flow, report: Report, findings: readonly Finding[]): Promise<void> {
  const boundary = report.boundary?.geometry;
  if (!boundary) return;
  const marks = findings.flatMap(({ geometry, verdict }, index) => (geometry ? [{ number: index + 1, geometry, colour: VERDICT_COLOURS[verdict] }] : []));
  const layers = findings.flatMap(({ geometry, layer }) => (geometry && layer ? [layer] : []));
  const { pen, place } = flow.frame(PICTURE_HEIGHT);
  for (const note of await drawPlace(pen, place, boundary, marks, layers)) flow.note(note);
}

function request(flow: Flow, { request: asked }: Report): void {
  if (!asked) return;
  const unit = unitWords(unitOf(asked.mineral, store.peek('scaleClasses')));
  flow.heading(t('right'));
  for (const [field, value] of inFormOrder(Object.entries(asked))) flow.fact(nameOf(field, unit), said(value));
}

function areas(flow: Flow, { areas: stated }: Report): void {
  if (!stated) return;
  const said = (squareMetres: number | null | undefined): string =>
    typeof squareMetres === 'number'
      ? `${formatSquareMetres(squareMetres)} m² = ${formatHectares(squareMetres)} ${t('hectares')} = ${formatMu(squareMetres)} ${t('mu')}`
      : t('notStated');
  flow.heading(t('areas'));
  flow.fact(t('areaEllipsoidal'), said(stated.ellipsoidalSquareMetres));
  flow.fact(t('areaPlanar'), said(stated.planarSquareMetres));
  flow.fact(t('areaClaimed'), said(stated.claimedSquareMetres));
  if (stated.explanation) flow.note(pick(stated.explanation));
}

function found(flow: Flow, finding: Finding, number: number): void {
  const { verdict, rule, message, source, clause, measured, unit, layer, feature, needsHuman, neededDocument, geometry, withheld } = finding;
  flow.space(1.5);
  flow.tag(`${number}  ${pick(VERDICT_WORDS[verdict])}`, VERDICT_COLOURS[verdict], [rule, needsHuman && t('needsHuman')].filter(Boolean).join(' · '));
  flow.paragraph(pick(message), { indent: 3 });
  flow.fact(t('clause'), [source, clause].filter(Boolean).join('\n'), 3);
  flow.fact(t('neededDocument'), neededDocument && pick(neededDocument), 3);
  flow.fact(t('measured'), formatMeasured(measured, unit), 3);
  flow.fact(t('tolerance'), formatTolerance(finding), 3);
  flow.fact(t('layer'), layer && layerTitle(layer), 3);
  flow.fact(t('feature'), feature, 3);
  flow.fact(t('pdfPlace'), geometry ? t('pdfPlaceAt', { n: number, at: formatZone(placeIn(geometry)) }) : withheld ? pick(withheld) : t('noPlace'), 3);
}

function rules(flow: Flow, { notRun = [], passed = [] }: Report): void {
  flow.heading(`${t('notRun')} · ${notRun.length}`);
  flow.note(t('notRunNote'));
  for (const { rule, reason } of notRun) flow.fact(rule, pick(reason));
  flow.heading(`${t('passed')} · ${passed.length}`);
  flow.paragraph(passed.map((entry) => (typeof entry === 'string' ? entry : entry.rule)).join('　'));
}

function basis(flow: Flow, report: Report): void {
  const { boundary, layers = [] } = report;
  flow.heading(t('basis'));
  flow.fact(t('crs'), [boundary?.crs, pick(boundary?.crsReason)].filter(Boolean).join('\n'));
  flow.fact(t('format'), boundary?.format);
  flow.fact(t('districts'), listed((boundary?.districts ?? []).map(words).filter(Boolean)));
  flow.fact(t('plan'), words(report.plan));
  flow.fact(t('ruleSet'), words(report.ruleSet));
  flow.fact(t('reportHash'), report.hash);
  flow.fact(t('pdfLink'), `${location.origin}/#check=${report.id}`);
  flow.heading(`${t('layersUsed')} · ${layers.length}`);
  flow.row([t('layer'), t('version'), t('date'), t('fingerprint')], LAYER_COLUMNS, 'bold');
  for (const { name, version, date, hash, synthetic } of layers) {
    flow.row([[layerTitle(name), synthetic && t('synthetic')].filter(Boolean).join(' · '), String(version ?? '—'), date ?? '—', hash?.slice(0, 32) ?? '—'], LAYER_COLUMNS);
  }
}
