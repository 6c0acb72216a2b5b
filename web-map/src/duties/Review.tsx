import type { JSX } from 'preact';
import { pick } from '../i18n';
import { open } from './desk';
import { t } from './i18n';
import { periodWords, titleOf } from './parts';
import { duties } from './state';

/** What waits for review, the longest first. */
export function Review(): JSX.Element {
  const review = duties.get('review');
  if (review === null) return <p class="hint">{t('reading')}</p>;
  return (
    <>
      <p id="review-sentence" class="duties-sentence" role="status">
        {t('reviewSentence', { n: review.length })}
      </p>
      <ul class="duties-list">
        {review.map((filing) => (
          <li key={filing.id} data-filing={filing.id}>
            <button type="button" class="link duty-open" onClick={() => open(filing.id)}>
              {titleOf(filing.duty)} {periodWords(filing.period)}
            </button>
            <p class="muted">
              {filing.subject} · {t('filedBy', { day: filing.filedOn ?? '', who: filing.filedBy ?? '' })}
              {filing.synthetic && ` · ${t('synthetic')}`}
            </p>
            {filing.findings.map((finding) => (
              <p key={finding.code} class="duty-finding">
                {pick(finding.words)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
