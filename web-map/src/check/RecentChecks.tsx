import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { listChecks } from '../api/checks';
import { ApiError } from '../api/http';
import type { CheckSummary } from '../api/types';
import { RECENT_CHECKS } from '../config/form';
import { pick } from '../i18n';
import { Badge } from './Badge';
import { formatTime } from './format';
import { t } from './i18n';
import { check } from './state';

/** The reader's own last checks, read whenever the form comes back into sight. */
export function RecentChecks(): JSX.Element {
  const [answer, setAnswer] = useState<readonly CheckSummary[] | ApiError | null>(null);
  useEffect(() => {
    listChecks(RECENT_CHECKS).then(setAnswer, (failure: unknown) => {
      if (!(failure instanceof ApiError)) throw failure;
      setAnswer(failure);
    });
  }, []);
  if (answer === null) return <section class="section recent" />;
  return (
    <section class="section recent">
      <h3>{t('recent')}</h3>
      {answer instanceof ApiError ? (
        <p class="hint">{pick(answer.title)}</p>
      ) : answer.length === 0 ? (
        <p class="hint">{t('recentNone')}</p>
      ) : (
        <ul>
          {answer.map((summary) => (
            <RecentCheck key={summary.id} summary={summary} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentCheck({ summary }: { readonly summary: CheckSummary }): JSX.Element {
  const { id, overall, sentence, createdAt, asOf } = summary;
  return (
    <li>
      <button type="button" class="recent-check" onClick={() => check.set({ checkId: id })}>
        <Badge verdict={overall} />
        <span>{pick(sentence) || id}</span>
        <time class="muted">{createdAt ? formatTime(createdAt) : (asOf ?? '')}</time>
      </button>
    </li>
  );
}
