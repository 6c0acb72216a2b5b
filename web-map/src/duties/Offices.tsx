import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addEquipment, type Answerable, type DistrictAssessment, endAnswerable, enterBudget, type Equipment, type EquipmentBudget, type EquipmentKind, nameAnswerable, type Rank, retireEquipment } from '../api/duties';
import { number } from '../figures/tables';
import { today } from '../map/day';
import { change } from './desk';
import { t } from './i18n';
import { ByDay, DistrictSelect, Do, enforces, Entry, isCity, placeName, Select } from './parts';
import { duties } from './state';

const RANKS: readonly Rank[] = ['HEAD', 'DEPUTY', 'OFFICER'];
const KINDS: readonly EquipmentKind[] = ['VEHICLE', 'RADIO', 'GPS', 'CAMERA', 'VIDEO', 'COMPUTER', 'DRONE'];

export interface OfficesRead {
  readonly answerable: readonly Answerable[];
  readonly assessment: readonly DistrictAssessment[];
  readonly equipment: readonly Equipment[];
  readonly budgets: readonly EquipmentBudget[];
}

/** Who answers for a district beside its counts, what it has to work with, and its budget for that. (004-R22, R35) */
export function Offices(): JSX.Element {
  const read = duties.get('offices');
  if (read === null) return <p class="hint">{t('reading')}</p>;
  return (
    <>
      <Ranks answerable={read.answerable} counts={read.assessment} />
      <EquipmentList equipment={read.equipment} />
      <Budgets budgets={read.budgets} />
    </>
  );
}

function Ranks({ answerable, counts }: { readonly answerable: readonly Answerable[]; readonly counts: readonly DistrictAssessment[] }): JSX.Element {
  const indicators = (code: string): string => {
    const found = counts.find(({ districtCode }) => districtCode === code);
    return found ? t('indicators', { due: found.due, passed: found.passed, overdue: found.overdue, waiting: found.waiting }) : '—';
  };
  return (
    <section id="offices-ranks">
      <h3>{t('ranks')}</h3>
      <p class="hint">{t('ranksHint', { year: duties.get('year') })}</p>
      {answerable.length === 0 && <p class="hint">{t('noRanks')}</p>}
      <ul class="duties-list">
        {answerable.map((each) => (
          <li key={each.id}>
            <strong>
              {placeName(each.districtCode)} {t(each.rank)}
            </strong>{' '}
            {each.username} <span class="muted">{each.toDay ? t('answered', { from: each.fromDay, to: each.toDay }) : t('answers', { from: each.fromDay })}</span>
            {!each.toDay && <p class="rank-indicators">{indicators(each.districtCode)}</p>}
            {!each.toDay && isCity() && <ByDay id={`end-${each.id}`} title={t('endRank')} what={`${placeName(each.districtCode)} ${each.username}`} label={t('endDay')} run={(on) => change('offices', () => endAnswerable(each.id, on), t('saved'))} />}
          </li>
        ))}
      </ul>
      {isCity() && <NameForm />}
    </section>
  );
}

function NameForm(): JSX.Element {
  const [districtCode, setDistrict] = useState('');
  const [rank, setRank] = useState<Rank>('HEAD');
  const [username, setUsername] = useState('');
  const [fromDay, setFrom] = useState(today());
  return (
    <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
      <DistrictSelect id="rank-district" city value={districtCode} set={setDistrict} />
      <Select id="rank-rank" label={t('rank')} value={rank} set={(value) => setRank(value as Rank)} options={RANKS.map((each) => [each, t(each)] as const)} />
      <Entry id="rank-username" label={t('account')} value={username} set={setUsername} />
      <Entry id="rank-from" label={t('fromDay')} type="date" value={fromDay} set={setFrom} />
      <Do id="rank-name" title={t('nameRank')} run={() => change('offices', () => nameAnswerable({ districtCode, rank, username, fromDay }), t('saved'))} />
    </form>
  );
}

function EquipmentList({ equipment }: { readonly equipment: readonly Equipment[] }): JSX.Element {
  return (
    <section id="offices-equipment">
      <h3>{t('equipment')}</h3>
      {equipment.length === 0 && <p class="hint">{t('noEquipment')}</p>}
      <ul class="duties-list">
        {equipment.map((each) => (
          <li key={each.id}>
            <strong>
              {placeName(each.districtCode)} · {each.station}
            </strong>{' '}
            {t(each.kind)} {each.number} <span class="muted">{each.retiredOn ? t('retired', { from: each.acquiredOn, to: each.retiredOn }) : t('inUse', { from: each.acquiredOn })}</span>
            {!each.retiredOn && enforces() && <ByDay id={`retire-${each.id}`} title={t('retire')} what={`${t(each.kind)} ${each.number}`} label={t('retireDay')} run={(on) => change('offices', () => retireEquipment(each.id, on), t('saved'))} />}
          </li>
        ))}
      </ul>
      {enforces() && <EquipmentForm />}
    </section>
  );
}

function EquipmentForm(): JSX.Element {
  const [districtCode, setDistrict] = useState('');
  const [station, setStation] = useState('');
  const [kind, setKind] = useState<EquipmentKind>('VEHICLE');
  const [numbered, setNumber] = useState('');
  const [acquiredOn, setAcquired] = useState('');
  return (
    <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
      <DistrictSelect id="equipment-district" value={districtCode} set={setDistrict} />
      <Entry id="equipment-station" label={t('station')} value={station} set={setStation} />
      <Select id="equipment-kind" label={t('kind')} value={kind} set={(value) => setKind(value as EquipmentKind)} options={KINDS.map((each) => [each, t(each)] as const)} />
      <Entry id="equipment-number" label={t('number')} value={numbered} set={setNumber} />
      <Entry id="equipment-acquired" label={t('acquiredOn')} type="date" value={acquiredOn} set={setAcquired} />
      <Do id="equipment-add" title={t('addEquipment')} run={() => change('offices', () => addEquipment({ districtCode, station, kind, number: numbered, acquiredOn }), t('saved'))} />
    </form>
  );
}

function Budgets({ budgets }: { readonly budgets: readonly EquipmentBudget[] }): JSX.Element {
  const [districtCode, setDistrict] = useState('');
  const [amount, setAmount] = useState('');
  const [source, setSource] = useState('');
  const year = duties.get('year');
  return (
    <section id="offices-budgets">
      <h3>{t('budgets', { year })}</h3>
      {budgets.length === 0 && <p class="hint">{t('noBudgets')}</p>}
      <ul>
        {budgets.map((each) => (
          <li key={each.districtCode}>
            {placeName(each.districtCode)} {t('yuan', { n: number(each.amountYuan) })} <span class="muted">{each.source}</span>
          </li>
        ))}
      </ul>
      {isCity() && (
        <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
          <DistrictSelect id="budget-district" value={districtCode} set={setDistrict} />
          <Entry id="budget-amount" label={t('amount')} type="number" value={amount} set={setAmount} />
          <Entry id="budget-source" label={t('budgetSource')} value={source} set={setSource} wide />
          <Do id="budget-enter" title={t('enterBudget', { year })} run={() => change('offices', () => enterBudget({ districtCode, year, amountYuan: Number(amount), source }), t('saved'))} />
        </form>
      )}
    </section>
  );
}
