import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldAlert } from '../api/field';
import { add } from './desk';
import { t } from './i18n';
import { FieldForm } from './parts';
import { field } from './state';
import { label } from './words';

export function GoOutForm({ alert, close }: { readonly alert: FieldAlert; readonly close: () => void }): JSX.Element {
  const [colleague, setColleague] = useState('');
  const [problem, setProblem] = useState('');
  const me = field.get('user');
  const start = async (): Promise<void> => {
    const other = colleague.trim();
    if (other === '' || other === me) return setProblem(t('missingOfficer'));
    await add({ kind: 'FIELD_CHECK', officers: [me, other] }, alert.id, label(alert), alert);
    close();
  };
  return (
    <FieldForm title={t('goOut')} close={close} problem={problem}>
      <p class="field-hint">{t('goOutHint')}</p>
      <label class="field">
        <span class="label">{t('secondOfficer')}</span>
        <input id="field-colleague" list="field-colleagues" autocomplete="off" autocapitalize="none" value={colleague} onInput={({ currentTarget }) => setColleague(currentTarget.value)} />
        <datalist id="field-colleagues">
          {field
            .get('colleagues')
            .filter((name) => name !== me)
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      </label>
      <button id="field-start" type="button" class="field-first" onClick={() => void start()}>
        {t('start')}
      </button>
    </FieldForm>
  );
}
