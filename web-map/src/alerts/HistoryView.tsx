import type { JSX } from 'preact';
import type { HistoryLine } from '../api/alerts';
import { ApiError } from '../api/http';
import { formatTime } from '../check/format';
import { ALERT_STATES, CLUE_STATES, STEP_WORDS } from '../config/enforcement';
import { pick } from '../i18n';
import { t } from './i18n';
import { Problem } from './parts';
import { useRead } from '../ui/useRead';
import { wordOf } from './words';

const SYSTEM = 'system';
const STATES: Readonly<Record<string, (typeof ALERT_STATES)[keyof typeof ALERT_STATES]>> = { ...CLUE_STATES, ...ALERT_STATES };

/** Who did what, when and why; nothing of it is ever changed. */
export function HistoryView({ read }: { readonly read: () => Promise<readonly HistoryLine[]> }): JSX.Element {
  const lines = useRead(read, '');
  return (
    <section>
      <h3>{t('history')}</h3>
      {lines instanceof ApiError && <Problem problem={lines} />}
      <ol class="history">
        {Array.isArray(lines) && (lines as readonly HistoryLine[]).map((line) => <Line key={line.id} line={line} />)}
      </ol>
    </section>
  );
}

function Line({ line: { at, step } }: { readonly line: HistoryLine }): JSX.Element {
  const bySystem = step.actor === SYSTEM;
  return (
    <li>
      <time dateTime={at}>{formatTime(at)}</time>
      <span>
        <strong>{pick(STEP_WORDS[step.step]) || step.step}</strong> {bySystem ? t('bySystem') : step.actor}
        {step.from !== step.to && <span class="muted"> → {wordOf(STATES, step.to)}</span>}
      </span>
      {!bySystem && step.reason !== '' && <span class="reason">{step.reason}</span>}
    </li>
  );
}
