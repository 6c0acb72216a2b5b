import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { enterPerson } from '../../api/creditOffice';
import { DUTIES } from '../../config/credit';
import { pick } from '../../i18n';
import { today } from '../../map/day';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, useSending } from '../parts';

const EMPTY = { name: '', number: '', contact: '', duty: '', from: today() };

/** Somebody of a unit; what was entered is masked as soon as it is kept, and cleared here. */
export function NewPerson({ entityId, again }: { readonly entityId: string; readonly again: () => void }): JSX.Element {
  const [form, setForm] = useState(EMPTY);
  const { problem, busy, send } = useSending(() => {
    setForm(EMPTY);
    again();
  });
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const contact = form.contact.trim();
  const enter = (): Promise<unknown> => enterPerson(entityId, { name: form.name.trim(), number: form.number.trim(), duty: form.duty, from: form.from, ...(contact === '' ? {} : { contact }) });
  return (
    <details id="person-new">
      <summary>{w('newPerson')}</summary>
      <div class="credit-form">
        <p class="hint">{w('newPersonHint')}</p>
        <Entry id="person-name" label={w('personName')} value={form.name} set={(name) => set({ name })} />
        <Entry id="person-number" label={w('personNumber')} value={form.number} set={(number) => set({ number })} />
        <Entry id="person-contact" label={w('personContact')} value={form.contact} set={(value) => set({ contact: value })} />
        <Select id="person-duty" label={w('duty')} value={form.duty} change={(duty) => set({ duty })} options={[['', t('choose')], ...Object.entries(DUTIES).map(([key, words]) => [key, pick(words)] as const)]} />
        <Entry id="person-from" label={w('dutyFrom')} type="date" value={form.from} set={(from) => set({ from })} />
        <button id="person-send" type="button" class="secondary" disabled={busy || form.duty === ''} onClick={() => void send(enter)}>
          {w('newPerson')}
        </button>
        <Problem problem={problem} />
      </div>
    </details>
  );
}
