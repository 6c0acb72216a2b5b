import type { JSX } from 'preact';
import { wordOf } from '../alerts/words';
import type { CreditRecord } from '../api/credit';
import type { RatedArchive } from '../api/creditOffice';
import { OTHER_CREDIT_LINES, RECORD_STEPS } from '../config/credit';
import { pick } from '../i18n';
import { t } from './i18n';
import { w } from './i18n/work';
import { BandMark } from './parts';
import { credit } from './state';

const BASE = 80;
/** In these states conduct counts. */
const COUNTING = ['EFFECTIVE', 'REPAIR_REQUESTED', 'REPAIR_GRANTED'];

/** The score with what it is made of, and how it came about. */
export function OwnScore({ archive: { score, records, changes } }: { readonly archive: RatedArchive }): JSX.Element {
  const counting = records.filter(({ state, points }) => COUNTING.includes(state) && points != null);
  const sum = counting.reduce((total, { recordClass, points }) => total + (recordClass === 'BAD' ? -1 : 1) * (points ?? 0), BASE);
  return (
    <section id="own-score">
      <h3>{w('scoreWhy')}</h3>
      <p>{score ? <BandMark band={score.band} score={score.points} /> : <span class="muted">{t('noRating')}</span>}</p>
      {score && (
        <ul class="credit-list">
          <li class="credit-item">{w('baseOf80')}</li>
          {counting.map((record) => (
            <Reason key={record.id} record={record} />
          ))}
        </ul>
      )}
      {score && sum !== score.points && <p class="hint">{w('reasonsDiffer', { sum, score: score.points })}</p>}
      {changes.length > 0 && (
        <details>
          <summary>{w('scoreHistory')}</summary>
          <ol class="credit-history">
            {changes.map(({ at, asOf, score: points, band, cause }) => (
              <li key={at}>
                <strong>{band ? `${band} ${t('points', { n: points ?? '' })}` : w('ratingEnded')}</strong> <span class="muted">{asOf}</span>
                <span class="reason">{causeWords(cause)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Reason({ record }: { readonly record: CreditRecord }): JSX.Element {
  const bad = record.recordClass === 'BAD';
  return (
    <li class="credit-item">
      <span class="credit-top">
        <button type="button" class="link" onClick={() => credit.set({ record: record.id })}>
          {record.content['title'] ?? pick(record.classWords)}
        </button>
        <span class={bad ? 'credit-bad' : 'credit-good'}>{`${bad ? '−' : '+'}${record.points}`}</span>
      </span>
      <span class="muted">{w('countsUntil', { clause: record.clause ?? '', day: record.expiresOn ?? '—' })}</span>
    </li>
  );
}

/** `APPROVE 3f2a…`: the step, without the number of the record. */
function causeWords(cause: string): string {
  const [step = ''] = cause.split(' ');
  const words = { ...OTHER_CREDIT_LINES, ...RECORD_STEPS };
  return step in words ? wordOf(words, step) : cause;
}
