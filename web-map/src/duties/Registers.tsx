import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addLicence, type DistrictAssessment, keepRegister, type KeptRegister, type LicenceStanding, type RegisterName, type ReleasedYear, releaseYear, withdrawYear } from '../api/duties';
import { today } from '../map/day';
import { store } from '../store/store';
import { changeRegisters } from './desk';
import { t } from './i18n';
import { Select } from './parts';
import { duties } from './state';

const REGISTERS: readonly RegisterName[] = ['DUTIES', 'OFFICER_LICENCES'];

export interface RegistersRead {
  readonly kept: readonly KeptRegister[];
  readonly licences: readonly LicenceStanding[];
  readonly released: readonly ReleasedYear[];
  readonly assessment: readonly DistrictAssessment[];
}

const isCity = (): boolean => store.get('session').roles.includes('CITY_ENFORCEMENT');

/** What is kept and since when, officers' licences, what is public, and districts in figures. (004-R30, R31, R34) */
export function Registers(): JSX.Element {
  const read = duties.get('registers');
  if (read === null) return <p class="hint">{t('reading')}</p>;
  return (
    <>
      <Kept kept={read.kept} />
      <Licences licences={read.licences} />
      <Publications released={read.released} />
      <Assessed counts={read.assessment} />
    </>
  );
}

function Kept({ kept }: { readonly kept: readonly KeptRegister[] }): JSX.Element {
  const [register, setRegister] = useState<RegisterName>('OFFICER_LICENCES');
  const [from, setFrom] = useState(today());
  const [reason, setReason] = useState('');
  return (
    <section id="registers-kept">
      <h3>{t('keptTitle')}</h3>
      {REGISTERS.map((name) => {
        const held = kept.find((each) => each.register === name);
        return (
          <p key={name} class={held?.keptFrom ? '' : 'hint'}>
            {t(name)}：{held?.keptFrom ? t('keptFrom', { day: held.keptFrom }) : t('notKeptYet')}
          </p>
        );
      })}
      {isCity() && (
        <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
          <Select id="kept-register" label={t('keptTitle')} value={register} set={(value) => setRegister(value as RegisterName)} options={REGISTERS.map((name) => [name, t(name)] as const)} />
          <Entry id="kept-from" label={t('keptDay')} type="date" value={from} set={setFrom} />
          <Entry id="kept-reason" label={t('reason')} value={reason} set={setReason} wide />
          <Do id="kept-set" title={t('keptSet')} run={() => changeRegisters(() => keepRegister(register, from, reason), t('saved'))} />
        </form>
      )}
    </section>
  );
}

function Licences({ licences }: { readonly licences: readonly LicenceStanding[] }): JSX.Element {
  const [username, setUsername] = useState('');
  const [districtCode, setDistrict] = useState('');
  const [issuedOn, setIssued] = useState('');
  const [validTo, setUntil] = useState('');
  const [trainedOn, setTrained] = useState('');
  return (
    <section id="registers-licences">
      <h3>{t('licences')}</h3>
      {licences.length === 0 && <p class="hint">{t('noLicences')}</p>}
      <ul>
        {licences.map(({ licence, trainingDue, valid }) => (
          <li key={licence.username}>
            {licence.username} <span class={`duty-count is-${valid ? 'accepted' : 'failed'}`}>{valid ? t('licenceValid') : t('licenceInvalid')}</span> <span class="muted">{t('licenceLine', { until: licence.validTo, training: trainingDue })}</span>
          </li>
        ))}
      </ul>
      {isCity() && (
        <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
          <Entry id="licence-username" label={t('account')} value={username} set={setUsername} />
          <Entry id="licence-district" label={t('districtOrCity')} value={districtCode} set={setDistrict} />
          <Entry id="licence-issued" label={t('issuedOn')} type="date" value={issuedOn} set={setIssued} />
          <Entry id="licence-until" label={t('validTo')} type="date" value={validTo} set={setUntil} />
          <Entry id="licence-trained" label={t('trainedOn')} type="date" value={trainedOn} set={setTrained} />
          <Do id="licence-add" title={t('licenceAdd')} run={() => changeRegisters(() => addLicence({ username, districtCode, issuedOn, validTo, trainedOn }), t('saved'))} />
        </form>
      )}
    </section>
  );
}

function Publications({ released }: { readonly released: readonly ReleasedYear[] }): JSX.Element {
  const [district, setDistrict] = useState('');
  const [reason, setReason] = useState('');
  return (
    <section id="registers-public">
      <h3>{t('publicTitle')}</h3>
      <p class="hint">{t('publicHint')}</p>
      {released.length === 0 && <p class="hint">{t('noPublic')}</p>}
      <ul>
        {released.map(({ id, year, districtCode, asOf, rows }) => (
          <li key={id}>
            <a href={`/api/duty-publications/rows?year=${year}&district=${districtCode}`} target="_blank" rel="noopener">
              {t('publicLine', { year, district: districtCode, day: asOf, n: rows })}
            </a>
            {isCity() && (
              <button type="button" class="link" onClick={() => changeRegisters(() => withdrawYear(id, reason), t('withdrawn'))}>
                {t('withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isCity() && (
        <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
          <Entry id="public-district" label={t('district')} value={district} set={setDistrict} />
          <Entry id="public-reason" label={t('withdrawReason')} value={reason} set={setReason} />
          <Do id="public-release" title={t('release', { year: duties.get('year') })} run={() => changeRegisters(() => releaseYear(duties.peek('year'), district), t('released'))} />
        </form>
      )}
    </section>
  );
}

function Assessed({ counts }: { readonly counts: readonly DistrictAssessment[] }): JSX.Element {
  return (
    <section id="registers-assessment">
      <h3>{t('assessment', { year: duties.get('year') })}</h3>
      <p class="hint">{t('assessmentHint')}</p>
      <div class="duties-table">
        <table>
          <thead>
            <tr>
              {[t('district'), t('dueCount'), t('ACCEPTED'), t('late'), t('FILED'), t('OVERDUE'), t('FAILED')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((each) => (
              <tr key={each.districtCode}>
                <th scope="row">{each.districtCode}</th>
                <td>{each.due}</td>
                <td>{each.passed}</td>
                <td>{each.late}</td>
                <td>{each.waiting}</td>
                <td>{each.overdue}</td>
                <td>{each.failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly type?: 'text' | 'date';
  readonly wide?: boolean;
}

function Entry({ id, label, value, set, type = 'text', wide = false }: EntryProps): JSX.Element {
  return (
    <label class={wide ? 'field wide' : 'field'}>
      <span class="label">{label}</span>
      <input id={id} type={type as 'text'} value={value} autocapitalize="none" onInput={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  );
}

function Do({ id, title, run }: { readonly id: string; readonly title: string; readonly run: () => Promise<boolean> }): JSX.Element {
  return (
    <button id={id} type="button" class="secondary wide" disabled={duties.get('busy')} onClick={() => void run()}>
      {title}
    </button>
  );
}
