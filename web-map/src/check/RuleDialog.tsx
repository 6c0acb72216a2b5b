import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getRule } from '../api/checks';
import { ApiError } from '../api/http';
import type { RulePage } from '../api/types';
import { pick } from '../i18n';
import { Dialog } from '../ui/Dialog';
import { Facts } from '../ui/Facts';
import { t as frameWords } from '../ui/i18n';
import { Badge } from './Badge';
import { t } from './i18n';
import { words } from './telling';

/** The rule's number as a button that opens what the rule says of itself. */
export function RuleButton({ rule }: { readonly rule: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  const title = t('rulePage', { rule });
  return (
    <>
      <button type="button" class="rule" title={title} aria-label={title} onClick={() => setOpen(true)}>
        {rule}
      </button>
      {open && <RuleDialog rule={rule} close={() => setOpen(false)} />}
    </>
  );
}

function RuleDialog({ rule, close }: { readonly rule: string; readonly close: () => void }): JSX.Element {
  const [answer, setAnswer] = useState<RulePage | ApiError | null>(null);
  useEffect(() => {
    getRule(rule).then(setAnswer, (failure: unknown) => {
      if (!(failure instanceof ApiError)) throw failure;
      setAnswer(failure);
    });
  }, [rule]);
  return (
    <Dialog titleId="rule-title" onClose={close}>
      <h2 id="rule-title">{rule}</h2>
      <div class="rule-page">
        {answer === null && frameWords('loading')}
        {answer instanceof ApiError && <p class="alert">{pick(answer.title)}</p>}
        {answer !== null && !(answer instanceof ApiError) && <Description page={answer} />}
      </div>
      <div class="row end">
        <button type="button" class="secondary" onClick={close}>
          {frameWords('close')}
        </button>
      </div>
    </Dialog>
  );
}

function Description({ page }: { readonly page: RulePage }): JSX.Element {
  const valid = page.validFrom || page.validTo ? `${page.validFrom ?? '…'} – ${page.validTo ?? '…'}` : '';
  const parameters = Object.entries(page.parameters ?? {}).map(([name, value]) => `${name} = ${value}`);
  const verdicts = page.verdicts ?? [];
  return (
    <>
      <p class="rule-name">{pick(page.name)}</p>
      <Facts
        class="basis"
        rows={[
          [t('clause'), [words(page.source), page.clause].filter(Boolean).join(' · ')],
          [t('ruleFires'), pick(page.predicate)],
          [
            t('ruleVerdicts'),
            verdicts.length > 0 && (
              <span class="row">
                {verdicts.map((verdict) => (
                  <Badge key={verdict} verdict={verdict} />
                ))}
              </span>
            ),
          ],
          [t('ruleParameters'), parameters.join('; ')],
          [t('ruleValid'), valid],
        ]}
      />
    </>
  );
}
