import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { evaluateInspector, inspectorsPaper, type InspectorYear, listInspectors } from '../api/patrols';
import { ApiError } from '../api/http';
import { today } from '../map/day';
import { store } from '../store/store';
import { t } from './i18n';
import { Choice, Do, Entry, Problem } from './parts';
import { patrols } from './state';

/** 督察员年度考核 (004-R04): the registers count, a person of the city judges. */
export function InspectorYears(): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details id="inspector-years" class="patrol-fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('inspectorYears')}</summary>
      {open && <Years />}
    </details>
  );
}

function Years(): JSX.Element {
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [changes, setChanges] = useState(0);
  const known = year >= 2000 && year <= 2100;
  return (
    <>
      <Entry id="inspectors-year" label={t('inspectorYear')} type="number" value={String(year)} set={(value) => setYear(Number(value))} />
      {known && <YearList key={`${year} ${changes}`} year={year} changed={() => setChanges(changes + 1)} />}
    </>
  );
}

interface ListProps {
  readonly year: number;
  readonly changed: () => void;
}

function YearList({ year, changed }: ListProps): JSX.Element {
  const inspectors = useRead(() => listInspectors(year), '');
  const city = store.get('session').roles.includes('CITY_ENFORCEMENT');
  if (inspectors === null) return <p role="status">{t('reading')}</p>;
  if (inspectors instanceof ApiError) return <Problem problem={inspectors} />;
  return (
    <>
      <p id="inspectors-sentence" class="patrols-sentence" role="status">
        {t('inspectorsSentence', { year, n: inspectors.length })} {!city && t('ownYearOnly')}
      </p>
      <p class="row">
        {(['XLSX', 'PDF'] as const).map((format) => (
          <a key={format} class="secondary small" href={inspectorsPaper(year, format)} download>
            {format === 'PDF' ? t('asPdf') : t('asExcel')}
          </a>
        ))}
      </p>
      <ul class="patrol-list">
        {inspectors.map((each) => (
          <YearLine key={each.officer} inspector={each} mayEvaluate={city && each.officer !== store.peek('session').username} changed={changed} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly inspector: InspectorYear;
  readonly mayEvaluate: boolean;
  readonly changed: () => void;
}

function YearLine({ inspector: { officer, year, figures, evaluation, dismissedFrom }, mayEvaluate, changed }: LineProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const { minesNamed, minesOften, inspections, mines, platesWrong, tasks, tasksInTime, tasksLate, tasksOverdue, alertsTaken, cases } = figures;
  return (
    <li data-officer={officer}>
      <strong>{officer}</strong>
      <span class={tasksOverdue > 0 ? 'over' : 'muted'}>
        {t('figuresLine', { named: minesNamed, often: minesOften, inspections, mines, plates: platesWrong, tasks, inTime: tasksInTime, late: tasksLate, overdue: tasksOverdue, alerts: alertsTaken, cases })}
      </span>
      <span class={evaluation && !evaluation.fit ? 'over' : 'muted'}>
        {evaluation ? t(evaluation.fit ? 'evaluatedFit' : 'evaluatedUnfit', { words: evaluation.words, by: evaluation.evaluatedBy, day: evaluation.evaluatedAt.slice(0, 10) }) : t('notEvaluated')}
      </span>
      {dismissedFrom && <span class="over">{t('dismissedLine', { day: dismissedFrom })}</span>}
      {mayEvaluate && (
        <button type="button" class="secondary small evaluate" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('evaluate')}
        </button>
      )}
      {open && <EvaluationForm officer={officer} year={year} changed={changed} />}
    </li>
  );
}

function EvaluationForm({ officer, year, changed }: { readonly officer: string; readonly year: number; readonly changed: () => void }): JSX.Element {
  const [verdict, setVerdict] = useState('');
  const [words, setWords] = useState('');
  const [dismissedFrom, setDismissed] = useState('');
  const [problem, setProblem] = useState<ApiError | null>(null);
  const send = async (): Promise<void> => {
    const body = { year, fit: verdict === '' ? undefined : verdict === 'FIT', words: words.trim(), ...(dismissedFrom && { dismissedFrom }) };
    try {
      await evaluateInspector(officer, body);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      return setProblem(failure);
    }
    patrols.set({ said: t('evaluated', { who: officer, year }) });
    changed();
  };
  return (
    <form class="grid patrol-fold" noValidate onSubmit={(event) => event.preventDefault()}>
      <Choice
        id="evaluation-verdict"
        label={t('verdict')}
        value={verdict}
        set={setVerdict}
        options={[
          ['FIT', t('fit')],
          ['UNFIT', t('unfit')],
        ]}
      />
      {verdict === 'UNFIT' && <Entry id="evaluation-dismissed" label={t('dismissedFrom')} type="date" value={dismissedFrom} set={setDismissed} />}
      <Entry id="evaluation-words" label={t('verdictWords')} value={words} set={setWords} wide />
      <Do id="evaluation-save" title={t('saveEvaluation')} run={() => void send()} />
      <Problem problem={problem} />
    </form>
  );
}
