import type { JSX } from 'preact';
import { useRead } from '../ui/useRead';
import { type CreditClock, type CreditRecord, type Matter, matterClocks, recordFile } from '../api/credit';
import { pick } from '../i18n';
import { w } from './i18n/work';
import { Read } from './parts';
import { credit, type CreditState } from './state';

interface OwnClock {
  readonly clock: CreditClock;
  readonly of: string;
  readonly opens: Partial<CreditState>;
}

const ENDED = ['NOT_LISTED', 'REMOVED', 'ESCALATED', 'REVOKED'];
const TIMED = ['APPROVED', 'REPAIR_REQUESTED', 'REPAIR_GRANTED', 'DRAFT'];

/** Running clocks of the unit's own matters and records, the earliest first. */
export function OwnDue({ matters, records }: { readonly matters: readonly Matter[]; readonly records: readonly CreditRecord[] }): JSX.Element {
  const clocks = useRead(() => read(matters, records), '');
  return (
    <section id="own-due">
      <h3>{w('ownDue')}</h3>
      <Read answer={clocks}>
        {(all) =>
          all.length === 0 ? (
            <p class="hint">{w('nothingRuns')}</p>
          ) : (
            <ul class="credit-list">
              {all.map(({ clock, of, opens }) => (
                <li key={clock.id}>
                  <button type="button" class="credit-line" onClick={() => credit.set(opens)}>
                    <span class="credit-top">
                      <strong>{pick(clock.title)}</strong>
                      <span>{w('dueOn', { day: clock.due.day ?? '—' })}</span>
                    </span>
                    <span class="muted">
                      {of} · {clock.legalBasis}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}

async function read(matters: readonly Matter[], records: readonly CreditRecord[]): Promise<readonly OwnClock[]> {
  const ofMatters = matters.filter(({ state }) => !ENDED.includes(state)).map(async (matter) => (await matterClocks(matter.id)).map((clock): OwnClock => ({ clock, of: matter.number, opens: { matter: matter.id } })));
  const ofRecords = records.filter(({ state }) => TIMED.includes(state)).map(async (record) => (await recordFile(record.id)).deadlines.map((clock): OwnClock => ({ clock, of: pick(record.classWords), opens: { record: record.id } })));
  const all = (await Promise.all([...ofMatters, ...ofRecords])).flat();
  return all.filter(({ clock }) => !clock.outcome).sort((a, b) => (a.clock.due.day ?? '9').localeCompare(b.clock.due.day ?? '9'));
}
