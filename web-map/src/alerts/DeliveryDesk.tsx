import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { type DeadLetter, enableSubscription, listDeadLetters, listSubscriptions, retryDeadLetter, subscribe, type Subscription } from '../api/subscriptions';
import { formatTime } from '../check/format';
import { SEVERITIES } from '../config/enforcement';
import { pick } from '../i18n';
import { t } from './i18n';
import { Problem, Select } from './parts';
import { alerts } from './state';
import { districtName, wordOf } from './words';

type Doing = (work: () => Promise<void>) => Promise<void>;

/** Who is told of alerts by webhook and e-mail, and what could not be delivered. For administrators. */
export function DeliveryDesk(): JSX.Element {
  const [subscriptions, setSubscriptions] = useState<readonly Subscription[] | null>(null);
  const [dead, setDead] = useState<readonly DeadLetter[]>([]);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [secret, setSecret] = useState('');
  const read = async (): Promise<void> => {
    const [all, letters] = await Promise.all([listSubscriptions(), listDeadLetters()]);
    setSubscriptions(all);
    setDead(letters);
  };
  const attempt: Doing = async (work) => {
    setProblem(null);
    try {
      await work();
      await read();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
    }
  };
  useEffect(() => void attempt(async () => undefined), []);
  return (
    <article class="alert-detail">
      <Problem problem={problem} />
      <DeadLetters letters={dead} attempt={attempt} />
      <section>
        <h3>{t('subscriptions')}</h3>
        <p class="hint">{t('subscriptionsNote')}</p>
        {subscriptions?.length === 0 && <p class="hint">{t('noSubscriptions')}</p>}
        <ul id="subscriptions" class="rights">
          {subscriptions?.map((each) => (
            <SubscriptionLine key={each.id} of={each} attempt={attempt} />
          ))}
        </ul>
        {secret !== '' && (
          <p id="subscription-secret" class="note" role="status">
            {t('secretOnce')} <code>{secret}</code>
          </p>
        )}
        <NewSubscription attempt={attempt} shown={setSecret} />
      </section>
    </article>
  );
}

function DeadLetters({ letters, attempt }: { readonly letters: readonly DeadLetter[]; readonly attempt: Doing }): JSX.Element {
  return (
    <section>
      <h3>{t('deadLetters')}</h3>
      <p class="hint">{t('deadLettersNote')}</p>
      {letters.length === 0 && <p class="hint">{t('noDeadLetters')}</p>}
      <ul id="dead-letters" class="rights">
        {letters.map(({ id, alertId, target, attempts, lastError, endedAt }) => (
          <li key={id}>
            <strong>{target}</strong>
            <span class="alert-facts muted">{t('deadLetterFacts', { n: attempts, when: formatTime(endedAt) })}</span>
            <span class="alert-facts">{lastError}</span>
            <button type="button" class="secondary small retry-letter" onClick={() => void attempt(() => retryDeadLetter(id))}>
              {t('deliverAgain')}
            </button>{' '}
            <button type="button" class="link" onClick={() => alerts.set({ part: 'alerts', chosen: alertId })}>
              {t('itsAlert')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SubscriptionLine({ of: { id, channel, target, districtCodes, leastSeverity, enabled, createdBy }, attempt }: { readonly of: Subscription; readonly attempt: Doing }): JSX.Element {
  const where = districtCodes.length === 0 ? t('wholeCity') : districtCodes.map(districtName).join('、');
  return (
    <li>
      <strong>{target}</strong>
      <span class="alert-facts muted">{[channel === 'WEBHOOK' ? t('webhook') : t('email'), where, t('fromSeverity', { severity: wordOf(SEVERITIES, leastSeverity) }), createdBy].join(' · ')}</span>
      <label class="tick">
        <input type="checkbox" checked={enabled} onChange={({ currentTarget }) => void attempt(() => enableSubscription(id, currentTarget.checked))} />
        {t('subscriptionOn')}
      </label>
    </li>
  );
}

function NewSubscription({ attempt, shown }: { readonly attempt: Doing; readonly shown: (secret: string) => void }): JSX.Element {
  const [channel, setChannel] = useState('WEBHOOK');
  const [target, setTarget] = useState('');
  const [district, setDistrict] = useState('');
  const [severity, setSeverity] = useState('LOW');
  const send = (): Promise<void> =>
    attempt(async () => {
      const { secret } = await subscribe({ channel, target: target.trim(), districtCodes: district ? [district] : [], leastSeverity: severity });
      shown(secret);
      setTarget('');
    });
  return (
    <form class="step-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <Select id="subscription-channel" label={t('channel')} value={channel} options={[['WEBHOOK', t('webhook')], ['EMAIL', t('email')]]} change={setChannel} />
      <label class="field">
        <span class="label">{channel === 'WEBHOOK' ? t('webhookAddress') : t('emailAddress')}</span>
        <input id="subscription-target" value={target} autocapitalize="none" onInput={({ currentTarget }) => setTarget(currentTarget.value)} />
      </label>
      <Select id="subscription-district" label={t('district')} value={district} options={[['', t('wholeCity')], ...alerts.get('districts').map(({ code }) => [code, districtName(code)] as const)]} change={setDistrict} />
      <Select id="subscription-severity" label={t('leastSeverity')} value={severity} options={Object.entries(SEVERITIES).map(([key, words]) => [key, pick(words)] as const)} change={setSeverity} />
      <button id="subscription-add" type="button" class="primary narrow" onClick={() => void send()}>
        {t('subscribe')}
      </button>
    </form>
  );
}
