import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldAlert } from '../api/field';
import { JUDGEMENTS, type JudgementName } from '../config/field';
import { pick } from '../i18n';
import { add } from './desk';
import { t } from './i18n';
import { FieldForm } from './parts';
import { field } from './state';
import { label } from './words';

/** What was found; with it the task one was sent by ends. */
export function JudgeForm({ alert, close }: { readonly alert: FieldAlert; readonly close: () => void }): JSX.Element {
  const [judgement, setJudgement] = useState<JudgementName | ''>('');
  const [words, setWords] = useState('');
  const [licenceNumber, setLicence] = useState('');
  const [approvalDocument, setApproval] = useState('');
  const [ends, setEnds] = useState(true);
  const [problem, setProblem] = useState('');
  const task = field.get('tasks').find(({ reference, kind, state }) => kind === 'ALERT' && reference === alert.id && state === 'OPEN');
  const report = async (): Promise<void> => {
    if (judgement === '') return setProblem(t('missingFinding'));
    if (words.trim() === '') return setProblem(t('missingWords'));
    await add({ kind: 'JUDGE', judgement, words: words.trim(), licenceNumber: licenceNumber.trim(), approvalDocument: approvalDocument.trim() }, alert.id, label(alert), alert);
    if (task && ends) await add({ kind: 'TASK_DONE', task: task.id, words: words.trim() }, alert.id, task.title);
    field.set({ said: t('judged') });
    close();
  };
  const chosen = JUDGEMENTS.find(({ name }) => name === judgement);
  return (
    <FieldForm title={t('judge')} close={close} problem={problem}>
      <p class="field-hint">{t('judgeHint')}</p>
      <label class="field">
        <span class="label">{t('finding')}</span>
        <select id="field-finding" value={judgement} onChange={({ currentTarget }) => setJudgement(currentTarget.value as JudgementName)}>
          <option value="">{t('choose')}</option>
          {JUDGEMENTS.map(({ name, title }) => (
            <option key={name} value={name}>
              {pick(title)}
            </option>
          ))}
        </select>
        {chosen && <span class="field-hint">{pick(chosen.needs)}</span>}
      </label>
      {judgement === 'LAWFUL' && (
        <>
          <TextField id="field-licence" title={t('licenceNumber')} value={licenceNumber} set={setLicence} options={alert.licences} />
          <TextField id="field-approval" title={t('approvalDocument')} value={approvalDocument} set={setApproval} options={[]} />
        </>
      )}
      <label class="field">
        <span class="label">{t('words')}</span>
        <textarea id="field-words" rows={4} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
      </label>
      {task && (
        <label class="field-tick">
          <input id="field-end-task" type="checkbox" checked={ends} onChange={({ currentTarget }) => setEnds(currentTarget.checked)} />
          {t('endTask', { title: task.title })}
        </label>
      )}
      <button id="field-report" type="button" class="field-first" onClick={() => void report()}>
        {t('report')}
      </button>
    </FieldForm>
  );
}

interface TextProps {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly string[];
}

function TextField({ id, title, value, set, options }: TextProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{title}</span>
      <input id={id} list={`${id}-known`} autocomplete="off" value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
      <datalist id={`${id}-known`}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </label>
  );
}
