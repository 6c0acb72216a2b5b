import type { JSX } from 'preact';
import { pick } from '../i18n';
import { save } from '../ui/save';
import { Conflict } from './Conflict';
import { refresh } from './desk';
import { DeviceKeys } from './DeviceKeys';
import { t } from './i18n';
import type { Item } from './outbox';
import { field } from './state';
import { itemStateWords, kindWords, timeWords } from './words';

/** The outbox: everything that was done on this phone, in order, and how it stands. */
export function SyncScreen(): JSX.Element {
  const items = field.get('items');
  const mine = items.filter(({ by }) => by === field.get('user'));
  const others = items.filter(({ by, state }) => by !== field.get('user') && (state === 'WAITING' || state === 'STUCK')).length;
  return (
    <section>
      <h2>{t('sync')}</h2>
      <p class="field-note" role="status">
        {stands(mine)}
      </p>
      <button id="field-sync-now" type="button" class="field-first" disabled={field.get('syncing')} onClick={() => void refresh()}>
        {field.get('syncing') ? t('syncing') : t('syncNow')}
      </button>
      {others > 0 && <p class="field-hint">{t('ofOthers', { n: others })}</p>}
      {mine.length === 0 && <p class="field-hint">{t('nothing')}</p>}
      <ul class="field-list">
        {[...mine].reverse().map((item) => (
          <OutboxLine key={item.id} item={item} held={isHeld(item, mine)} />
        ))}
      </ul>
      <DeviceKeys />
    </section>
  );
}

function stands(items: readonly Item[]): string {
  if (field.get('outcome') === 'SIGNED_OUT') return t('askSignIn');
  if (field.get('outcome') === 'OFFLINE') return t('away');
  const open = items.filter(({ state }) => state === 'WAITING' || state === 'STUCK').length;
  return open === 0 ? t('allSent') : t('waitingCount', { n: open });
}

const isHeld = (item: Item, items: readonly Item[]): boolean =>
  item.state === 'WAITING' && items.some(({ subject, state, seq }) => subject === item.subject && state === 'STUCK' && seq < item.seq);

function OutboxLine({ item, held }: { readonly item: Item; readonly held: boolean }): JSX.Element {
  const { content } = item;
  return (
    <li class={`field-held outbox ${item.state}`} data-kind={content.kind} data-state={item.state}>
      <span class="line">
        <strong>{kindWords(content.kind)}</strong>
        <span class="state">{held ? t('held') : itemStateWords(item.state)}</span>
      </span>
      <span>{item.label}</span>
      <span class="soft">{timeWords(item.at)}</span>
      {item.answer && <span>{pick(item.answer)}</span>}
      {item.state === 'STUCK' && <Conflict item={item} />}
      {item.state === 'DROPPED' && content.kind === 'PHOTO' && (
        <button type="button" class="field-second" onClick={() => save(content.photo, content.fileName)}>
          {t('savePhoto')}
        </button>
      )}
    </li>
  );
}
