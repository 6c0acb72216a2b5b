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

/** The reader's own checks, newest first, read whenever the form comes back into sight; two of them can be compared. */
export function RecentChecks(): JSX.Element {
  const [checks, setChecks] = useState<readonly CheckSummary[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const more = (after: string | null): void => {
    listChecks(RECENT_CHECKS, after).then(
      (page) => {
        setProblem(null);
        setChecks((held) => [...(after === null ? [] : (held ?? [])), ...page.items]);
        setNext(page.next);
      },
      (failure: unknown) => {
        if (!(failure instanceof ApiError)) throw failure;
        setProblem(failure);
      },
    );
  };
  useEffect(() => more(null), []);
  const choose = (id: string, on: boolean): void => setChosen((held) => (on ? [...held.slice(-1), id] : held.filter((other) => other !== id)));
  const [first, second] = chosen;
  return (
    <section class="section recent">
      <h3>{t('recent')}</h3>
      {problem && (
        <p class="alert" role="alert">
          {[pick(problem.title), pick(problem.detail)].filter(Boolean).join(' ')}
        </p>
      )}
      {checks?.length === 0 && <p class="hint">{t('recentNone')}</p>}
      {checks && checks.length > 1 && <p class="hint">{t('compareHint')}</p>}
      <ul>
        {checks?.map((summary) => (
          <RecentCheck key={summary.id} summary={summary} chosen={chosen.includes(summary.id)} choose={(on) => choose(summary.id, on)} />
        ))}
      </ul>
      <div class="row">
        {checks && checks.length > 1 && (
          <button
            id="compare-run"
            type="button"
            class="secondary"
            disabled={!first || !second}
            onClick={() => first && second && check.set({ compared: [first, second] })}
          >
            {t('compareRun')}
          </button>
        )}
        {next !== null && (
          <button id="recent-more" type="button" class="secondary" onClick={() => more(next)}>
            {t('recentMore')}
          </button>
        )}
      </div>
    </section>
  );
}

interface ItemProps {
  readonly summary: CheckSummary;
  readonly chosen: boolean;
  readonly choose: (on: boolean) => void;
}

function RecentCheck({ summary: { id, overall, sentence, createdAt, asOf }, chosen, choose }: ItemProps): JSX.Element {
  const time = createdAt ? formatTime(createdAt) : (asOf ?? '');
  return (
    <li class="recent-row">
      <input
        type="checkbox"
        aria-label={t('compareChoose', { time: time || id })}
        checked={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      <button type="button" class="recent-check" onClick={() => check.set({ checkId: id })}>
        <Badge verdict={overall} />
        <span>{pick(sentence) || id}</span>
        <time class="muted">{time}</time>
      </button>
    </li>
  );
}
