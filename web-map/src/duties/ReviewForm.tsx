import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type DutyFiling, type DutyRule, type DutyStep, takeStep } from '../api/duties';
import { store } from '../store/store';
import { changeFiling, isHolder, mayFile } from './desk';
import { t } from './i18n';
import { duties } from './state';

interface Props {
  readonly filing: DutyFiling;
  readonly rule: DutyRule;
}

/** The steps that fit the state; whether this reader may take them the server says as well. */
export function ReviewForm({ filing, rule }: Props): JSX.Element | null {
  const [words, setWords] = useState('');
  const { username, roles } = store.get('session');
  const reviewer = mayFile() && !isHolder() && (rule.reviewedBy === 'DISTRICT' || roles.includes('CITY_ENFORCEMENT'));
  const steps = stepsOf(filing, rule);
  if (isHolder() || steps.length === 0) return null;
  if (!reviewer) return <p class="hint">{t('notAllowed')}</p>;
  if (filing.state === 'FILED' && filing.workers.includes(username)) return <p class="hint">{t('ownWork')}</p>;
  const take = (step: DutyStep): void => void changeFiling((now) => takeStep(now.id, now.version, step, words), (after) => t('stepped', { state: t(after.state) }));
  return (
    <form id="filing-review" class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
      <label class="field wide">
        <span class="label">{t('opinion')}</span>
        <textarea id="review-words" rows={2} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
      </label>
      <div class="wide duty-steps">
        {steps.map(([step, title]) => (
          <button key={step} id={`step-${step}`} type="button" class={step === 'ACCEPT' ? 'primary' : 'secondary'} disabled={duties.get('busy')} onClick={() => take(step)}>
            {title}
          </button>
        ))}
      </div>
    </form>
  );
}

function stepsOf(filing: DutyFiling, rule: DutyRule): readonly (readonly [DutyStep, string])[] {
  switch (filing.state) {
    case 'FILED':
      return [
        ['ACCEPT', t('accept')],
        ['RETURN', t('return')],
        ['FAIL', t('fail')],
      ];
    case 'ACCEPTED':
      return rule.code === 'DEVELOPMENT_PLAN' && !filing.passedOn
        ? [
            ['PASS_ON', t('passOn')],
            ['REOPEN', t('reopen')],
          ]
        : [['REOPEN', t('reopen')]];
    case 'FAILED':
      return [['REOPEN', t('reopen')]];
    default:
      return [];
  }
}
