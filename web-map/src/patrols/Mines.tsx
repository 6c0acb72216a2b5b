import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addInspection, addTask, type Inspection, listInspections, type MineVisits, type SignPlate } from '../api/patrols';
import { today } from '../map/day';
import { store } from '../store/store';
import { attempt, change } from './desk';
import { t } from './i18n';
import { InspectorYears } from './InspectorYears';
import { Choice, Do, Entry, namesOf } from './parts';
import { patrols } from './state';

/** 每矿每年不少于四次 (004-R04): the count of each mine, those behind first. */
export function Mines(): JSX.Element {
  const mines = patrols.get('mines');
  const [chosen, choose] = useState<{ readonly licence: string; readonly form: MineForm } | null>(null);
  const behind = mines?.filter(({ missing }) => missing > 0).length ?? 0;
  return (
    <>
      <p id="mines-sentence" class="patrols-sentence" role="status">
        {mines === null ? t('reading') : t('minesSentence', { n: behind, day: patrols.get('to') })}
      </p>
      <div class="grid">
        <Entry id="mines-on" label={t('asOf')} type="date" value={patrols.get('to')} set={(to) => patrols.set({ to })} />
        <label class="tick">
          <input id="mines-behind" type="checkbox" checked={patrols.get('behind')} onChange={({ currentTarget }) => patrols.set({ behind: currentTarget.checked })} />
          {t('behindOnly')}
        </label>
      </div>
      <InspectorYears />
      <ul class="patrol-list">
        {(mines ?? []).map((mine) => (
          <MineLine
            key={mine.licenceNumber}
            mine={mine}
            form={chosen?.licence === mine.licenceNumber ? chosen.form : null}
            show={(form) => choose(form && { licence: mine.licenceNumber, form })}
          />
        ))}
      </ul>
    </>
  );
}

type MineForm = 'plan' | 'record';

interface LineProps {
  readonly mine: MineVisits;
  readonly form: MineForm | null;
  readonly show: (form: MineForm | null) => void;
}

function MineLine({ mine, form, show }: LineProps): JSX.Element {
  const toggle = (wanted: MineForm): void => show(form === wanted ? null : wanted);
  return (
    <li data-licence={mine.licenceNumber}>
      <button type="button" class="link task-title" aria-expanded={form === 'record'} onClick={() => toggle('record')}>
        {mine.projectName}
      </button>
      <span class="muted">{mine.licenceNumber}</span>
      <span class={mine.missing > 0 ? 'over' : 'muted'}>
        {t('mineLine', { visits: mine.visits, expected: mine.expected, year: mine.ofYear, missing: mine.missing })}
        {mine.lastVisit ? ` · ${t('lastOn', { day: mine.lastVisit })}` : ` · ${t('neverInspected')}`}
      </span>
      {mine.planned ? (
        <span class={mine.planned.dueOn < today() ? 'over' : 'muted'}>{t('plannedLine', { due: mine.planned.dueOn, who: mine.planned.assignees.join('、') })}</span>
      ) : (
        <button type="button" class="secondary small plan-inspection" aria-expanded={form === 'plan'} onClick={() => toggle('plan')}>
          {t('planInspection')}
        </button>
      )}
      {form === 'plan' && !mine.planned && <PlanForm mine={mine} />}
      {form === 'record' && <InspectionForm mine={mine} />}
    </li>
  );
}

/** Who answers for the mine by name, else for its district. */
function responsibleFor({ licenceNumber, districtCode }: MineVisits): readonly string[] {
  const here = patrols.peek('responsible').filter((each) => each.districtCode === districtCode);
  const named = here.filter(({ kind, code }) => kind === 'LICENCE' && code === licenceNumber);
  const chosen = named.length > 0 ? named : here.filter(({ kind }) => kind === 'DISTRICT');
  return [...new Set(chosen.map(({ username }) => username))];
}

/** 安排检查: a task for two officers at least, at the mine. */
function PlanForm({ mine }: { readonly mine: MineVisits }): JSX.Element {
  const [who, setWho] = useState(responsibleFor(mine).join('、') || store.peek('session').username);
  const [dueOn, setDueOn] = useState(today());
  const send = (): void =>
    void change(() => addTask({ kind: 'INSPECTION', reference: mine.licenceNumber, assignees: namesOf(who), dueOn }), t('inspectionPlanned', { name: mine.projectName }));
  return (
    <form class="grid patrol-fold" noValidate onSubmit={(event) => event.preventDefault()}>
      <Entry id="plan-inspection-due" label={t('due')} type="date" value={dueOn} set={setDueOn} />
      <Entry id="plan-inspection-who" label={t('inspectorsSent')} value={who} set={setWho} wide />
      <p class="hint wide">{t('planInspectionNote')}</p>
      <Do id="plan-inspection-add" title={t('addTask')} run={send} />
    </form>
  );
}

function InspectionForm({ mine }: { readonly mine: MineVisits }): JSX.Element {
  const [onDay, setDay] = useState(today());
  const [officers, setOfficers] = useState(mine.planned?.assignees.join('、') ?? store.peek('session').username);
  const [signPlate, setPlate] = useState('');
  const [finding, setFinding] = useState('');
  const [records, setRecords] = useState<readonly Inspection[] | null>(null);
  const plates: readonly (readonly [SignPlate, string])[] = [
    ['PRESENT', t('platePresent')],
    ['MISSING', t('plateMissing')],
    ['INCOMPLETE', t('plateIncomplete')],
    ['NOT_REQUIRED', t('plateNotRequired')],
  ];
  const send = (): void =>
    void change(
      () => addInspection({ licenceNumber: mine.licenceNumber, districtCode: mine.districtCode, onDay, officers: namesOf(officers), signPlate: signPlate || undefined, finding: finding.trim() }),
      t('inspectionAdded', { name: mine.projectName }),
    );
  return (
    <form class="grid patrol-fold" noValidate onSubmit={(event) => event.preventDefault()}>
      <Entry id="inspection-day" label={t('day')} type="date" value={onDay} set={setDay} />
      <Choice id="inspection-plate" label={t('plate')} value={signPlate} set={setPlate} options={plates} />
      <Entry id="inspection-officers" label={t('inspectors')} value={officers} set={setOfficers} wide />
      <Entry id="inspection-finding" label={t('finding')} value={finding} set={setFinding} wide />
      <Do id="inspection-add" title={t('addInspection')} run={send} />
      <button id="inspection-records" type="button" class="link wide" onClick={() => void attempt(async () => setRecords(await listInspections(mine.licenceNumber)))}>
        {t('records')}
      </button>
      {records !== null && (
        <ul class="wide">
          {records.length === 0 && <li class="hint">{t('none')}</li>}
          {records.map((record) => (
            <li key={record.id}>
              {record.onDay} {record.officers.join('、')}：{record.finding}
              <span class="muted"> {plates.find(([plate]) => plate === record.signPlate)?.[1]}</span>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
