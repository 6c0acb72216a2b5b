import { signOut } from '../api/session';
import { ApiError } from '../api/http';
import { pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from './dom';
import { icon } from './icons';

/** Name of the place, layer panel switch, language, who is signed in. */
export function header(store: Store, askToSignIn: () => Promise<boolean>): HTMLElement {
  const element = h('header', { class: 'top' });
  const leave = async (): Promise<void> => {
    try {
      store.set({ session: await signOut(), report: null, checkId: null, selected: null });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
    }
  };
  store.watch(['language', 'session', 'layersOpen'], ({ language, session, layersOpen }) => {
    const switchLanguage = (): void => store.set({ language: language === 'zh' ? 'en' : 'zh' });
    const signedIn = session.roles.length > 0;
    render(
      element,
      h('a', { class: 'skip', href: '#check', onclick: skipToCheck }, t('skip')),
      h(
        'button',
        {
          id: 'layers-toggle',
          type: 'button',
          class: 'icon-button layers-toggle',
          title: t('layersToggle'),
          'aria-label': t('layersToggle'),
          'aria-pressed': String(layersOpen),
          onclick: () => store.set({ layersOpen: !layersOpen }),
        },
        icon('layers'),
      ),
      h('h1', {}, t('title'), h('small', {}, t('subtitle'))),
      h('span', { class: 'spacer' }),
      signedIn && h('span', { class: 'user', title: session.username }, pick(session.displayName) || session.username),
      h(
        'button',
        { id: 'session-button', type: 'button', class: 'quiet', onclick: () => void (signedIn ? leave() : askToSignIn()) },
        signedIn ? t('signOut') : t('signIn'),
      ),
      h(
        'button',
        { id: 'language-button', type: 'button', class: 'quiet', lang: language === 'zh' ? 'en' : 'zh-CN', title: t('languageHint'), onclick: switchLanguage },
        t('language'),
      ),
    );
  });
  return element;
}

/** Not by the hash: that carries the permalink. */
function skipToCheck(event: Event): void {
  event.preventDefault();
  document.getElementById('check')?.focus();
}
