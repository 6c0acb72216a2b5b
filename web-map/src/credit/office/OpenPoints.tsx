import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { type OpenPoint, openPoints, settlePoint } from '../../api/creditOffice';
import { SETTLES } from '../../config/credit';
import { pick } from '../../i18n';
import { today } from '../../map/day';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, Read, useSending } from '../parts';

/** What the documents leave undefined: the value in use, whose it is and since when; everybody sees it. */
export function OpenPoints(): JSX.Element {
  const [turn, setTurn] = useState(0);
  const points = useRead(openPoints, String(turn));
  const settles = SETTLES.some((role) => store.get('session').roles.includes(role));
  return (
    <>
      <p class="hint">{w('pointsHint')}</p>
      <Read answer={points}>
        {(all) => (
          <ul class="credit-list" id="open-points">
            {all.map((point) => (
              <li key={`${point.code}${point.version}`} class="credit-item" data-point={point.code}>
                <strong>{pick(point.title)}</strong>
                <span class="point-value">{w('valueInUse', { value: valueWords(point.value) })}</span>
                <span class="muted">{w('ownedBy', { owner: point.owner, day: point.decidedOn })}</span>
                <span class="muted">{w('leftOpenBy', { source: point.source, code: point.code })}</span>
                {settles && <Settle point={point} again={() => setTurn(turn + 1)} />}
              </li>
            ))}
          </ul>
        )}
      </Read>
    </>
  );
}

function valueWords(value: string): string {
  if (value === 'true') return w('yes');
  return value === 'false' ? w('no') : value;
}

/** Plain alternatives are chosen, anything else is written; the server keeps the bounds. */
const alternatives = (allowed: string): readonly string[] => (/^[\w-]+(\|[\w-]+)+$/.test(allowed) ? allowed.split('|') : []);

function Settle({ point, again }: { readonly point: OpenPoint; readonly again: () => void }): JSX.Element {
  const [form, setForm] = useState({ value: point.value, owner: point.owner, decidedOn: today() });
  const { problem, busy, send } = useSending(again);
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const values = alternatives(point.allowed);
  return (
    <details>
      <summary>{w('settle')}</summary>
      <div class="credit-form">
        {values.length > 0 ? (
          <Select id={`point-${point.code}`} label={w('value')} value={form.value} change={(value) => set({ value })} options={values.map((value) => [value, valueWords(value)] as const)} />
        ) : (
          <Entry id={`point-${point.code}`} label={w('valueAllowed', { allowed: point.allowed })} value={form.value} set={(value) => set({ value })} />
        )}
        <Entry id={`point-${point.code}-owner`} label={w('owner')} value={form.owner} set={(owner) => set({ owner })} />
        <Entry id={`point-${point.code}-day`} label={t('day')} type="date" value={form.decidedOn} set={(decidedOn) => set({ decidedOn })} />
        <button type="button" class="primary point-send" disabled={busy} onClick={() => void send(() => settlePoint(point.code, { version: point.version, value: form.value.trim(), owner: form.owner.trim(), decidedOn: form.decidedOn }))}>
          {w('settle')}
        </button>
        <Problem problem={problem} />
      </div>
    </details>
  );
}
