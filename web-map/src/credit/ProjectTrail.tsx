import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { wordOf } from '../alerts/words';
import { laterOnGround } from '../api/credit';
import type { Geometry } from '../api/types';
import { TIMELINE_KINDS } from '../config/credit';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Icon } from '../ui/icons';
import { ground } from './ground';
import { w } from './i18n/work';
import { Read } from './parts';

/** What happened on the ground of a project since it began, each told as the clue or decision it is (000-R27). */
export function ProjectTrail({ id }: { readonly id: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="project-trail" data-project={id} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{w('trail')}</summary>
      {open && <Trail id={id} />}
    </details>
  );
}

function Trail({ id }: { readonly id: string }): JSX.Element {
  const trail = useRead(() => laterOnGround(id), id);
  return (
    <Read answer={trail}>
      {({ project: { area }, note, violations, events }) => (
        <>
          <p class="hint">{pick(note)}</p>
          {area && <OnMap area={area} />}
          {area && (
            <p class="trail-sentence" role="status">
              {events.length === 0 ? w('trailEmpty') : w('trailSentence', { n: events.length, confirmed: violations })}
            </p>
          )}
          <ol class="credit-history">
            {events.map(({ on, kind, subject, words, confirmed }, place) => (
              <li key={`${subject}${place}`} data-kind={kind}>
                <strong>{wordOf(TIMELINE_KINDS, kind)}</strong> <span class="muted">{on}</span> {confirmed ? <span class="credit-bad">{w('confirmed')}</span> : <span class="muted">{w('clueOnly')}</span>}
                <span class="reason">{pick(words)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Read>
  );
}

/** The area stands on the map as long as its trail is open. */
function OnMap({ area }: { readonly area: Geometry }): JSX.Element {
  useEffect(() => {
    ground.value = area;
    return () => {
      if (ground.peek() === area) ground.value = null;
    };
  }, [area]);
  return (
    <button type="button" class="secondary small trail-zoom" onClick={() => store.set({ sheet: 'half', focus: { geometry: area } })}>
      <Icon name="target" />
      {w('showGround')}
    </button>
  );
}
