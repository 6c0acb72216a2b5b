import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { wordOf } from '../../alerts/words';
import { askGate, type GateAnswer, gateQuestions } from '../../api/creditOffice';
import { USES_RATINGS, VERDICTS } from '../../config/credit';
import { pick } from '../../i18n';
import { store } from '../../store/store';
import { Facts } from '../../ui/Facts';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, Read, useSending } from '../parts';
import { RatingUse } from './RatingUse';

/** 财政资金项目准入 (000-R32): may this unit take publicly funded work; every question is kept. */
export function Gate(): JSX.Element {
  const [form, setForm] = useState({ uscc: '', project: '', reason: '' });
  const [answer, setAnswer] = useState<GateAnswer | null>(null);
  const [turn, setTurn] = useState(0);
  const { problem, busy, send } = useSending(() => setTurn(turn + 1));
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const ask = async (): Promise<void> => {
    setAnswer(null);
    setAnswer(await askGate(form.uscc.trim(), form.project.trim(), form.reason.trim()));
  };
  return (
    <>
      <p class="hint">{w('gateHint')}</p>
      <div class="credit-form">
        <Entry id="gate-uscc" label={t('uscc')} value={form.uscc} set={(uscc) => set({ uscc })} />
        <Entry id="gate-project" label={w('gateProject')} value={form.project} set={(project) => set({ project })} />
        <Entry id="gate-reason" label={w('gateReason')} value={form.reason} set={(reason) => set({ reason })} />
        <button id="gate-ask" type="button" class="primary" disabled={busy} onClick={() => void send(ask)}>
          {w('gateAsk')}
        </button>
        <Problem problem={problem} />
      </div>
      {answer && <Verdict answer={answer} />}
      <Log key={turn} />
      {USES_RATINGS.some((role) => store.get('session').roles.includes(role)) && <RatingUse />}
    </>
  );
}

function Verdict({ answer }: { readonly answer: GateAnswer }): JSX.Element {
  return (
    <section id="gate-answer" role="status">
      <p class={answer.mayProceed ? 'credit-good' : 'credit-bad'}>
        {wordOf(VERDICTS, answer.verdict)} · {w(answer.mayProceed ? 'mayProceed' : 'mayNotProceed')}
      </p>
      <p>{pick(answer.words)}</p>
      <Facts
        rows={[
          [w('entryNumber'), answer.entryNumber],
          [t('disclosure'), answer.disclosedUntil && t('disclosedUntil', { day: answer.disclosedUntil })],
          [w('restrictionMeans'), answer.restriction && `${answer.restriction.value}（${answer.restriction.owner} ${answer.restriction.decidedOn}）`],
        ]}
      />
    </section>
  );
}

function Log(): JSX.Element {
  const log = useRead(gateQuestions, '');
  return (
    <section id="gate-log">
      <h3>{w('gateLog')}</h3>
      <Read answer={log}>
        {(asked) =>
          asked.length === 0 ? (
            <p class="hint">{w('gateNothing')}</p>
          ) : (
            <ul class="credit-list">
              {asked.map(({ at, actor, uscc, unitName, project, answer, entryNumber, reason }) => (
                <li key={`${at}${uscc}`} class="credit-item">
                  <span class="credit-top">
                    <strong>{unitName ?? uscc}</strong>
                    <span class={answer === 'ADMITTED' ? 'credit-good' : 'credit-bad'}>{wordOf(VERDICTS, answer)}</span>
                  </span>
                  <span class="muted">
                    {project} {entryNumber ?? ''} {reason}
                  </span>
                  <span class="muted">
                    {at.slice(0, 10)} · {actor}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}
