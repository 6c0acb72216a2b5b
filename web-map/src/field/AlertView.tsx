import { lazy, Suspense } from 'preact/compat';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldAlert } from '../api/field';
import { pick } from '../i18n';
import { Facts } from '../ui/Facts';
import { SeverityBadge } from './AlertList';
import { middle } from './cone';
import { add } from './desk';
import { GoOutForm } from './GoOutForm';
import { t } from './i18n';
import { JudgeForm } from './JudgeForm';
import { PhotoForm } from './PhotoForm';
import { Photos } from './Photos';
import { followCompass } from './position';
import { field } from './state';
import { allowed, stateAhead, waitingOf } from './steps';
import { areaWords, directionTo, distanceWords, kindWords } from './words';

const FieldMap = lazy(() => import('./FieldMap'));

type Form = 'goOut' | 'photo' | 'judge' | null;

/** One alert: where it is, what is known, what can be done now. */
export function AlertView({ alert }: { readonly alert: FieldAlert }): JSX.Element {
  const [form, setForm] = useState<Form>(null);
  const close = (): void => setForm(null);
  if (form === 'goOut') return <GoOutForm alert={alert} close={close} />;
  if (form === 'photo') return <PhotoForm alert={alert} close={close} />;
  if (form === 'judge') return <JudgeForm alert={alert} close={close} />;
  return (
    <article class="field-alert">
      <button id="field-back" type="button" class="field-second" onClick={() => field.set({ open: null })}>
        ‹ {t('back')}
      </button>
      <p class="line">
        <SeverityBadge alert={alert} />
        <strong>{alert.number}</strong>
        {alert.synthetic && <span class="mark">{t('synthetic')}</span>}
      </p>
      <h2>{pick(alert.title)}</h2>
      <Known alert={alert} />
      <Actions alert={alert} open={setForm} />
      {alert.geometry && (
        <Suspense fallback={<p class="field-hint">{t('loading')}</p>}>
          <FieldMap id={alert.id} places={[alert.geometry]} />
        </Suspense>
      )}
      <Photos alert={alert} />
      <Why alert={alert} />
    </article>
  );
}

function Known({ alert }: { readonly alert: FieldAlert }): JSX.Element {
  const here = field.get('here');
  const way = here && alert.geometry ? directionTo(alert.geometry, here) : null;
  const waiting = waitingOf(alert, field.get('items'));
  return (
    <>
      <Facts
        class="field-facts"
        rows={[
          [t('state'), <strong id="field-state">{pick(alert.stateWords)}</strong>],
          [t('judgement'), pick(alert.judgementWords)],
          [t('place'), way ? t('toPlace', { azimuth: Math.round(way.azimuth), distance: distanceWords(way.metres) }) : ''],
          [t('area'), alert.areaSquareMetres > 0 ? areaWords(alert.areaSquareMetres) : ''],
          [t('observed'), alert.observedOn],
          [t('licences'), alert.licences.join('、')],
          [t('takenBy'), alert.takenBy],
          [t('officers'), alert.officers.join('、')],
        ]}
      />
      {waiting.length > 0 && <p class="field-ahead">{t('ahead', { words: waiting.map(({ content }) => kindWords(content.kind)).join('、') })}</p>}
    </>
  );
}

function Actions({ alert, open }: { readonly alert: FieldAlert; readonly open: (form: Form) => void }): JSX.Element {
  const may = allowed(stateAhead(alert, field.get('items')));
  const photo = (): void => {
    void followCompass();
    open('photo');
  };
  return (
    <div class="field-actions">
      {may.take && (
        <button id="field-take" type="button" class="field-first" onClick={() => void add({ kind: 'TAKE' }, alert.id, label(alert), alert)}>
          {t('take')}
        </button>
      )}
      {may.goOut && (
        <button id="field-go-out" type="button" class="field-first" onClick={() => open('goOut')}>
          {t('goOut')}
        </button>
      )}
      {may.photo && (
        <button id="field-photo" type="button" class="field-first" onClick={photo}>
          {t('photo')}
        </button>
      )}
      {may.judge && (
        <button id="field-judge" type="button" class="field-second" onClick={() => open('judge')}>
          {t('judge')}
        </button>
      )}
      {alert.geometry && <Navigation alert={alert} place={middle(alert.geometry)} />}
    </div>
  );
}

/** Plain addresses that the phone's map programs know; nothing is asked of anybody. CGCS2000 is WGS 84 for this purpose. */
function Navigation({ alert, place: [lon = 0, lat = 0] }: { readonly alert: FieldAlert; readonly place: readonly number[] }): JSX.Element {
  const name = encodeURIComponent(alert.number);
  const at = `${lat.toFixed(6)},${lon.toFixed(6)}`;
  return (
    <>
      <a id="field-geo" class="field-second" href={`geo:${at}?q=${at}(${name})`}>
        {t('navigateGeo')}
      </a>
      <a id="field-amap" class="field-second" href={`amapuri://route/plan/?dlat=${lat.toFixed(6)}&dlon=${lon.toFixed(6)}&dname=${name}&dev=1&t=0`}>
        {t('navigateAmap')}
      </a>
    </>
  );
}

function Why({ alert }: { readonly alert: FieldAlert }): JSX.Element {
  return (
    <details class="field-why">
      <summary>
        {t('reasons')} · {t('score', { n: alert.score })}
      </summary>
      <ul>
        {alert.reasons.map(({ rule, points, text }) => (
          <li key={`${rule}${text.zh}`}>
            {pick(text)} <strong>+{points}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}

export const label = (alert: FieldAlert): string => `${alert.number} ${alert.title.zh}`;
