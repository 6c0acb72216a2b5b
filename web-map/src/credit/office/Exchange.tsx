import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { confirmMessages, connectSystem, enableSystem, type ExchangeMessage, type OuterSystem, outerSystems, retryAllMessages, retryMessage, systemMessages } from '../../api/creditOffice';
import { store } from '../../store/store';
import { save } from '../../ui/save';
import { w } from '../i18n/work';
import { Entry, Read, useSending } from '../parts';

const administers = (): boolean => store.get('session').roles.includes('ADMINISTRATOR');

/** Outer credit systems (001-R26, 003-R14): what each was told, retracted, has taken or not. */
export function Exchange(): JSX.Element {
  const [turn, setTurn] = useState(0);
  const [chosen, setChosen] = useState('');
  const systems = useRead(outerSystems, String(turn));
  const again = (): void => setTurn(turn + 1);
  return (
    <>
      <p class="hint">{w('exchangeHint')}</p>
      {administers() && <Connect again={again} />}
      <Read answer={systems}>
        {(all) => {
          const system = all.find(({ id }) => id === chosen) ?? all[0];
          if (!system) return <p id="exchange-none" class="hint">{w('noSystems')}</p>;
          return (
            <>
              <Select id="exchange-system" label={w('outerSystem')} value={system.id} change={setChosen} options={all.map(({ id, name, channel }) => [id, `${name} · ${channelWords(channel)}`] as const)} />
              <System key={`${system.id}${system.enabled}`} system={system} again={again} />
            </>
          );
        }}
      </Read>
    </>
  );
}

const channelWords = (channel: OuterSystem['channel']): string => w(channel === 'FILE' ? 'byFile' : 'byWebhook');

function Connect({ again }: { readonly again: () => void }): JSX.Element {
  const [form, setForm] = useState<{ name: string; channel: OuterSystem['channel']; target: string }>({ name: '', channel: 'FILE', target: '' });
  /** What was connected, and its secret, which files have none of. */
  const [connected, setConnected] = useState<{ readonly system: OuterSystem; readonly secret: string } | null>(null);
  const { problem, busy, send } = useSending(again);
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const body = { name: form.name.trim(), channel: form.channel, ...(form.channel === 'WEBHOOK' ? { target: form.target.trim() } : {}) };
  return (
    <details id="exchange-new">
      <summary>{w('connectSystem')}</summary>
      <div class="credit-form">
        <Entry id="exchange-name" label={w('systemName')} value={form.name} set={(name) => set({ name })} />
        <Select id="exchange-channel" label={w('channel')} value={form.channel} change={(channel) => set({ channel: channel as OuterSystem['channel'] })} options={[['FILE', channelWords('FILE')], ['WEBHOOK', channelWords('WEBHOOK')]]} />
        {form.channel === 'WEBHOOK' && <Entry id="exchange-target" label={w('webhookTarget')} value={form.target} set={(target) => set({ target })} />}
        <button id="exchange-connect" type="button" class="primary" disabled={busy} onClick={() => void send(async () => setConnected(await connectSystem(body)))}>
          {w('connectSystem')}
        </button>
        {connected && (
          <p class="credit-said" role="status">
            {w('connected', { name: connected.system.name })} {connected.secret !== '' && w('secretOnce')} {connected.secret !== '' && <code>{connected.secret}</code>}
          </p>
        )}
        <Problem problem={problem} />
      </div>
    </details>
  );
}

function System({ system, again }: { readonly system: OuterSystem; readonly again: () => void }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const messages = useRead(() => systemMessages(system.id), `${system.id}${turn}`);
  const enabling = useSending(again);
  return (
    <article class="credit-page">
      <p>
        {w(system.enabled ? 'systemEnabled' : 'systemDisabled')} {system.target}{' '}
        {administers() && (
          <button id="exchange-enable" type="button" class="secondary small" disabled={enabling.busy} onClick={() => void enabling.send(() => enableSystem(system.id, !system.enabled))}>
            {w(system.enabled ? 'disableSystem' : 'enableSystem')}
          </button>
        )}
      </p>
      <Problem problem={enabling.problem} />
      <Read answer={messages}>{(all) => <Messages system={system} messages={all} again={() => setTurn(turn + 1)} />}</Read>
    </article>
  );
}

const states = (): Readonly<Record<string, string>> => ({ PENDING: w('pending'), DELIVERED: w('delivered'), DEAD: w('dead') });

function Messages({ system, messages, again }: { readonly system: OuterSystem; readonly messages: readonly ExchangeMessage[]; readonly again: () => void }): JSX.Element {
  const { problem, busy, send } = useSending(again);
  const [state, setState] = useState('');
  const last = messages[messages.length - 1]?.id;
  const count = (wanted: string): number => messages.filter((message) => message.state === wanted).length;
  const newest = new Map(messages.map(({ uscc, id }) => [uscc, id]));
  const untaken = messages.filter(isUntaken);
  const shown = messages.filter((message) => state === '' || message.state === state).reverse();
  const download = (): void => save(new Blob([messages.map(({ body }) => body).join('\n')], { type: 'application/x-ndjson' }), `${system.name}.ndjson`);
  return (
    <>
      <p id="exchange-sentence" role="status">
        {w('messagesSentence', { n: messages.length, pending: count('PENDING'), delivered: count('DELIVERED'), dead: count('DEAD') })}
      </p>
      <div class="row">
        <button id="exchange-download" type="button" class="secondary small" disabled={messages.length === 0} onClick={download}>
          {w('downloadMessages')}
        </button>
        {system.channel === 'FILE' && last !== undefined && (
          <button id="exchange-confirm" type="button" class="secondary small" disabled={busy || count('PENDING') === 0} onClick={() => void send(() => confirmMessages(system.id, last))}>
            {w('confirmAll')}
          </button>
        )}
        {system.channel === 'WEBHOOK' && administers() && (
          <button id="exchange-retry" type="button" class="secondary small" disabled={busy || untaken.length === 0} onClick={() => void send(() => retryAllMessages(system.id))}>
            {w('retryAll')}
          </button>
        )}
        <button id="exchange-again" type="button" class="secondary small" onClick={again}>
          {w('readAgain')}
        </button>
      </div>
      <Problem problem={problem} />
      <Select id="exchange-state" label={w('deliveryState')} value={state} change={setState} options={[['', w('allMessages')], ...Object.entries(states())]} />
      <ul class="credit-list">
        {shown.slice(0, 200).map((message) => (
          <li key={message.id} class="credit-item" data-message={message.id}>
            <span class="credit-top">
              <strong>
                {message.id} · {w(message.kind === 'RETRACT' ? 'retraction' : 'publication')} · {message.uscc}
              </strong>
              <span class={message.state === 'DEAD' ? 'credit-bad' : message.state === 'DELIVERED' ? 'credit-good' : 'muted'}>{stateWords(message.state)}</span>
            </span>
            <span class="muted">{w('deliveryOf', { created: message.createdAt.slice(0, 10), attempts: message.attempts, ended: message.endedAt?.slice(0, 10) ?? '—' })}</span>
            {message.lastError !== '' && <span class="credit-bad">{w('notTaken', { error: message.lastError })}</span>}
            {isUntaken(message) && newest.get(message.uscc) !== message.id && <span class="muted">{w('overtaken')}</span>}
            {isUntaken(message) && newest.get(message.uscc) === message.id && administers() && (
              <button type="button" class="secondary small message-retry" disabled={busy} onClick={() => void send(() => retryMessage(message.id))}>
                {w('retryDelivery')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Given up, or tried in vain so far. */
const isUntaken = ({ state, lastError }: ExchangeMessage): boolean => state === 'DEAD' || (state === 'PENDING' && lastError !== '');

const stateWords = (state: string): string => states()[state] ?? state;
