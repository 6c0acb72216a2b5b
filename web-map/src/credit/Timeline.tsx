import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { wordOf } from '../alerts/words';
import { type MineTimeline, mineTimeline } from '../api/credit';
import { TIMELINE_KINDS } from '../config/credit';
import { pick } from '../i18n';
import { t } from './i18n';
import { Entry, Read } from './parts';
import { credit } from './state';

/** What happened with a mine: right, checks, patches, alerts, inspections, cases and credit in one list. */
export function Timeline(): JSX.Element {
  return <Asked key={credit.get('mine')} mine={credit.get('mine')} />;
}

function Asked({ mine }: { readonly mine: string }): JSX.Element {
  const [typed, setTyped] = useState(mine);
  return (
    <>
      <p class="hint">{t('timelineHint')}</p>
      <form
        class="credit-search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          credit.set({ mine: typed.trim() });
        }}
      >
        <Entry id="timeline-licence" label={t('licence')} value={typed} set={setTyped} />
        <button id="timeline-find" type="submit" class="secondary">
          {t('find')}
        </button>
      </form>
      {mine !== '' && <Events key={mine} licence={mine} />}
    </>
  );
}

function Events({ licence }: { readonly licence: string }): JSX.Element {
  const timeline = useRead(() => mineTimeline(licence), licence);
  return <Read answer={timeline}>{(read) => <Shown timeline={read} />}</Read>;
}

function Shown({ timeline: { licenceNumber, projectName, status, events } }: { readonly timeline: MineTimeline }): JSX.Element {
  const [kind, setKind] = useState('');
  const kinds = [...new Set(events.map((event) => event.kind))];
  const shown = events.filter((event) => kind === '' || event.kind === kind);
  return (
    <article class="credit-page">
      <h2 id="timeline-name" class="panel-title">
        {projectName} <span class="muted">{`${licenceNumber} ${status}`}</span>
      </h2>
      <div class="credit-parts" role="group" aria-label={t('timeline')}>
        {['', ...kinds].map((each) => (
          <button key={each} type="button" data-kind={each} aria-pressed={each === kind} onClick={() => setKind(each)}>
            {each === '' ? t('all') : wordOf(TIMELINE_KINDS, each)}
          </button>
        ))}
      </div>
      <ol class="credit-history">
        {shown.map(({ on, kind: of, subject, words }, place) => (
          <li key={`${subject}${place}`} data-kind={of}>
            <strong>{wordOf(TIMELINE_KINDS, of)}</strong> <span class="muted">{on}</span>
            <span class="reason">{pick(words)}</span>
          </li>
        ))}
      </ol>
    </article>
  );
}
