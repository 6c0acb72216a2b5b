import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { listMatters, type ListState, type Matter, registerClue } from '../api/credit';
import { LIST_STATES, REGISTERS_CLUES } from '../config/credit';
import { pick } from '../i18n';
import { store } from '../store/store';
import { t } from './i18n';
import { MatterView } from './MatterView';
import { isAuthority } from './matterSteps';
import { authorityName, Entry, Read, Synthetic, useSending } from './parts';
import { CLOSED, credit } from './state';
import { UnitChoice } from './UnitChoice';

const OPEN = 'OPEN';
/** Nothing more happens with these by itself. */
const ENDED: readonly ListState[] = ['NOT_LISTED', 'REMOVED', 'ESCALATED', 'REVOKED'];

/** Matters of the two lists, from the clue to the removal. */
export function Matters(): JSX.Element {
  const id = credit.get('matter');
  return id === null ? <MatterList /> : <MatterView key={id} id={id} back={t('matters')} />;
}

function MatterList(): JSX.Element {
  const [state, setState] = useState<ListState | typeof OPEN>(OPEN);
  const [adding, setAdding] = useState(false);
  const session = store.get('session');
  const matters = useRead(() => listMatters(state === OPEN ? '' : state), `${state}${session.username}`);
  return (
    <>
      {REGISTERS_CLUES.some((role) => session.roles.includes(role)) && (
        <button id="matter-new" type="button" class="secondary" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('newClue')}
        </button>
      )}
      {adding && <NewClue />}
      <Select
        id="matter-state"
        label={t('state')}
        value={state}
        change={(value) => setState(value as ListState)}
        options={[[OPEN, t('openMatters')], ...Object.entries(LIST_STATES).map(([key, words]) => [key, pick(words)] as const)]}
      />
      <Read answer={matters}>
        {(all) => {
          const shown = state === OPEN ? all.filter((matter) => !ENDED.includes(matter.state)) : all;
          return (
            <>
              <p id="matters-sentence" class="hint" role="status">
                {t('mattersSentence', { n: shown.length, mine: shown.filter((matter) => isAuthority(matter, session)).length })}
              </p>
              <MatterLines matters={shown} />
            </>
          );
        }}
      </Read>
    </>
  );
}

export function MatterLines({ matters }: { readonly matters: readonly Matter[] }): JSX.Element {
  return (
    <ul class="credit-list">
      {matters.map((matter) => (
        <li key={matter.id}>
          <button type="button" class="credit-line" data-matter={matter.number} data-state={matter.state} onClick={() => credit.set({ matter: matter.id })}>
            <span class="credit-top">
              <strong>{matter.number}</strong>
              <span class={`credit-state ${matter.state}`}>{pick(matter.stateWords)}</span>
            </span>
            <span>
              {matter.unitName} <Synthetic is={matter.synthetic} />
            </span>
            <span class="muted">
              {authorityName(matter.authority)} · {matter.matter.registeredOn} · {pick(matter.groundWords) || matter.matter.clue}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** 登记线索: which unit, and what was noticed. */
export function NewClue({ unit = '', clue = '' }: { readonly unit?: string; readonly clue?: string }): JSX.Element {
  const [entityId, setEntity] = useState(unit);
  const [words, setWords] = useState(clue);
  const { problem, busy, send } = useSending(() => undefined);
  const register = (): void => void send(async () => credit.set({ view: 'matters', ...CLOSED, matter: (await registerClue(entityId, '', words.trim())).id }));
  return (
    <div class="credit-form">
      {unit === '' && <UnitChoice id="clue" chosen={entityId} choose={setEntity} />}
      <Entry id="clue-words" label={t('clueWords')} type="long" value={words} set={setWords} />
      <button id="clue-send" type="button" class="primary" disabled={busy || entityId === ''} onClick={register}>
        {t('newClue')}
      </button>
      <Problem problem={problem} />
    </div>
  );
}
