import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type DeviceKey, listKeys, revokeKey } from '../api/field';
import { ApiError } from '../api/http';
import { pick } from '../i18n';
import { deviceKey, forgetKey } from './deviceKey';
import { t } from './i18n';
import { field } from './state';
import { timeWords } from './words';

/** Keys that sign photos under this account: of this phone and of others, with those revoked. */
export function DeviceKeys(): JSX.Element {
  const user = field.get('user');
  const [own, setOwn] = useState('');
  const [keys, setKeys] = useState<readonly DeviceKey[] | null>(null);
  const [problem, setProblem] = useState('');
  const read = async (): Promise<void> => {
    try {
      setOwn((await deviceKey(user)).id);
      setKeys((await listKeys()).filter(({ username }) => username === user));
      setProblem('');
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure.status === 0 ? t('keysOffline') : `${pick(failure.title)} ${pick(failure.detail)}`);
    }
  };
  useEffect(() => void read(), [user, field.get('syncing')]);
  const revoke = async (id: string, why: string): Promise<void> => {
    try {
      await revokeKey(id, why);
      await forgetKey(user, id);
      await read();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(`${pick(failure.title)} ${pick(failure.detail)}`);
    }
  };
  return (
    <details id="field-keys" class="field-keys">
      <summary>{t('keys')}</summary>
      <p class="field-hint">{t('keysNote')}</p>
      {problem !== '' && <p class="field-note wrong" role="alert">{problem}</p>}
      {keys !== null && keys.every(({ id }) => id !== own) && <p class="field-hint">{t('keyUnregistered')}</p>}
      <ul class="field-list">
        {(keys ?? []).map((key) => (
          <KeyLine key={key.id} of={key} own={key.id === own} revoke={revoke} />
        ))}
      </ul>
    </details>
  );
}

function KeyLine({ of, own, revoke }: { readonly of: DeviceKey; readonly own: boolean; readonly revoke: (id: string, why: string) => Promise<void> }): JSX.Element {
  const [why, setWhy] = useState('');
  return (
    <li class="field-held" data-key={of.id}>
      <strong>{own ? t('thisPhone') : of.label}</strong>
      <span class="soft">
        <span class="mono">{of.id.slice(0, 16)}…</span> · {timeWords(of.registeredAt)}
      </span>
      {of.revokedAt ? (
        <span class="state">{t('keyRevoked', { when: timeWords(of.revokedAt), why: of.revokedWhy ?? '' })}</span>
      ) : (
        <>
          <label class="field">
            <span class="label">{t('revokeWhy')}</span>
            <input value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
          </label>
          <button type="button" class="field-second revoke-key" disabled={why.trim() === ''} onClick={() => void revoke(of.id, why.trim())}>
            {t('revokeKey')}
          </button>
        </>
      )}
    </li>
  );
}
