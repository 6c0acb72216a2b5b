import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { wordOf } from '../alerts/words';
import { listPeople, type Member, type PersonFields, unmaskPerson } from '../api/credit';
import { endEmployment } from '../api/creditOffice';
import { DUTIES, PURPOSES } from '../config/credit';
import { pick } from '../i18n';
import { today } from '../map/day';
import { t } from './i18n';
import { w } from './i18n/work';
import { Entry, Read, useSending } from './parts';

/** People of a unit, masked; opened one by one, for a purpose, and logged. */
export function People({ entityId, reference, readOnly = false, ends = false }: { readonly entityId: string; readonly reference: string; readonly readOnly?: boolean; readonly ends?: boolean }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const people = useRead(() => listPeople(entityId), `${entityId}${turn}`);
  return (
    <section id="credit-people">
      <h3>{t('people')}</h3>
      <Read answer={people}>
        {(all) =>
          all.length === 0 ? (
            <p class="hint">{t('noPeople')}</p>
          ) : (
            <ul class="credit-list">
              {all.map((member) => (
                <Person key={member.employment.id} member={member} reference={reference} readOnly={readOnly} ended={ends ? () => setTurn(turn + 1) : undefined} />
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}

interface PersonProps {
  readonly member: Member;
  readonly reference: string;
  readonly readOnly: boolean;
  /** Absent for who may not end a function. */
  readonly ended: (() => void) | undefined;
}

function Person({ member: { employment, person }, reference, readOnly, ended }: PersonProps): JSX.Element {
  const [purpose, setPurpose] = useState('');
  const [matter, setMatter] = useState(reference);
  const [opened, setOpened] = useState<PersonFields | null>(null);
  const { problem, busy, send } = useSending(() => undefined);
  const shown = opened ?? person;
  return (
    <li class="credit-item">
      <span class="person">
        {shown.name} {shown.number} {shown.contact ?? ''}
      </span>
      <span class="muted">
        {wordOf(DUTIES, employment.duty)} · {employment.from} – {employment.to ?? t('unlimited')}
      </span>
      {opened === null && !readOnly && (
        <details>
          <summary>{t('unmask')}</summary>
          <Select id={`purpose-${employment.id}`} label={t('purpose')} value={purpose} change={setPurpose} options={[['', t('choose')], ...Object.entries(PURPOSES).map(([key, words]) => [key, pick(words)] as const)]} />
          <Entry id={`reference-${employment.id}`} label={t('reference')} value={matter} set={setMatter} />
          <button type="button" class="secondary unmask-send" disabled={busy || purpose === ''} onClick={() => void send(async () => setOpened(await unmaskPerson(person.id, purpose, matter.trim())))}>
            {t('unmask')}
          </button>
          <Problem problem={problem} />
        </details>
      )}
      {ended && !employment.to && <Ending id={employment.id} ended={ended} />}
    </li>
  );
}

function Ending({ id, ended }: { readonly id: string; readonly ended: () => void }): JSX.Element {
  const [lastDay, setLastDay] = useState(today());
  const { problem, busy, send } = useSending(ended);
  return (
    <details>
      <summary>{w('endDuty')}</summary>
      <Entry id={`last-${id}`} label={w('lastDay')} type="date" value={lastDay} set={setLastDay} />
      <button type="button" class="secondary duty-end" disabled={busy} onClick={() => void send(() => endEmployment(id, lastDay))}>
        {w('endDuty')}
      </button>
      <Problem problem={problem} />
    </details>
  );
}
