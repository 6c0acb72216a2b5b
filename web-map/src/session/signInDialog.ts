import { ApiError } from '../api/http';
import { signIn } from '../api/session';
import { pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';

/** Asks for name and password; answers true once somebody is signed in, false when cancelled. */
export function signInDialog(store: Store): { element: HTMLElement; ask: () => Promise<boolean> } {
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': 'sign-in-title' });
  let answer: (signedIn: boolean) => void = () => undefined;
  let done = false;
  dialog.addEventListener('close', () => answer(done));

  const draw = (): void => {
    const username = h('input', { id: 'username', name: 'username', autocomplete: 'username', required: true });
    const password = h('input', { id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', required: true });
    const wrong = h('p', { class: 'field-error', role: 'alert' });
    const submit = h('button', { type: 'submit', class: 'primary' }, t('signIn'));
    const send = async (event: Event): Promise<void> => {
      event.preventDefault();
      submit.disabled = true;
      wrong.textContent = '';
      try {
        store.set({ session: await signIn(username.value.trim(), password.value) });
        done = true;
        dialog.close();
      } catch (failure) {
        if (!(failure instanceof ApiError)) throw failure;
        wrong.textContent = failure.status === 401 ? t('signInWrong') : [pick(failure.title), pick(failure.detail)].join(' ');
        password.value = '';
        password.focus();
      } finally {
        submit.disabled = false;
      }
    };
    render(
      dialog,
      h(
        'form',
        { onsubmit: (event: Event) => void send(event) },
        h('h2', { id: 'sign-in-title' }, t('signInTitle')),
        h('div', { class: 'field' }, h('label', { class: 'label', for: 'username' }, t('username')), username),
        h('div', { class: 'field' }, h('label', { class: 'label', for: 'password' }, t('password')), password),
        wrong,
        h('div', { class: 'row end' }, h('button', { type: 'button', class: 'secondary', onclick: () => dialog.close() }, t('cancel')), submit),
      ),
    );
  };

  const ask = (): Promise<boolean> => {
    done = false;
    draw();
    dialog.showModal();
    return new Promise((resolve) => (answer = resolve));
  };
  return { element: dialog, ask };
}
