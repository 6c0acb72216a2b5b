import type { ComponentChildren, JSX } from 'preact';
import { type Alert, type AlertStep, type AlertStepBody, type EvidencePhoto, listEvidence, listHistory, photoAddress, stepAlert } from '../api/alerts';
import { ApiError } from '../api/http';
import { listPatches, type Patch } from '../api/patches';
import { getRight, type RightFacts } from '../api/rights';
import { formatTime } from '../check/format';
import { pick } from '../i18n';
import { openPatch } from '../patches/desk';
import { cases } from '../cases/state';
import { openTab, store } from '../store/store';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { HistoryView } from './HistoryView';
import { t } from './i18n';
import { choose, readChosen, readList, show } from './list';
import { Offers, type Values } from './Offers';
import { Problem } from './parts';
import { alerts } from './state';
import { alertFields } from './stepFields';
import { useRead } from '../ui/useRead';
import { area, districtName } from './words';

const OF_PATCH = 'sensing:';
const OF_CLUE = 'clue:';

/** One alert: why it is urgent, what it concerns, what may be done with it and what was done. */
export function AlertDetail({ id }: { readonly id: string }): JSX.Element {
  const alert = alerts.get('shown');
  return (
    <article class="alert-detail" key={id}>
      <button id="alert-back" type="button" class="link back" onClick={() => choose(null)}>
        <Icon name="back" />
        {t('back')}
      </button>
      <Problem problem={alerts.get('shownProblem')} retry={() => void readChosen(id)} />
      {!alert && !alerts.get('shownProblem') && <p class="hint" role="status">{frameWords('loading')}</p>}
      {alert?.id === id && <Shown alert={alert} />}
    </article>
  );
}

function Shown({ alert }: { readonly alert: Alert }): JSX.Element {
  const { geometry } = alert;
  return (
    <>
      <header>
        <h2>
          {pick(alert.title)}
          {alert.synthetic && <span class="mark">{t('synthetic')}</span>}
        </h2>
        <p class="alert-facts muted">{alert.number}</p>
        <p>
          <span class={`badge severity-${alert.severity}`}>{pick(alert.severityWords)}</span> <strong id="alert-state">{pick(alert.stateWords)}</strong>
        </p>
        <p class="hint">{t('onlyAClue')}</p>
      </header>
      <Offers offers={alert.steps ?? []} fieldsOf={(step: AlertStep) => alertFields(step, alert)} send={(step, values) => send(alert, step, values)} reload={() => readChosen(alert.id)} />
      <section>
        <h3>{t('whyUrgent', { score: alert.score })}</h3>
        <ul class="reasons">
          {alert.reasons.map(({ rule, points, text }, index) => (
            <li key={`${rule}${index}`}>
              <span class="points">{points > 0 ? `+${points}` : '0'}</span>
              {pick(text)}
            </li>
          ))}
        </ul>
        <p class="hint">{t('scoreCap')}</p>
      </section>
      <section>
        <h3>{t('where')}</h3>
        <Facts
          rows={[
            [t('district'), districtName(alert.districtCode) || t('noDistrict')],
            [t('area'), alert.areaSquareMetres > 0 && area(alert.areaSquareMetres)],
            [t('observedOn'), alert.observedOn],
            [t('raisedAt'), formatTime(alert.raisedAt)],
            [t('zones'), alert.zoneCodes.join('、')],
            [t('responsible'), alert.responsible.join('、') || t('onDuty')],
            [t('takenBy'), alert.takenBy],
            [t('officers'), alert.officers.join('、')],
            [t('judgement'), pick(alert.judgementWords)],
            [t('judgedBy'), alert.judgedBy],
            [t('reviewedBy'), alert.reviewedBy],
            [t('escalations'), alert.escalations > 0 && t('escalated', { n: alert.escalations })],
            [t('case'), alert.caseId && <CaseLink id={alert.caseId} />],
          ]}
        />
        {geometry && (
          <button id="alert-zoom" type="button" class="secondary small" onClick={() => store.set({ sheet: 'half', focus: { geometry } })}>
            <Icon name="target" />
            {t('zoomTo')}
          </button>
        )}
      </section>
      <Rights licences={alert.licences} />
      {alert.disturbance.startsWith(OF_CLUE) && <ClueOf id={alert.disturbance.slice(OF_CLUE.length)} />}
      {alert.disturbance.startsWith(OF_PATCH) && <Patches disturbance={alert.disturbance.slice(OF_PATCH.length)} />}
      <Evidence alert={alert} />
      <HistoryView key={`${alert.id}/${alert.state}/${alert.officers.length}`} read={() => listHistory(alert.id)} />
    </>
  );
}

async function send(alert: Alert, step: AlertStep, { firstOfficer, secondOfficer, ...others }: Values): Promise<void> {
  const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''));
  const officers = [firstOfficer, secondOfficer].filter((name): name is string => Boolean(name));
  show(await stepAlert(alert.id, { step, ...said, ...(officers.length > 0 ? { officers } : {}) } as AlertStepBody));
  void readList();
}

export function CaseLink({ id }: { readonly id: string }): JSX.Element {
  const open = (): void => {
    cases.set({ openId: id, opened: null, filing: null });
    openTab('cases');
  };
  return (
    <button type="button" class="link open-case" onClick={open}>
      {t('caseFiled')}
    </button>
  );
}

function Rights({ licences }: { readonly licences: readonly string[] }): JSX.Element {
  return (
    <section>
      <h3>{t('rights')}</h3>
      {licences.length === 0 ? (
        <p class="hint">{t('noRights')}</p>
      ) : (
        <ul class="rights">
          {licences.map((licence) => (
            <Right key={licence} licence={licence} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function Right({ licence, children }: { readonly licence: string; readonly children?: ComponentChildren }): JSX.Element {
  const right = useRead<RightFacts>(() => getRight(licence), licence);
  const known = right !== null && !(right instanceof ApiError);
  return (
    <li>
      <strong class="licence">{licence}</strong> {children}
      {known && (
        <span class="alert-facts muted">
          {[right.projectName, right.rightKind, right.mineral, right.status, `${right.validFrom ?? ''}–${right.validTo ?? ''}`].filter(Boolean).join(' · ')}
          {right.synthetic && <span class="mark">{t('synthetic')}</span>}
        </span>
      )}
      {right instanceof ApiError && <span class="alert-facts muted">{pick(right.detail) || pick(right.title)}</span>}
    </li>
  );
}

function ClueOf({ id }: { readonly id: string }): JSX.Element {
  return (
    <section>
      <h3>{t('clues')}</h3>
      <button type="button" class="link open-clue" onClick={() => alerts.set({ clue: id, part: 'clues' })}>
        {t('openClue')}
      </button>
    </section>
  );
}

function Patches({ disturbance }: { readonly disturbance: string }): JSX.Element {
  const page = useRead(() => listPatches({ disturbance, limit: '20' }), disturbance);
  const items = page === null || page instanceof ApiError ? [] : [...page.items].sort((a, b) => b.properties.imageDate.localeCompare(a.properties.imageDate));
  const open = ({ id }: Patch): void => {
    openPatch(id);
    alerts.set({ part: 'patches' });
  };
  return (
    <section>
      <h3>{t('patchesOf')}</h3>
      <Problem problem={page instanceof ApiError ? page : null} />
      <ul class="rights">
        {items.map((patch) => (
          <li key={patch.id}>
            {pick(patch.sentence)}{' '}
            <button type="button" class="link open-patch" onClick={() => open(patch)}>
              {t('openPatch', { date: patch.properties.imageDate })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Evidence({ alert }: { readonly alert: Alert }): JSX.Element {
  const photos = useRead<readonly EvidencePhoto[]>(() => listEvidence(alert.id), alert.id);
  return (
    <section>
      <h3>{t('evidence')}</h3>
      {photos instanceof ApiError && <Problem problem={photos} />}
      {Array.isArray(photos) && photos.length === 0 && <p class="hint">{t('noEvidence')}</p>}
      <ul class="photos">
        {Array.isArray(photos) &&
          (photos as readonly EvidencePhoto[]).map((photo) => (
            <li key={photo.id}>
              <a href={photoAddress(alert.id, photo.id)} target="_blank" rel="noreferrer">
                <img src={photoAddress(alert.id, photo.id)} loading="lazy" alt={t('photoAlt', { who: photo.takenBy, when: formatTime(photo.takenAt) })} />
              </a>
              <span class="alert-facts">{t('photoFacts', { who: photo.takenBy, when: formatTime(photo.takenAt), azimuth: Math.round(photo.azimuth), accuracy: photo.accuracyMetres, share: Math.round(photo.seenShare * 100) })}</span>
              <span class="alert-facts muted hash">{`SHA-256 ${photo.sha256.slice(0, 16)}…`}</span>
              <span class={`alert-facts signature ${photo.signature}`}>
                {pick(photo.signatureWords)}
                {photo.keyId && <span class="hash">{` ${photo.keyId.slice(0, 16)}…`}</span>}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
