import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { signIn } from '../api/session';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Dialog } from '../ui/Dialog';
import { t } from '../ui/i18n';
import { answer, question } from './signIn';

/** Shown while somebody is asked for name and password. */
export function SignInDialog(): JSX.Element | null {
  if (!question.value) return null;
  return (
    <Dialog titleId="sign-in-title" onClose={() => answer(false)}>
      <SignInForm />
    </Dialog>
  );
}

function SignInForm(): JSX.Element {
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setWrong('');
    try {
      store.set({ session: await signIn(username.current?.value.trim() ?? '', password.current?.value ?? '') });
      answer(true);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setWrong(failure.status === 401 ? t('signInWrong') : [pick(failure.title), pick(failure.detail)].join(' '));
      if (password.current) password.current.value = '';
      password.current?.focus();
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <h2 id="sign-in-title">{t('signInTitle')}</h2>
      <div class="field">
        <label class="label" for="username">{t('username')}</label>
        <input id="username" name="username" autocomplete="username" required ref={username} />
      </div>
      <div class="field">
        <label class="label" for="password">{t('password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required ref={password} />
      </div>
      <p class="field-error" role="alert">{wrong}</p>
      <div class="row end">
        <button type="button" class="secondary" onClick={() => answer(false)}>{t('cancel')}</button>
        <button type="submit" class="primary" disabled={busy}>{t('signIn')}</button>
      </div>
    </form>
  );
}
