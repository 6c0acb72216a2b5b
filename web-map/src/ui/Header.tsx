import type { JSX } from 'preact';
import { signOut } from '../api/session';
import { ApiError } from '../api/http';
import { language, pick } from '../i18n';
import { Search } from '../map/Search';
import { Profile } from '../session/Profile';
import { askToSignIn } from '../session/signIn';
import { isSignedIn, store } from '../store/store';
import { t } from './i18n';

/** Name of the place, who is signed in, language. */
export function Header(): JSX.Element {
  const chinese = language.value === 'zh';
  return (
    <header class="top">
      <a class="skip" href="#panel" onClick={skipToPanel}>
        {t('skip')}
      </a>
      <h1>
        {t('title')}
        <small>{t('subtitle')}</small>
      </h1>
      <Search />
      <span class="spacer" />
      {isSignedIn() && <Profile />}
      <button id="session-button" type="button" class="quiet" onClick={() => void (isSignedIn() ? leave() : askToSignIn())}>
        {isSignedIn() ? t('signOut') : t('signIn')}
      </button>
      <button
        id="language-button"
        type="button"
        class="quiet"
        lang={chinese ? 'en' : 'zh-CN'}
        title={t('languageHint')}
        onClick={() => (language.value = chinese ? 'en' : 'zh')}
      >
        {t('language')}
      </button>
    </header>
  );
}

async function leave(): Promise<void> {
  try {
    store.set({ session: await signOut() });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    store.set({ notice: pick(failure.title) });
  }
}

/** Not by the hash: that carries the permalink. */
function skipToPanel(event: Event): void {
  event.preventDefault();
  document.getElementById('panel')?.focus();
}
