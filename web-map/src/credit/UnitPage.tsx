import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { districtName, wordOf } from '../alerts/words';
import { laterViolations, type LaterViolation, portalUnit, type PortalPage, publicUnit, type PublicRecord, type PublicUnit, serviceTypes, stepRecord } from '../api/credit';
import type { Text } from '../api/types';
import { ENTITY_KINDS, GROUNDS, LISTS, RECORD_CLASSES, RECORD_FIELDS } from '../config/credit';
import { listed, pick } from '../i18n';
import { isSignedIn } from '../store/store';
import { Facts } from '../ui/Facts';
import { t } from './i18n';
import { authorityName, Back, BandMark, Entry, Read, Synthetic, useSending } from './parts';
import { credit } from './state';

interface Page {
  readonly rated: PublicUnit | null;
  readonly portal: PortalPage | null;
  readonly later: readonly LaterViolation[];
  readonly services: Readonly<Record<string, Text>>;
}

/** Everything that is public of a unit, and nothing else, whoever reads it. */
export function UnitPage({ uscc }: { readonly uscc: string }): JSX.Element {
  const page = useRead(async (): Promise<Page> => {
    const [rated, portal, later, services] = await Promise.all([publicUnit(uscc), portalUnit(uscc), laterViolations(uscc), serviceTypes()]);
    return { rated, portal, later, services: Object.fromEntries(services.map(({ code, words }) => [code, words])) };
  }, uscc);
  return (
    <>
      <Back to={t('toUnits')} go={() => credit.set({ entity: null })} />
      <Read answer={page}>{(read) => (read.rated === null && read.portal === null ? <Nothing uscc={uscc} /> : <Shown uscc={uscc} page={read} />)}</Read>
    </>
  );
}

function Nothing({ uscc }: { readonly uscc: string }): JSX.Element {
  return (
    <p id="credit-nothing" class="alert" role="alert">
      {t('nothingPublic', { uscc })}
    </p>
  );
}

function Shown({ uscc, page: { rated, portal, later, services } }: { readonly uscc: string; readonly page: Page }): JSX.Element {
  const rating = rated?.rating;
  const synthetic = rating?.synthetic ?? portal?.basic.synthetic ?? rated?.records[0]?.synthetic ?? false;
  return (
    <article class="credit-page">
      <h2 id="credit-name" class="panel-title">
        {rated?.unitName ?? portal?.basic.name} <Synthetic is={synthetic} />
      </h2>
      <p id="credit-rating">{rating ? <BandMark band={rating.band} score={rating.score} /> : <span class="muted">{t('noRating')}</span>}</p>
      <Facts
        rows={[
          [t('uscc'), uscc],
          [t('kinds'), rating && listed(rating.kinds.map((kind) => wordOf(ENTITY_KINDS, kind)))],
          [t('district'), districtName(rating?.districtCode ?? portal?.basic.districtCode)],
          [t('legalRepresentative'), portal?.legalRepresentative],
          [t('updatedOn'), portal?.basic.updatedOn],
          [t('ratedOn'), rating?.asOf],
        ]}
      />
      {portal && <Listings page={portal} />}
      <Records records={rated?.records ?? []} />
      {portal && <Work page={portal} services={services} />}
      {later.length > 0 && <Later later={later} services={services} />}
      <p class="hint">{t('publicHint')}</p>
    </article>
  );
}

function Listings({ page: { listings } }: { readonly page: PortalPage }): JSX.Element {
  return (
    <section id="credit-listings">
      <h3>{t('listings')}</h3>
      {listings.length === 0 && <p class="hint">{t('notListed')}</p>}
      <ul class="credit-list">
        {listings.map((row) => (
          <li key={row.number} class="credit-item">
            <strong class="credit-bad">{pick(LISTS[row.list])}</strong> {row.number}
            <span class="muted">{pick(GROUNDS[row.ground]?.words) || row.ground}</span>
            <span class="muted">{t('decidedBy', { who: authorityName(row.authority), day: row.decidedOn })}</span>
            <span class="muted">{row.disclosure === 'CONTINUED' ? t('disclosureContinued', { day: row.disclosedUntil }) : t('disclosedUntil', { day: row.disclosedUntil })}</span>
            {row.removalPublicityUntil && <span class="muted">{t('removalUntil', { day: row.removalPublicityUntil })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Records({ records }: { readonly records: readonly PublicRecord[] }): JSX.Element {
  return (
    <section id="credit-records">
      <h3>{t('publishedRecords')}</h3>
      {records.length === 0 && <p class="hint">{t('noRecords')}</p>}
      <ul class="credit-list">
        {records.map((record) => (
          <li key={record.id} class="credit-item">
            <span class="credit-top">
              <strong>{pick(RECORD_CLASSES[record.recordClass])}</strong>
              {record.points !== undefined && record.points !== null && <span class={record.recordClass === 'BAD' ? 'credit-bad' : 'credit-good'}>{`${record.recordClass === 'BAD' ? '−' : '+'}${record.points}`}</span>}
            </span>
            <Facts rows={Object.entries(record.content).map(([field, value]) => [wordOf(RECORD_FIELDS, field), value] as const)} />
            <span class="muted">{termOf(record)}</span>
            {record.underPublicity && <Objection id={record.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Anybody who is signed in may object while a record is under publicity (001-R16). */
function Objection({ id }: { readonly id: string }): JSX.Element {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState(false);
  const { problem, busy, send } = useSending(() => setSaid(true));
  if (!isSignedIn()) return <span class="muted">{t('objectSignIn')}</span>;
  if (said) {
    return (
      <p class="credit-said" role="status">
        {t('objected')}
      </p>
    );
  }
  return (
    <details>
      <summary>{t('object')}</summary>
      <Entry id={`object-${id}`} label={t('objectWords')} type="long" value={words} set={setWords} />
      <button type="button" class="secondary object-send" disabled={busy} onClick={() => void send(() => stepRecord(id, { step: 'OBJECT', words: words.trim() }))}>
        {t('object')}
      </button>
      <Problem problem={problem} />
    </details>
  );
}

/** Since when and until when it is shown. */
function termOf({ underPublicity, publicisedOn, publicityEndsOn, approvedOn, expiresOn, clause, clauseVersion }: PublicRecord): string {
  const parts = [
    underPublicity && publicityEndsOn ? t('publicity', { from: publicisedOn ?? '', to: publicityEndsOn }) : '',
    !publicisedOn && approvedOn ? t('approvedOn', { day: approvedOn }) : '',
    clause ? t('clause', { code: clause, version: clauseVersion ?? '' }) : '',
    expiresOn ? t('shownUntil', { day: expiresOn }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Published decisions about others on the ground of the unit's earlier projects: no blame, a place to look (000-R27). */
function Later({ later, services }: { readonly later: readonly LaterViolation[]; readonly services: Page['services'] }): JSX.Element {
  return (
    <section id="credit-later">
      <h3>{t('later')}</h3>
      <p class="hint">{t('laterHint')}</p>
      <ul class="credit-list">
        {later.map(({ recordId, projectName, serviceType, fromDay, partyName, title, decisionNumber, decidedOn, expiresOn }) => (
          <li key={`${recordId}${projectName}`} class="credit-item">
            <strong>{title ?? decisionNumber ?? ''}</strong>
            <span class="reason">{t('laterParty', { who: partyName, day: decidedOn })}</span>
            <span class="muted">{t('laterProject', { name: projectName, kind: wordOf(services, serviceType), day: fromDay })}</span>
            <span class="muted">{t('laterUntil', { day: expiresOn })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Work({ page: { projects, certificates, inspections }, services }: { readonly page: PortalPage; readonly services: Page['services'] }): JSX.Element {
  return (
    <>
      <section id="credit-projects">
        <h3>{t('projects')}</h3>
        {projects.length === 0 && <p class="hint">{t('noProjects')}</p>}
        <ul class="credit-list">
          {projects.map(({ name, serviceType, client, fromDay, toDay, resultTitle }) => (
            <li key={name} class="credit-item">
              <strong>{name}</strong>
              <span class="muted">
                {wordOf(services, serviceType)} · {client} · {fromDay}
                {toDay ? ` – ${toDay}` : ''}
              </span>
              {resultTitle && <span class="muted">{resultTitle}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('certificates')}</h3>
        {certificates.length === 0 && <p class="hint">{t('noCertificates')}</p>}
        <ul class="credit-list">
          {certificates.map(({ kind, number, issuedBy, validFrom, validTo }) => (
            <li key={number} class="credit-item">
              {kind} {number}
              <span class="muted">
                {issuedBy} · {validFrom} – {validTo ?? t('unlimited')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('inspections')}</h3>
        {inspections.length === 0 && <p class="hint">{t('noInspections')}</p>}
        <ul class="credit-list">
          {inspections.map(({ number, authority, endedOn, result, drawNumber }) => (
            <li key={number} class="credit-item">
              {result}
              <span class="muted">
                {number} · {authorityName(authority)} · {endedOn}
                {drawNumber ? ` · ${drawNumber}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
