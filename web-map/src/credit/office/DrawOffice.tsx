import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { alerts } from '../../alerts/state';
import { useRead } from '../../ui/useRead';
import type { Draw } from '../../api/credit';
import { announceDraw, cancelDraw, declareInterest, drawNow, enrolInspector, type Inspector, listInspectors } from '../../api/creditOffice';
import { districtName } from '../../alerts/words';
import type { Session } from '../../api/types';
import { CITY_AUTHORITY, DECIDES } from '../../config/credit';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { authorityName, Entry, Read, Tick, useSending } from '../parts';
import { credit } from '../state';
import { UnitChoice } from '../UnitChoice';

/** The authorities the reader decides for. */
export function authoritiesOf({ roles, districts }: Session): readonly string[] {
  if (!DECIDES.some((role) => roles.includes(role))) return [];
  return roles.includes('CREDIT_OFFICER') ? [CITY_AUTHORITY] : districts;
}

/** Announcing a draw: how many out of whom; the server fixes the population and a commitment before anything is drawn. */
export function Announce(): JSX.Element | null {
  const authorities = authoritiesOf(store.get('session'));
  const [form, setForm] = useState({ title: '', authority: authorities[0] ?? '', units: '1', inspectorsPerUnit: '2', unitsOf: '', notInspectedSince: '' });
  const { problem, busy, send } = useSending(() => undefined);
  if (authorities.length === 0) return null;
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const announce = async (): Promise<void> => credit.set({ draw: (await announceDraw({ title: form.title.trim(), authority: form.authority, units: Number(form.units), inspectorsPerUnit: Number(form.inspectorsPerUnit), unitsOf: form.unitsOf, ...(form.notInspectedSince === '' ? {} : { notInspectedSince: form.notInspectedSince }) })).id });
  return (
    <details id="draw-new">
      <summary>{w('announceDraw')}</summary>
      <div class="credit-form">
        <p class="hint">{w('announceHint')}</p>
        <Entry id="draw-title" label={w('drawTitle')} value={form.title} set={(title) => set({ title })} />
        <Select id="draw-authority" label={t('authority')} value={form.authority} change={(authority) => set({ authority })} options={authorities.map((code) => [code, authorityName(code)] as const)} />
        {form.authority === CITY_AUTHORITY && (
          <Select id="draw-district" label={w('unitsOf')} value={form.unitsOf} change={(unitsOf) => set({ unitsOf })} options={[['', t('anyDistrict')], ...alerts.get('districts').map(({ code }) => [code, districtName(code)] as const)]} />
        )}
        <Entry id="draw-since" label={w('notInspectedSince')} type="date" value={form.notInspectedSince} set={(notInspectedSince) => set({ notInspectedSince })} />
        <Entry id="draw-units" label={w('unitsWanted')} type="number" value={form.units} set={(units) => set({ units })} />
        <Entry id="draw-per" label={w('inspectorsPerUnit')} type="number" value={form.inspectorsPerUnit} set={(inspectorsPerUnit) => set({ inspectorsPerUnit })} />
        <button id="draw-announce" type="button" class="primary" disabled={busy} onClick={() => void send(announce)}>
          {w('announceDraw')}
        </button>
        <Problem problem={problem} />
      </div>
    </details>
  );
}

/** Drawing what was announced, once, with the words of a witness; or calling it off with a public reason. */
export function DrawSteps({ draw, again }: { readonly draw: Draw; readonly again: () => void }): JSX.Element | null {
  const [step, setStep] = useState<'draw' | 'cancel' | null>(null);
  const [words, setWords] = useState('');
  const { problem, busy, send } = useSending(again);
  if (draw.state !== 'ANNOUNCED' || !authoritiesOf(store.get('session')).includes(draw.authority)) return null;
  const take = (): void => void send(() => (step === 'draw' ? drawNow(draw.id, words.trim()) : cancelDraw(draw.id, words.trim())));
  return (
    <section class="credit-steps" id="draw-steps">
      <h3>{t('steps')}</h3>
      <div class="row">
        <button id="draw-step-draw" type="button" class="secondary small" aria-pressed={step === 'draw'} onClick={() => setStep('draw')}>
          {w('drawNow')}
        </button>
        <button id="draw-step-cancel" type="button" class="secondary small" aria-pressed={step === 'cancel'} onClick={() => setStep('cancel')}>
          {w('callOff')}
        </button>
      </div>
      {step !== null && (
        <div class="credit-form">
          <p class="hint">{w(step === 'draw' ? 'witnessHint' : 'callOffHint')}</p>
          <Entry id="draw-words" label={step === 'draw' ? t('witness') : t('cancelReason')} value={words} set={setWords} />
          <button id="draw-send" type="button" class="primary" disabled={busy} onClick={take}>
            {w(step === 'draw' ? 'drawNow' : 'callOff')}
          </button>
        </div>
      )}
      <Problem problem={problem} />
    </section>
  );
}

/** The roster out of which inspectors are drawn, and who declared an interest. */
export function Roster(): JSX.Element | null {
  const [turn, setTurn] = useState(0);
  const session = store.get('session');
  const [authority] = authoritiesOf(session);
  const roster = useRead(() => listInspectors(authority ?? CITY_AUTHORITY), `${authority ?? ''}${turn}`);
  const again = (): void => setTurn(turn + 1);
  return (
    <details id="roster">
      <summary>{w('roster')}</summary>
      <Read answer={roster}>
        {(all) => (
          <>
            {all.length === 0 && <p class="hint">{w('noInspectors')}</p>}
            <ul class="credit-list">
              {all.map((inspector) => (
                <li key={inspector.code} class="credit-item">
                  <strong>{inspector.code}</strong> {inspector.username} <span class="muted">{districtName(inspector.districtCode)}</span>
                  {(inspector.username === session.username || authority !== undefined) && <Interest inspector={inspector} />}
                </li>
              ))}
            </ul>
            {authority !== undefined && <Enrol authority={authority} again={again} />}
          </>
        )}
      </Read>
    </details>
  );
}

/** 回避: kept out of every later draw and inspection of that unit. */
function Interest({ inspector }: { readonly inspector: Inspector }): JSX.Element {
  const [unit, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState(false);
  const { problem, busy, send } = useSending(() => setSaid(true));
  return (
    <details class="interest">
      <summary>{w('declareInterest')}</summary>
      <div class="credit-form">
        <UnitChoice id={`interest-${inspector.code}`} chosen={unit} choose={setUnit} />
        <Entry id={`interest-${inspector.code}-reason`} label={w('interestReason')} value={reason} set={setReason} />
        <button type="button" class="secondary interest-send" disabled={busy || unit === ''} onClick={() => void send(() => declareInterest(inspector.code, unit, reason.trim()))}>
          {w('declareInterest')}
        </button>
        {said && <p class="credit-said" role="status">{w('interestDeclared')}</p>}
        <Problem problem={problem} />
      </div>
    </details>
  );
}

function Enrol({ authority, again }: { readonly authority: string; readonly again: () => void }): JSX.Element {
  const [form, setForm] = useState({ code: '', username: '', active: true });
  const { problem, busy, send } = useSending(again);
  return (
    <div class="credit-form">
      <Entry id="enrol-code" label={w('inspectorCode')} value={form.code} set={(code) => setForm({ ...form, code })} />
      <Entry id="enrol-username" label={w('account')} value={form.username} set={(username) => setForm({ ...form, username })} />
      <Tick id="enrol-active" label={w('inspectorActive')} checked={form.active} set={(active) => setForm({ ...form, active })} />
      <button id="enrol-send" type="button" class="secondary" disabled={busy || form.code.trim() === ''} onClick={() => void send(() => enrolInspector(form.code.trim(), { username: form.username.trim(), active: form.active, districtCode: authority }))}>
        {w('enrol')}
      </button>
      <Problem problem={problem} />
    </div>
  );
}
