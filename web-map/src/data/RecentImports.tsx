import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { listImports } from '../api/imports';
import type { ImportJob } from '../api/types';
import { formatTime } from '../check/format';
import { RECENT_IMPORTS } from '../config/data';
import { pick } from '../i18n';
import { t } from './i18n';
import { layerTitle, Problem } from './parts';
import { data } from './state';

/** Imports one may look at again, also those still under way. */
export function RecentImports(): JSX.Element {
  const [answer, setAnswer] = useState<readonly ImportJob[] | ApiError>([]);
  useEffect(() => {
    listImports(RECENT_IMPORTS).then(setAnswer, (failure: unknown) => {
      if (!(failure instanceof ApiError)) throw failure;
      setAnswer(failure);
    });
  }, []);
  return (
    <section class="section recent">
      <h3>{t('recent')}</h3>
      {answer instanceof ApiError ? (
        <Problem problem={answer} />
      ) : (
        <>
          {answer.length === 0 && <p class="hint">{t('recentNone')}</p>}
          <ul>
            {answer.map(({ id, dataset, sentence, fileName, submittedAt, request }) => (
              <li key={id}>
                <button type="button" class="recent-import" onClick={() => data.set({ jobId: id, problem: null })}>
                  <strong>{[layerTitle(dataset), request.dryRun && t('isDryRun')].filter(Boolean).join(' · ')}</strong>
                  <span>{pick(sentence)}</span>
                  <span class="muted">{`${fileName} · ${formatTime(submittedAt)}`}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
