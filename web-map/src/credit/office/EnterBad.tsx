import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../alerts/parts';
import { wordOf } from '../../alerts/words';
import { enterRecord } from '../../api/credit';
import { BAD_FIELDS, RECORD_FIELDS } from '../../config/credit';
import { w } from '../i18n/work';
import { Entry, useSending } from '../parts';
import { CLOSED, credit } from '../state';
import { UnitChoice } from '../UnitChoice';

const LONG = ['facts', 'evidence'];

/** 不良行为 is entered by the authority that found it, never by the unit (001-R13). */
export function EnterBad({ entityId }: { readonly entityId?: string }): JSX.Element {
  const [unit, setUnit] = useState(entityId ?? '');
  const [content, setContent] = useState<Readonly<Record<string, string>>>({});
  const { problem, busy, send } = useSending(() => undefined);
  const given = Object.fromEntries(BAD_FIELDS.flatMap((field) => (content[field]?.trim() ? [[field, content[field]?.trim() ?? '']] : [])));
  const enter = async (): Promise<void> => credit.set({ view: 'desk', ...CLOSED, record: (await enterRecord(unit, 'BAD', given)).id });
  return (
    <div class="credit-form">
      <p class="hint">{w('enterBadHint')}</p>
      {entityId === undefined && <UnitChoice id="bad" chosen={unit} choose={setUnit} />}
      {BAD_FIELDS.map((field) => (
        <Entry key={field} id={`bad-${field}`} label={wordOf(RECORD_FIELDS, field)} type={field.endsWith('On') ? 'date' : LONG.includes(field) ? 'long' : 'text'} value={content[field] ?? ''} set={(value) => setContent({ ...content, [field]: value })} />
      ))}
      <button id="bad-send" type="button" class="primary" disabled={busy || unit === ''} onClick={() => void send(enter)}>
        {w('enterBad')}
      </button>
      <Problem problem={problem} />
    </div>
  );
}
