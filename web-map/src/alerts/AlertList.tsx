import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Alert } from '../api/alerts';
import { ALERT_STATES, LONGEST_LIST, SEVERITIES } from '../config/enforcement';
import { PHONE_WIDTH_PX } from '../config/map';
import { pick } from '../i18n';
import { store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { t } from './i18n';
import { choose, readList, readMore, SPECIAL } from './list';
import { openAlerts } from './live';
import { Problem, Select } from './parts';
import { ALL_OPEN, type AlertFilter, alerts } from './state';
import { area, districtName, wordOf } from './words';

/** Alerts by priority, those the filter lets through. */
export function AlertList(): JSX.Element {
  const list = alerts.get('list');
  const problem = alerts.get('problem');
  return (
    <>
      <Filters />
      <Problem problem={problem} retry={() => void readList()} />
      {list === null && !problem && <p class="hint" role="status">{frameWords('loading')}</p>}
      {list !== null && (
        <>
          <p id="alert-count" class="hint" role="status">
            {t(alerts.get('more') ? 'shownMore' : 'shownAll', { n: list.length, open: openAlerts() })}
          </p>
          {list.length === 0 && <p class="hint empty">{t('none')}</p>}
          <ol class="alert-list">
            {list.map((alert) => (
              <Row key={alert.id} alert={alert} fresh={alerts.get('fresh').has(alert.id)} />
            ))}
          </ol>
          {alerts.get('more') && list.length < LONGEST_LIST && (
            <button id="alerts-more" type="button" class="secondary" onClick={() => void readMore()}>
              {t('more')}
            </button>
          )}
          {list.length >= LONGEST_LIST && <p class="hint">{t('tooMany', { n: LONGEST_LIST })}</p>}
        </>
      )}
    </>
  );
}

function Row({ alert, fresh }: { readonly alert: Alert; readonly fresh: boolean }): JSX.Element {
  const facts = [districtName(alert.districtCode) || t('noDistrict'), alert.areaSquareMetres > 0 && area(alert.areaSquareMetres)];
  return (
    <li>
      <button type="button" class="alert-row" id={`alert-${alert.id}`} onClick={() => choose(alert.id)}>
        <span class={`score severity-${alert.severity}`}>
          {alert.score}
          <span class="visually-hidden"> {t('points')}</span>
        </span>
        <span class="alert-head">
          <strong>{pick(alert.title)}</strong>
          {fresh && <span class="mark fresh">{t('fresh')}</span>}
          {alert.synthetic && <span class="mark">{t('synthetic')}</span>}
        </span>
        <span class="alert-facts">{[wordOf(SEVERITIES, alert.severity), wordOf(ALERT_STATES, alert.state), alert.takenBy && t('takenByWhom', { who: alert.takenBy }), alert.escalations > 0 && t('escalated', { n: alert.escalations })].filter(Boolean).join(' · ')}</span>
        <span class="alert-facts muted">
          {facts.filter(Boolean).join(' · ')} · <span class="unbroken">{alert.observedOn}</span>
        </span>
      </button>
    </li>
  );
}

function Filters(): JSX.Element {
  const filter = alerts.get('filter');
  const { username, roles } = store.get('session');
  const set = (patch: Partial<AlertFilter>): void => alerts.set({ filter: { ...filter, ...patch } });
  const changed = (Object.keys(ALL_OPEN) as (keyof AlertFilter)[]).some((name) => filter[name] !== ALL_OPEN[name]);
  const states = Object.entries(ALERT_STATES).map(([value, words]) => [value, pick(words)] as const);
  const severities = Object.entries(SEVERITIES).map(([value, words]) => [value, t('atLeast', { severity: pick(words) })] as const);
  return (
    <details class="folded" open={innerWidth >= PHONE_WIDTH_PX}>
      <summary>{t(changed ? 'filterOn' : 'filter')}</summary>
      <div class="filters grid">
        <Select id="filter-state" label={t('state')} value={filter.state} options={[['open', t('allOpen')], ...states, ['', t('allStates')]]} change={(state) => set({ state })} />
        <Select id="filter-severity" label={t('severity')} value={filter.leastSeverity} options={[['', t('any')], ...severities]} change={(leastSeverity) => set({ leastSeverity })} />
        <Select
          id="filter-district"
          label={t('district')}
          value={filter.district}
          options={[['', t('any')], ...alerts.get('districts').map(({ code }) => [code, districtName(code)] as const)]}
          change={(district) => set({ district })}
        />
        <Select
          id="filter-source"
          label={t('kind')}
          value={filter.source}
          options={[['', t('any')], ['SENSING', t('fromPatch')], ['CLUE', t('fromClue')], ...(roles.includes('SPECIAL_LAND_REVIEWER') ? [[SPECIAL, t('specialLand')] as const] : [])]}
          change={(source) => set({ source })}
        />
        <Select
          id="filter-who"
          label={t('takenBy')}
          value={filter.who === '' || filter.who === 'mine' || filter.who === username ? filter.who : '?'}
          options={[['', t('any')], ['mine', t('mine')], [username, t('takenByMe')], ['?', t('takenByOther')]]}
          change={(who) => set({ who: who === '?' ? (filter.who === '' ? '?' : filter.who) : who })}
        />
        {filter.who !== '' && filter.who !== 'mine' && filter.who !== username && <Account value={filter.who === '?' ? '' : filter.who} change={(who) => set({ who: who || '?' })} />}
        {changed && (
          <button id="filter-clear" type="button" class="link" onClick={() => alerts.set({ filter: ALL_OPEN })}>
            {t('clearFilter')}
          </button>
        )}
      </div>
    </details>
  );
}

function Account({ value, change }: { readonly value: string; readonly change: (value: string) => void }): JSX.Element {
  const [text, setText] = useState(value);
  return (
    <label class="field">
      <span class="label">{t('account')}</span>
      <input id="filter-account" value={text} onInput={(event) => setText(event.currentTarget.value)} onChange={() => change(text.trim())} />
    </label>
  );
}
