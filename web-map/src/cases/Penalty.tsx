import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addPenalty, type CasePenalty, type LawOf, penaltyBounds, type PenaltyBounds, type PenaltyRange } from '../api/penalties';
import { ApiError } from '../api/http';
import { pick } from '../i18n';
import { useRead } from '../ui/useRead';
import { attemptAndRead } from './desk';
import { t } from './i18n';
import { Entry, Problem, when } from './parts';
import { cases, type Opened } from './state';
import type { Standing } from './steps';

/** What the law of the day lays down, and the fines that were decided. Bounds only: no amount is proposed. */
export function Penalty({ opened, who }: { readonly opened: Opened; readonly who: Standing }): JSX.Element | null {
  const { file, penalties } = opened;
  const newest = penalties[0];
  const [actOn, setActOn] = useState(newest?.actOn ?? '');
  const [value, setValue] = useState(newest?.value === undefined ? '' : String(newest.value));
  const [refused, setRefused] = useState(false);
  const bounds = useRead(() => penaltyBounds(file.id, actOn, value.trim()), [file.id, file.state, actOn, value].join());
  const decided = file.course.outcome === 'PENALTY' && file.state !== 'CORRECTED';
  if (file.course.outcome !== undefined && !decided && penalties.length === 0) return null;
  return (
    <section id="case-penalty">
      <h3>{t('fine')}</h3>
      <p class="hint">{t('fineHint')}</p>
      {penalties.map((penalty, index) => (
        <Kept key={penalty.id} penalty={penalty} counts={index === 0} />
      ))}
      <div class="grid">
        <Entry label={t('actOn')}>
          <input id="fine-act" type="date" value={actOn} onChange={({ currentTarget }) => setActOn(currentTarget.value)} />
        </Entry>
        <Entry label={t('fineValue')} wide>
          <input id="fine-value" inputMode="decimal" value={value} onChange={({ currentTarget }) => setValue(currentTarget.value)} />
        </Entry>
      </div>
      {bounds instanceof ApiError ? <Problem problem={bounds} /> : bounds && <Bounds bounds={bounds} />}
      {decided && who.handles && <FineForm id={file.id} actOn={actOn} value={value} twoLaws={bounds !== null && !(bounds instanceof ApiError) && bounds.twoLaws} again={penalties.length > 0} tell={setRefused} />}
      <Problem problem={refused ? cases.get('problem') : null} />
    </section>
  );
}

function Bounds({ bounds }: { readonly bounds: PenaltyBounds }): JSX.Element {
  return (
    <div id="fine-bounds">
      {bounds.ofAct.length > 0 ? <Law title={t('lawOfAct', { day: bounds.actOn ?? '' })} ranges={bounds.ofAct} /> : <p class="fine-unknown">{t('actUnknown')}</p>}
      {bounds.ofDecision.length > 0 && <Law title={t('lawOfDecision', { day: bounds.decidedOn })} ranges={bounds.ofDecision} />}
      {bounds.twoLaws && <p class="fine-unknown">{t('twoLaws')}</p>}
    </div>
  );
}

function Law({ title, ranges }: { readonly title: string; readonly ranges: readonly PenaltyRange[] }): JSX.Element {
  return (
    <>
      <h4>{title}</h4>
      <ul class="fine-ranges">
        {ranges.map((range) => (
          <Range key={range.words.zh} range={range} />
        ))}
      </ul>
    </>
  );
}

function Range({ range }: { readonly range: PenaltyRange }): JSX.Element {
  const from = range.validFrom ? t('lawFrom', { day: range.validFrom }) : t('lawFromUnknown');
  return (
    <li data-basis={range.basis}>
      {range.basis === 'NONE' ? <strong>{t('notLaidDown')}：</strong> : ''}
      {pick(range.words)} {yuanOf(range)}
      <span class="muted">
        《{range.law}》{range.clause}，{from}
      </span>
    </li>
  );
}

const yuan = (amount: number): string => amount.toLocaleString('zh-CN');

/** Bounds in yuan where the value makes them known. */
function yuanOf({ basis, least, most }: PenaltyRange): string {
  if (basis === 'NONE') return '';
  if (least === undefined && most === undefined) return t('boundsUnknown');
  return t('boundsYuan', { least: least === undefined ? t('noBound') : yuan(least), most: most === undefined ? t('noBound') : yuan(most) });
}

function Kept({ penalty, counts }: { readonly penalty: CasePenalty; readonly counts: boolean }): JSX.Element {
  const law = penalty.law === undefined ? '' : t(penalty.law === 'ACT' ? 'lawAct' : 'lawDecision');
  return (
    <div class={counts ? 'fine-kept' : 'fine-kept is-old'} data-standing={penalty.standing}>
      <strong>{t('fineYuan', { amount: yuan(penalty.fine) })}</strong> {pick(penalty.standingWords)} {law}
      {!counts && ` · ${t('corrected')}`}
      {penalty.ranges.map((range) => (
        <span key={range.words.zh} class="muted">
          {pick(range.words)} {yuanOf(range)} 《{range.law}》{range.clause}
        </span>
      ))}
      <span class="muted">
        {penalty.reason !== '' && `${t('fineReason')}：${penalty.reason} · `}
        {penalty.addedAt ? when(penalty.addedAt) : ''} {penalty.addedBy} · {t('tableVersion', { hash: penalty.tableHash.slice(0, 12) })}
      </span>
    </div>
  );
}

interface FormProps {
  readonly id: string;
  readonly actOn: string;
  readonly value: string;
  readonly twoLaws: boolean;
  readonly again: boolean;
  /** Whether what was sent was refused. */
  readonly tell: (refused: boolean) => void;
}

function FineForm({ id, actOn, value, twoLaws, again, tell }: FormProps): JSX.Element {
  const [fine, setFine] = useState('');
  const [law, setLaw] = useState<LawOf | ''>('');
  const [reason, setReason] = useState('');
  const send = (): void => {
    const known = { ...(actOn === '' ? {} : { actOn }), ...(value.trim() === '' ? {} : { value: value.trim() }), ...(law === '' ? {} : { law }) };
    void attemptAndRead(() => addPenalty(id, { fine: fine.trim() === '' ? null : fine.trim(), reason: reason.trim(), ...known })).then((done) => tell(!done));
  };
  return (
    <form class="case-step" noValidate aria-label={t('fineAdd')} onSubmit={(event) => event.preventDefault()}>
      <Entry label={t('fineAmount')}>
        <input id="fine-amount" inputMode="decimal" value={fine} onInput={({ currentTarget }) => setFine(currentTarget.value)} />
      </Entry>
      {twoLaws && (
        <Entry label={t('lawChosen')}>
          <select id="fine-law" value={law} onChange={({ currentTarget }) => setLaw(currentTarget.value as LawOf | '')}>
            <option value="">{t('choose')}</option>
            <option value="ACT">{t('lawAct')}</option>
            <option value="DECISION">{t('lawDecision')}</option>
          </select>
        </Entry>
      )}
      <Entry label={t(again ? 'fineReasonAgain' : 'fineReasonWhen')}>
        <textarea id="fine-reason" rows={2} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </Entry>
      <button id="fine-send" type="button" class="secondary" disabled={cases.get('busy')} onClick={send}>
        {t('fineAdd')}
      </button>
    </form>
  );
}
