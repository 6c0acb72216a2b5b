import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { alertHistory, type FieldAlert, getAlert, type HistoryLine } from '../api/field';
import { JUDGEMENTS } from '../config/field';
import { pick } from '../i18n';
import { Facts } from '../ui/Facts';
import { settle } from './desk';
import { t } from './i18n';
import { again, dropped, type Item, restsOnVersion } from './outbox';
import { kindWords, timeWords } from './words';

const LAST_STEPS = 3;

interface Present {
  readonly alert: FieldAlert;
  readonly history: readonly HistoryLine[];
}

/** What the phone wants and how the server stands, side by side; the officer decides, neither is overwritten unseen. */
export function Conflict({ item }: { readonly item: Item }): JSX.Element {
  const present = usePresent(item);
  const version = restsOnVersion(item.content) ? present?.alert.version : undefined;
  const about = item.before !== undefined;
  return (
    <div class="conflict">
      <p class="field-note wrong" role="alert">
        {t('refusedBy')} {pick(item.problem?.detail) || pick(item.problem?.title)}
      </p>
      {about && (
        <>
          <h3>{t('conflict')}</h3>
          <div class="sides">
            <Mine item={item} />
            <Servers present={present} />
          </div>
        </>
      )}
      <button type="button" class="field-second take-servers" onClick={() => void settle(dropped(item))}>
        {t('takeServers')}
      </button>
      <button type="button" class="field-second send-mine" disabled={about && present === null} onClick={() => void settle(again(item, version))}>
        {t('sendMine')}
      </button>
    </div>
  );
}

function usePresent({ id, subject, before }: Item): Present | null {
  const [present, setPresent] = useState<Present | null>(null);
  useEffect(() => {
    if (!before) return;
    Promise.all([getAlert(subject), alertHistory(subject)]).then(
      ([alert, history]) => setPresent({ alert, history }),
      (failure: unknown) => {
        if (!(failure instanceof ApiError)) throw failure;
      },
    );
  }, [id]);
  return present;
}

function Mine({ item }: { readonly item: Item }): JSX.Element {
  return (
    <section class="mine" aria-label={t('mine')}>
      <h4>{t('mine')}</h4>
      <Facts
        rows={[
          [t('what'), kindWords(item.content.kind)],
          ['', contentWords(item)],
          [t('doneAt'), timeWords(item.at)],
          [t('sawState'), pick(item.before?.stateWords)],
        ]}
      />
    </section>
  );
}

function contentWords({ content }: Item): string {
  switch (content.kind) {
    case 'FIELD_CHECK':
      return content.officers.join('、');
    case 'JUDGE':
      return `${pick(JUDGEMENTS.find(({ name }) => name === content.judgement)?.title)}：${content.words}`;
    case 'PHOTO':
      return `${content.fileName} ${content.capture.azimuth}°`;
    case 'TASK_DONE':
      return content.words;
    default:
      return '';
  }
}

function Servers({ present }: { readonly present: Present | null }): JSX.Element {
  return (
    <section class="servers" aria-label={t('servers')}>
      <h4>{t('servers')}</h4>
      {present === null ? (
        <p class="field-hint">{t('presentUnknown')}</p>
      ) : (
        <>
          <Facts
            rows={[
              [t('state'), pick(present.alert.stateWords)],
              [t('takenBy'), present.alert.takenBy],
              [t('officers'), present.alert.officers.join('、')],
              [t('judgement'), pick(present.alert.judgementWords)],
            ]}
          />
          <p class="soft">{t('lastSteps')}</p>
          <ul>
            {present.history.slice(-LAST_STEPS).map(({ id, at, step }) => (
              <li key={id} class="soft">
                {timeWords(at)} {step.actor} {step.step} {step.reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
