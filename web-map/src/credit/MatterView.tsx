import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { type CreditClock, type CreditLine, getMatter, type ListStep, type Matter, matterClocks, matterHistory } from '../api/credit';
import { ApiError } from '../api/http';
import { LIST_STEPS, LISTS, OTHER_CREDIT_LINES, UNMASKS } from '../config/credit';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Facts } from '../ui/Facts';
import { t } from './i18n';
import { w } from './i18n/work';
import { MatterSteps } from './MatterForm';
import { People } from './People';
import { authorityName, Back, Clocks, History, Read, Synthetic, UnitLink } from './parts';
import { RemovalState } from './RemovalState';
import { credit } from './state';

/** One matter of the lists: papers, what can be done, clocks, history. */
export function MatterView({ id, back }: { readonly id: string; readonly back: string }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const [revoked, setRevoked] = useState(false);
  const read = useRead(async () => {
    const [matter, clocks, history] = await Promise.all([getMatter(id), matterClocks(id), matterHistory(id)]);
    return { matter, clocks, history };
  }, `${id}${turn}`);
  const again = ({ id: after, state }: Matter): void => {
    // What was escalated goes on as a matter of its own, which has to be noticed next.
    if (after !== id) return credit.set({ matter: after });
    setRevoked(state === 'REVOKED');
    setTurn(turn + 1);
  };
  return (
    <>
      <Back to={back} go={() => credit.set({ matter: null })} />
      {revoked && read instanceof ApiError ? (
        <p id="matter-sealed" class="credit-said" role="status">
          {w('sealed')}
        </p>
      ) : (
        <Read answer={read}>{(said) => <Shown {...said} again={again} />}</Read>
      )}
    </>
  );
}

interface ShownProps {
  readonly matter: Matter;
  readonly clocks: readonly CreditClock[];
  readonly history: readonly CreditLine[];
  readonly again: (after: Matter) => void;
}

function Shown({ matter, clocks, history, again }: ShownProps): JSX.Element {
  const session = store.get('session');
  return (
    <article class="credit-page">
      <h2 class="panel-title">
        {matter.number}{' '}
        <span id="matter-is" class={`credit-state ${matter.state}`}>
          {pick(matter.stateWords)}
        </span>
      </h2>
      <p>
        <UnitLink uscc={matter.uscc} name={matter.unitName} /> <span class="muted">{matter.uscc}</span> <Synthetic is={matter.synthetic} />
      </p>
      <Papers matter={matter} />
      {matter.steps.includes('PUBLISH_REMOVAL') && <RemovalState id={matter.id} />}
      <MatterSteps key={`${matter.state}${matter.papers.appeal?.answer ? 'answered' : ''}`} matter={matter} steps={matter.steps} again={again} />
      <Clocks clocks={clocks} />
      <History lines={history} words={(step) => pick(LIST_STEPS[step as ListStep] ?? OTHER_CREDIT_LINES[step]) || step} />
      {UNMASKS.some((role) => session.roles.includes(role)) && <People entityId={matter.entityId} reference={matter.number} />}
    </article>
  );
}

function Papers({ matter: { matter, papers, disclosure, authority, list, groundWords, isPublic } }: { readonly matter: Matter }): JSX.Element {
  const { order, penalty, notice, appeal, decision, removal } = papers;
  return (
    <Facts
      rows={[
        [t('authority'), authorityName(authority)],
        [t('clueWords'), `${matter.clue}（${matter.registeredOn}）`],
        [t('list'), list && pick(LISTS[list])],
        [t('ground'), groundWords && `${pick(groundWords)} ${matter.groundOn ?? ''}`],
        [t('order'), order && t('orderSaid', { number: order.number, on: order.issuedOn, due: order.dueOn })],
        [t('penalty'), penalty && `${penalty.number} ${penalty.decidedOn}`],
        [t('notice'), notice && t('noticeSaid', { facts: notice.facts, basis: notice.basis, on: notice.deliveredOn, until: notice.appealUntil })],
        [t('appeal'), appeal && `${appeal.receivedOn} ${appeal.words}`],
        [t('answerPaper'), appeal?.answer && `${t(appeal.answer.accepted ? 'upheld' : 'notUpheld')} ${appeal.answer.document} ${appeal.answer.on}`],
        [t('decision'), decision && `${decision.number} ${decision.on}`],
        [t('disclosure'), disclosure.until && `${disclosure.from ?? ''} – ${disclosure.until} ${t(isPublic ? 'isPublic' : 'isNotPublic')} ${disclosure.decision}`],
        [t('removal'), removal && `${removal.appliedOn} ${removal.request.reason}；${removal.request.rectification}（${removal.request.evidence.join('、')}）`],
        [t('removalPublicity'), removal?.publishedOn && `${removal.publishedOn} – ${removal.publicityUntil ?? ''}`],
        [t('ending'), matter.ending],
      ]}
    />
  );
}
