import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addLicence, type DistrictAssessment, keepRegister, type KeptRegister, type LicenceStanding, type RegisterName } from '../api/duties';
import { today } from '../map/day';
import { change } from './desk';
import { t } from './i18n';
import { Do, DistrictSelect, Entry, isCity, Select } from './parts';
import { districtName } from '../alerts/words';
import { duties } from './state';

const REGISTERS: readonly RegisterName[] = ['DUTIES', 'OFFICER_LICENCES'];

export interface RegistersRead {
  readonly kept: readonly KeptRegister[];
  readonly licences: readonly LicenceStanding[];
  readonly assessment: readonly DistrictAssessment[];
}

/** What is kept and since when, officers' licences, and districts in figures. (004-R31, R34) */
export function Registers(): JSX.Element {
  const read = duties.get('registers');
  if (read === null) return <p class="hint">{t('reading')}</p>;
  return (
    <>
      <Kept kept={read.kept} />
      <Licences licences={read.licences} />
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
          <Do id="kept-set" title={t('keptSet')} run={() => change('registers', () => keepRegister(register, from, reason), t('saved'))} />
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
          <DistrictSelect id="licence-district" city value={districtCode} set={setDistrict} />
          <Entry id="licence-issued" label={t('issuedOn')} type="date" value={issuedOn} set={setIssued} />
          <Entry id="licence-until" label={t('validTo')} type="date" value={validTo} set={setUntil} />
          <Entry id="licence-trained" label={t('trainedOn')} type="date" value={trainedOn} set={setTrained} />
          <Do id="licence-add" title={t('licenceAdd')} run={() => change('registers', () => addLicence({ username, districtCode, issuedOn, validTo, trainedOn }), t('saved'))} />
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
      <div class="duties-table" role="group" tabIndex={0} aria-label={t('assessment', { year: duties.get('year') })}>
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
                <th scope="row">{districtName(each.districtCode)}</th>
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
