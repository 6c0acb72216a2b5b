import { createCheck, getCheck, listChecks } from '../api/checks';
import { ApiError } from '../api/http';
import { getSession } from '../api/session';
import type { CheckSummary } from '../api/types';
import { RECENT_CHECKS } from '../config/form';
import { pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { icon } from '../ui/icons';
import { badge } from './badge';
import { BoundaryInput } from './boundaryInput';
import { DraftError, newDraft, toRequest, unitOf } from './draft';
import { markSelected } from './findingsList';
import { RightForm } from './form';
import { formatTime, unitWords } from './format';
import { reportView } from './reportView';

/** The side panel: the form, or the report of the check that is open. */
export class CheckPanel {
  readonly element = h('div', { class: 'check-panel' });
  private readonly input: BoundaryInput;
  private readonly form: RightForm;
  private readonly message = h('div', { class: 'alert', role: 'alert', hidden: true });
  private readonly recent = h('section', { class: 'section recent' });
  private running = false;

  constructor(
    private readonly store: Store,
    private readonly askToSignIn: () => Promise<boolean>,
  ) {
    this.input = new BoundaryInput(store);
    this.form = new RightForm(store, newDraft(new Date()));
    store.watch(['report', 'language'], () => this.draw());
    store.on(['session'], () => {
      this.draw();
      void this.openLinked();
      void this.loadRecent();
    });
    store.on(['selected'], ({ selected }) => markSelected(this.element, selected));
    store.on(['checkId'], () => void this.openLinked());
    store.on(['boundary'], () => this.showMessage(''));
  }

  /** A file dropped anywhere on the page. */
  takeFile(file: File): void {
    this.store.set({ report: null, checkId: null, selected: null, panel: 'check', sheet: 'half' });
    void this.input.take(file);
  }

  /** Opens the check the link names, once somebody is signed in who may read it. */
  async openLinked(): Promise<void> {
    const { checkId, report, session } = this.store.get();
    if (checkId === (report?.id ?? null)) return;
    if (checkId === null) return this.store.set({ report: null, selected: null });
    try {
      const opened = await getCheck(checkId);
      this.store.set({ report: opened, selected: null, panel: 'check', sheet: 'half' });
      const geometry = opened.boundary?.geometry;
      if (geometry) this.store.set({ focus: { geometry } });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      const anonymous = session.roles.length === 0;
      this.store.set({ panel: 'check', sheet: 'half' });
      this.showMessage(t('checkNotFound'), anonymous ? t('signInFirst') : pick(failure.detail) || pick(failure.title));
    }
  }

  private draw(): void {
    const { report } = this.store.get();
    if (report) {
      const back = (): void => this.store.set({ report: null, checkId: null, selected: null });
      render(
        this.element,
        h('button', { id: 'new-check', type: 'button', class: 'link back', onclick: back }, icon('back'), t('newCheck')),
        reportView(this.store, report),
      );
      markSelected(this.element, this.store.get().selected);
      return;
    }
    const signedIn = this.store.get().session.roles.length > 0;
    render(
      this.element,
      h(
        'form',
        { novalidate: true, 'aria-label': t('check'), onsubmit: (event: Event) => void this.submit(event) },
        h('h2', { class: 'step' }, t('boundary')),
        this.input.element,
        h('h2', { class: 'step' }, t('right')),
        this.form.element,
        h(
          'div',
          { class: 'submit' },
          this.message,
          h('button', { id: 'run-check', type: 'submit', class: 'primary', disabled: this.running }, this.buttonText(signedIn)),
        ),
      ),
      signedIn && this.recent,
    );
  }

  private buttonText(signedIn: boolean): string {
    if (this.running) return t('running');
    return signedIn ? t('run') : t('signInAndRun');
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.showMessage('');
    const { boundary, scaleClasses, session } = this.store.get();
    if (!boundary) return this.showMessage(t('needBoundary'));
    try {
      const { draft } = this.form;
      const request = toRequest(draft, unitWords(unitOf(draft.mineral, scaleClasses)));
      if (session.roles.length === 0 && !(await this.askToSignIn())) return;
      this.setRunning(true);
      const report = await createCheck(boundary, draft.crs, request);
      this.store.set({ report, checkId: report.id, selected: null, drawing: null, panel: 'check', sheet: 'half' });
      const geometry = report.boundary?.geometry;
      if (geometry) this.store.set({ focus: { geometry } });
      document.getElementById('verdict')?.focus();
      void this.loadRecent();
    } catch (failure) {
      this.explain(failure);
    } finally {
      this.setRunning(false);
    }
  }

  private explain(failure: unknown): void {
    if (failure instanceof DraftError) {
      this.showMessage(failure.message);
      this.form.showError(failure.field);
    } else if (failure instanceof ApiError) {
      // The session may have ended meanwhile: read it, so that the button offers to sign in.
      if (failure.status === 401) void getSession().then((session) => this.store.set({ session }));
      this.showMessage(`${t('checkFailed')}：${pick(failure.title)}`, pick(failure.detail));
    } else {
      throw failure;
    }
  }

  private setRunning(running: boolean): void {
    this.running = running;
    const button = this.element.querySelector<HTMLButtonElement>('#run-check');
    if (!button) return;
    button.disabled = running;
    button.textContent = this.buttonText(this.store.get().session.roles.length > 0);
  }

  private showMessage(title: string, detail = ''): void {
    this.message.toggleAttribute('hidden', title === '');
    render(this.message, h('strong', {}, title), detail !== '' && h('p', {}, detail));
    if (title !== '') this.message.scrollIntoView({ block: 'nearest' });
  }

  private async loadRecent(): Promise<void> {
    if (this.store.get().session.roles.length === 0) return render(this.recent);
    let checks: readonly CheckSummary[];
    try {
      checks = await listChecks(RECENT_CHECKS);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      return render(this.recent, h('h3', {}, t('recent')), h('p', { class: 'hint' }, pick(failure.title)));
    }
    const open = (id: string): void => this.store.set({ checkId: id });
    render(
      this.recent,
      h('h3', {}, t('recent')),
      checks.length === 0
        ? h('p', { class: 'hint' }, t('recentNone'))
        : h(
            'ul',
            {},
            checks.map(({ id, overall, sentence, createdAt, asOf }) =>
              h(
                'li',
                {},
                h(
                  'button',
                  { type: 'button', class: 'recent-check', onclick: () => open(id) },
                  badge(overall),
                  h('span', {}, pick(sentence) || id),
                  h('time', { class: 'muted' }, createdAt ? formatTime(createdAt) : (asOf ?? '')),
                ),
              ),
            ),
          ),
    );
  }
}
