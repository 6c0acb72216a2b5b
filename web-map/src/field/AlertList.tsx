import type { JSX } from 'preact';
import type { FieldAlert } from '../api/field';
import { pick } from '../i18n';
import { refresh } from './desk';
import { t } from './i18n';
import { waitingOf } from './steps';
import { field } from './state';
import { distanceTo, distanceWords, inOrder, kindWords, timeWords, whyNoPlace } from './words';

export function AlertList(): JSX.Element {
  const here = field.get('here');
  const alerts = inOrder(field.get('alerts'), here);
  return (
    <>
      <p class="field-hint">
        <span id="field-order">{here ? t('byDistance') : t('byScore', { why: whyNoPlace() })}</span>
        {field.get('readAt') && <> · {t('readAt', { time: timeWords(field.get('readAt')) })}</>}
        <button id="field-refresh" type="button" class="link" onClick={() => void refresh()}>
          {t('refresh')}
        </button>
      </p>
      {alerts.length === 0 && <p class="field-note">{t('noAlerts')}</p>}
      <ul class="field-list">
        {alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} />
        ))}
      </ul>
      <p class="field-hint">{t('clueOnly')}</p>
    </>
  );
}

function AlertCard({ alert }: { readonly alert: FieldAlert }): JSX.Element {
  const metres = distanceTo(alert.geometry, field.get('here'));
  const waiting = waitingOf(alert, field.get('items'));
  const due = field.get('tasks').find(({ reference }) => reference === alert.id)?.dueOn;
  return (
    <li>
      <button type="button" class="field-card" data-number={alert.number} onClick={() => field.set({ open: alert.id, said: '', wrong: '' })}>
        <span class="line">
          <SeverityBadge alert={alert} />
          <strong class="far">{metres === null ? t('score', { n: alert.score }) : distanceWords(metres)}</strong>
        </span>
        <strong>{pick(alert.title)}</strong>
        <span class="line soft">
          {alert.number} · {pick(alert.stateWords)}
          {alert.synthetic && <span class="mark">{t('synthetic')}</span>}
        </span>
        {due && <span class="soft">{t('taskDue', { day: due })}</span>}
        {waiting.length > 0 && <span class="field-ahead">{t('ahead', { words: waiting.map(({ content }) => kindWords(content.kind)).join('、') })}</span>}
      </button>
    </li>
  );
}

export function SeverityBadge({ alert }: { readonly alert: FieldAlert }): JSX.Element {
  return <span class={`field-badge ${alert.severity}`}>{pick(alert.severityWords)}</span>;
}
