import { districtName } from '../alerts/words';
import type { JSX } from 'preact';
import type { CaseFile, CaseState, RunningClock } from '../api/cases';
import { CASE_STATES } from '../config/cases';
import { pick } from '../i18n';
import { HelpButton } from '../ui/Help';
import { show } from './desk';
import { t } from './i18n';
import { Problem } from './parts';
import { cases, type ClockFilter } from './state';

const SOON_WORKING_DAYS = 5;

/** All cases one sees, with the clock that ends first. */
export function CaseList(): JSX.Element {
  const list = cases.get('list');
  return (
    <>
      <div class="cases-head">
        <h2 class="panel-title">{t('title')}</h2>
        <HelpButton title={t('help')} text={t('helpText')} />
      </div>
      <button id="case-new" type="button" class="primary" onClick={() => show({ filing: '' })}>
        {t('newCase')}
      </button>
      <Filters />
      <Problem problem={cases.get('problem')} />
      {list === null ? <p class="hint" role="status">{t('reading')}</p> : <Lines list={list} />}
    </>
  );
}

function Filters(): JSX.Element {
  const clocks: readonly (readonly [ClockFilter, string])[] = [
    ['', t('anyClock')],
    ['RUNNING', t('running')],
    ['WEEK', t('dueSoon')],
    ['OVERDUE', t('overdue')],
  ];
  return (
    <div class="grid cases-filters">
      <label class="field">
        <span class="label">{t('state')}</span>
        <select id="case-state" value={cases.get('state')} onChange={({ currentTarget }) => cases.set({ state: currentTarget.value as CaseState | '' })}>
          <option value="">{t('anyState')}</option>
          {Object.entries(CASE_STATES).map(([state, words]) => (
            <option key={state} value={state}>
              {pick(words)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">{t('clocks')}</span>
        <select id="case-clock" value={cases.get('clock')} onChange={({ currentTarget }) => cases.set({ clock: currentTarget.value as ClockFilter })}>
          {clocks.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="field wide">
        <span class="label">{t('search')}</span>
        <input id="case-query" type="search" value={cases.get('query')} onInput={({ currentTarget }) => cases.set({ query: currentTarget.value })} />
      </label>
    </div>
  );
}

function Lines({ list }: { readonly list: readonly CaseFile[] }): JSX.Element {
  const running = cases.get('running');
  const shown = list.filter((file) => matches(file, firstClock(file, running)));
  const overdue = list.filter((file) => firstClock(file, running)?.overdue).length;
  return (
    <>
      <p id="cases-sentence" class="cases-sentence" role="status">
        {t('sentence', { all: list.length, shown: shown.length, overdue })}
      </p>
      <ul class="case-list">
        {shown.map((file) => (
          <CaseLine key={file.id} file={file} clock={firstClock(file, running)} />
        ))}
      </ul>
    </>
  );
}

/** Clocks come with the earliest due first. */
function firstClock({ id }: CaseFile, running: readonly RunningClock[]): RunningClock | undefined {
  return running.find(({ subject }) => subject === `case:${id}`);
}

function matches(file: CaseFile, clock: RunningClock | undefined): boolean {
  const state = cases.get('state');
  const query = cases.get('query').trim().toLowerCase();
  const wanted = { '': true, RUNNING: clock !== undefined, OVERDUE: clock?.overdue === true, WEEK: clock !== undefined && !clock.overdue && clock.workingDaysLeft <= SOON_WORKING_DAYS }[cases.get('clock')];
  const words = [file.number, file.matter.facts, file.matter.party?.name, file.matter.licenceNumber, file.matter.districtCode, file.violationWords.zh, ...file.course.officers].join(' ').toLowerCase();
  return (state === '' || file.state === state) && wanted && words.includes(query);
}

function CaseLine({ file, clock }: { readonly file: CaseFile; readonly clock: RunningClock | undefined }): JSX.Element {
  return (
    <li>
      <button type="button" class="case-line" data-number={file.number} onClick={() => show({ openId: file.id })}>
        <span class="case-top">
          <strong>{file.number}</strong>
          <span class={`case-state ${file.state}`}>{pick(file.stateWords)}</span>
        </span>
        <span>
          {pick(file.violationWords)} · {districtName(file.matter.districtCode)}
        </span>
        <span class="muted">{file.matter.facts.slice(0, 60)}</span>
        {clock && <ClockWords clock={clock} />}
      </button>
    </li>
  );
}

function ClockWords({ clock }: { readonly clock: RunningClock }): JSX.Element {
  const words = { title: pick(clock.title), day: clock.due.day ?? '', n: clock.workingDaysLeft };
  return <span class={clock.overdue ? 'case-clock over' : 'case-clock'}>{clock.overdue ? t('clockOver', words) : clock.due.day ? t('clockDue', words) : t('clockPaused', words)}</span>;
}
