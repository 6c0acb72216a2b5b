import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { alerts, type AlertsState } from '../alerts/state';
import { districtName } from '../alerts/words';
import { type CaseFile, release, withdraw } from '../api/cases';
import { CASE_STATES, OTHER_LINES, OUTCOMES, STEPS } from '../config/cases';
import { pick } from '../i18n';
import { openTab, store } from '../store/store';
import { Facts } from '../ui/Facts';
import { CaseItems } from './CaseItems';
import { CaseSteps } from './CaseSteps';
import { attemptAndRead, show } from './desk';
import { t } from './i18n';
import { Entry, Problem, when } from './parts';
import { Penalty } from './Penalty';
import { cases, type Opened } from './state';
import { standing } from './steps';

const COURSE = ['FILED', 'INVESTIGATED', 'REVIEWED', 'NOTIFIED', 'DECIDED', 'EXECUTED', 'CLOSED'] as const;

/** One case: how far, what next, its clocks, lists and record. */
export function CaseView(): JSX.Element {
  const opened = cases.get('opened');
  return (
    <>
      <button id="case-back" type="button" class="secondary small" onClick={() => show({ openId: null })}>
        ‹ {t('back')}
      </button>
      {opened === null ? (
        <>
          <Problem problem={cases.get('problem')} />
          <p class="hint" role="status">{cases.get('busy') ? t('reading') : ''}</p>
        </>
      ) : (
        <Opened opened={opened} />
      )}
    </>
  );
}

function Opened({ opened }: { readonly opened: Opened }): JSX.Element {
  const { file } = opened;
  const who = standing(file, store.get('session'));
  return (
    <article class="case">
      <h2 class="panel-title">
        {file.number} <span id="case-is" class={`case-state ${file.state}`}>{pick(file.stateWords)}</span>
      </h2>
      <Course opened={opened} />
      <Matter opened={opened} />
      <CaseSteps key={`${file.state}${file.course.officers.join()}`} file={file} who={who} />
      <Penalty key={`fine${file.id}${opened.penalties.length}`} opened={opened} who={who} />
      <Clocks opened={opened} />
      <CaseItems key={file.state} id={file.id} items={opened.items} who={who} />
      <Typical opened={opened} city={who.city} />
      <Record opened={opened} />
    </article>
  );
}

/** The way of every case, with how far this one is. */
function Course({ opened: { file } }: { readonly opened: Opened }): JSX.Element {
  const reached = COURSE.findIndex((state) => state === file.state);
  const over = file.state === 'UPHELD' || file.state === 'CORRECTED' ? COURSE.length : reached;
  return (
    <ol class="case-course" aria-label={t('course')}>
      {COURSE.map((state, index) => (
        <li key={state} class={index < over ? 'past' : index === over ? 'now' : undefined} aria-current={index === over ? 'step' : undefined}>
          {pick(CASE_STATES[state])}
        </li>
      ))}
    </ol>
  );
}

function Matter({ opened: { file } }: { readonly opened: Opened }): JSX.Element {
  const { matter, course } = file;
  return (
    <Facts
      class="case-facts"
      rows={[
        [t('violation'), `${pick(file.violationWords)}${course.outcome ? '' : t('undecided')}`],
        [t('districtOf'), districtName(matter.districtCode)],
        [t('party'), matter.party ? `${matter.party.name} ${matter.party.uscc}` : t('natural')],
        [t('licence'), matter.licenceNumber],
        [t('factsShort'), matter.facts],
        [t('from'), <Ground matter={matter} />],
        [t('officersShort'), course.officers.join('、')],
        [t('recusedOnes'), course.recused.join('、')],
        [t('reviewer'), course.legalReviewer],
        [t('filedOn'), `${course.filedOn} ${course.filedBy}`],
        [t('notifiedOn'), course.notifiedOn],
        [t('hearingOn'), course.hearingOn],
        [t('decidedOn'), course.decidedOn && `${course.decidedOn} ${course.outcome ? pick(OUTCOMES[course.outcome]) : ''}`],
        [t('closedOn'), course.closedOn],
      ]}
    />
  );
}

/** Where the case came from, one click away. */
function Ground({ matter: { alertId, clueId } }: Pick<CaseFile, 'matter'>): JSX.Element {
  const open = (patch: Partial<AlertsState>): void => {
    alerts.set(patch);
    openTab('alerts');
  };
  if (alertId) {
    return (
      <button id="case-alert" type="button" class="link" onClick={() => open({ part: 'alerts', chosen: alertId })}>
        {t('fromAlert')}
      </button>
    );
  }
  if (clueId) {
    return (
      <button id="case-clue" type="button" class="link" onClick={() => open({ part: 'clues', clue: clueId })}>
        {t('fromClue')}
      </button>
    );
  }
  return <>{t('fromSeen')}</>;
}

function Clocks({ opened: { clocks, file } }: { readonly opened: Opened }): JSX.Element {
  const running = cases.get('running');
  return (
    <section>
      <h3>{t('clocks')}</h3>
      <table class="case-clocks">
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('stands')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => {
            const overdue = running.some(({ subject, title, overdue: late }) => late && subject === `case:${file.id}` && title.zh === clock.title.zh);
            const paused = clock.outcome === undefined && clock.due.day === undefined;
            return (
              <tr key={clock.id} class={overdue ? 'over' : undefined}>
                <th scope="row">
                  {pick(clock.title)}
                  <span class="muted">{clock.legalBasis}</span>
                </th>
                <td>{clock.due.day ?? '—'}</td>
                <td>{clock.outcome ? t(clock.outcome === 'MET' ? 'met' : 'cancelled', { day: clock.endedOn ?? '' }) : paused ? t('paused') : overdue ? t('overdue') : t('running')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Only in words a person settled, and only of a closed case with an established violation. */
function Typical({ opened: { file, typical }, city }: { readonly opened: Opened; readonly city: boolean }): JSX.Element | null {
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const over = file.state === 'CLOSED' || file.state === 'UPHELD';
  if (typical === null && !(city && over)) return null;
  return (
    <section>
      <h3>{t('typical')}</h3>
      {typical ? (
        <>
          <p id="case-typical">
            <strong>{typical.title}</strong> <span class="muted">{typical.releasedOn}</span>
          </p>
          <p>{typical.words}</p>
          {city && (
            <>
              <Entry label={t('why')}>
                <input id="typical-why" value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
              </Entry>
              <button id="typical-withdraw" type="button" class="secondary" onClick={() => void attemptAndRead(() => withdraw(file.id, words.trim()))}>
                {t('withdraw')}
              </button>
            </>
          )}
        </>
      ) : (
        <>
          <p class="hint">{t('typicalHint')}</p>
          <Entry label={t('typicalTitle')}>
            <input id="typical-title" value={title} onInput={({ currentTarget }) => setTitle(currentTarget.value)} />
          </Entry>
          <Entry label={t('typicalWords')}>
            <textarea id="typical-words" rows={4} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
          </Entry>
          <button id="typical-release" type="button" class="secondary" onClick={() => void attemptAndRead(() => release(file.id, title.trim(), words.trim()))}>
            {t('release')}
          </button>
        </>
      )}
    </section>
  );
}

function Record({ opened: { history } }: { readonly opened: Opened }): JSX.Element {
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol class="case-history">
        {history.map(({ id, at, step }) => (
          <li key={id}>
            <strong>{pick(STEPS[step.step as keyof typeof STEPS] ?? OTHER_LINES[step.step]) || step.step}</strong> <span class="muted">{when(at)} · {step.actor}</span>
            {step.reason !== '' && <span class="reason">{step.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
