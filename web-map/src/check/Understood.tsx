import type { JSX } from 'preact';
import { ApiError } from '../api/http';
import type { BoundaryReading, ReadingIssue } from '../api/types';
import { pick } from '../i18n';
import { isSignedIn, store } from '../store/store';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { AreaTable } from './AreaTable';
import { formatName } from './formatName';
import { t } from './i18n';
import { readAgain, reading } from './reading';
import { check } from './state';

/** Below the boundary: what the server understood of it. Nothing is judged yet. */
export function Understood(): JSX.Element | null {
  if (check.get('boundary') === null) return null;
  if (!isSignedIn()) return <p class="hint understood-hint">{t('understoodSignIn')}</p>;
  const answer = reading.get('answer');
  return (
    <section class="understood" aria-label={t('understood')} aria-busy={reading.get('busy')}>
      {answer === null ? (
        <p class="hint" role="status">
          {t('understanding')}
        </p>
      ) : answer instanceof ApiError ? (
        <Unread problem={answer} />
      ) : (
        <Answer answer={answer} />
      )}
    </section>
  );
}

function Unread({ problem }: { readonly problem: ApiError }): JSX.Element {
  return (
    <div class="alert" role="alert">
      <strong>{`${t('notUnderstood')}：${pick(problem.title)}`}</strong>
      <p>{pick(problem.detail)}</p>
      <button type="button" class="link" onClick={readAgain}>
        {frameWords('retry')}
      </button>
    </div>
  );
}

function Answer({ answer }: { readonly answer: BoundaryReading }): JSX.Element {
  const { usable, crs, crsName, crsReason, format, encoding, areas, issues } = answer;
  return (
    <>
      <p class={usable ? 'usable' : 'not-usable'} role="status">
        {t(usable ? 'isUsable' : 'isNotUsable')}
      </p>
      <Facts
        class="basis"
        rows={[
          [t('crs'), crs ? [crs, pick(crsName)].filter(Boolean).join(' ') : t('crsUndecided')],
          [t('crsWhy'), pick(crsReason)],
          [t('format'), [formatName(format), encoding].filter(Boolean).join(' · ')],
          [t('rings'), <Rings answer={answer} />],
        ]}
      />
      {issues.length > 0 && (
        <ul class="reading-issues">
          {issues.map((issue, index) => (
            <Issue key={index} issue={issue} />
          ))}
        </ul>
      )}
      {areas && <AreaTable areas={areas} />}
    </>
  );
}

/** One line per area of the file: corners of the outer ring and of each hole. */
function Rings({ answer: { parts } }: { readonly answer: BoundaryReading }): JSX.Element {
  return (
    <ul>
      {parts.map(({ name, included, corners: [outer = 0, ...holes], elevationTop, elevationBottom }, index) => (
        <li key={index}>
          {[
            t('partRings', { part: name || index + 1, n: outer }),
            holes.length > 0 && t('partHoles', { n: holes.length, corners: holes.join('、') }),
            typeof elevationTop === 'number' && typeof elevationBottom === 'number' && t('partElevations', { top: elevationTop, bottom: elevationBottom }),
            !included && t('partTakenOut'),
          ]
            .filter(Boolean)
            .join('，')}
        </li>
      ))}
    </ul>
  );
}

function Issue({ issue: { rule, error, message, part, ring, vertex, place } }: { readonly issue: ReadingIssue }): JSX.Element {
  const where = [part && t('atPart', { n: part }), ring && t('atRing', { n: ring }), vertex && t('atVertex', { n: vertex })].filter(Boolean).join(' ');
  return (
    <li class={error ? 'DATA_ERROR' : 'WARN'}>
      <span class={`badge ${error ? 'DATA_ERROR' : 'WARN'}`}>{t(error ? 'issueError' : 'issueWarning')}</span>
      <span>
        {[rule, where].filter(Boolean).join(' · ')}
        {where ? '：' : ' '}
        {pick(message)}
      </span>
      {place && (
        <button
          type="button"
          class="secondary small"
          onClick={() => store.set({ sheet: 'half', focus: { geometry: { type: 'Point', coordinates: place } } })}
        >
          <Icon name="target" />
          {t('zoomTo')}
        </button>
      )}
    </li>
  );
}
