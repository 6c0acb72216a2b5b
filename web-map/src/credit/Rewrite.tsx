import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../alerts/parts';
import { wordOf } from '../alerts/words';
import { changeRecord, type CreditRecord, editRecord, revealRecord } from '../api/credit';
import { OWN_FIELDS, RECORD_FIELDS } from '../config/credit';
import { t } from './i18n';
import { Entry, useSending } from './parts';
import { credit } from './state';

const REVEAL_PURPOSE = '修改本单位的记录';

/** A unit rewrites its draft, or applies for a change of what was approved (001-R15). */
export function Rewrite({ record, again }: { readonly record: CreditRecord; readonly again: () => void }): JSX.Element | null {
  const [content, setContent] = useState<Readonly<Record<string, string>> | null>(null);
  const { problem, busy, send } = useSending(() => undefined);
  const draft = record.state === 'DRAFT';
  const own = OWN_FIELDS[record.recordClass as keyof typeof OWN_FIELDS];
  if (own === undefined || !(draft || record.state === 'APPROVED')) return null;
  // Masked fields are opened first: what is sent replaces the whole content.
  const open = (): void => void send(async () => setContent((await revealRecord(record.id, REVEAL_PURPOSE)).content));
  const keep = async (): Promise<void> => {
    const given = Object.fromEntries(Object.entries(content ?? {}).map(([field, value]) => [field, value.trim()]).filter(([, value]) => value !== ''));
    if (draft) await editRecord(record.id, given);
    else credit.set({ record: (await changeRecord(record.id, given)).id });
    if (draft) again();
  };
  const fields = [...new Set([...own, ...Object.keys(content ?? {}), 'evidence'])];
  return (
    <section id="own-edit">
      {content === null ? (
        <button id="edit-open" type="button" class="secondary small" disabled={busy} onClick={open}>
          {t(draft ? 'editDraft' : 'applyForChange')}
        </button>
      ) : (
        <div class="credit-form">
          {fields.map((field) => (
            <Entry key={field} id={`edit-${field}`} label={wordOf(RECORD_FIELDS, field)} type={field.endsWith('On') ? 'date' : 'text'} value={content[field] ?? ''} set={(value) => setContent({ ...content, [field]: value })} />
          ))}
          <button id="edit-send" type="button" class="primary" disabled={busy} onClick={() => void send(keep)}>
            {t(draft ? 'saveDraft' : 'applyForChange')}
          </button>
        </div>
      )}
      <Problem problem={problem} />
    </section>
  );
}
