import { createCheck, getBoundary, getCheck, listChecks } from '../api/checks';
import { ApiError } from '../api/http';
import { getSession } from '../api/session';
import type { BoundarySource, CheckSummary, Report } from '../api/types';
import { RECENT_CHECKS } from '../config/form';
import { type MessageKey, pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { icon } from '../ui/icons';
import { badge } from './badge';
import { BoundaryInput } from './boundaryInput';
import { DraftError, newDraft, toDraft, toRequest, unitOf } from './draft';
import type { Field } from './fields';
import type { FillIn } from './fillIn';
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
  /** What the form held when it was sent, and the check that came of it. */
  private sent: { readonly id: string; readonly draft: string; readonly boundary: BoundarySource } | null = null;
  private readonly reused = h('p', { class: 'note reused', role: 'status', hidden: true });
  private reusedWords: MessageKey | null = null;

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
    store.on(['boundary'], () => {
      this.showMessage('');
      this.showReused(null);
    });
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
        reportView(this.store, report, this.fillIn(report)),
      );
      markSelected(this.element, this.store.get().selected);
      return;
    }
    const signedIn = this.store.get().session.roles.length > 0;
    this.showReused(this.reusedWords);
    render(
      this.element,
      h(
        'form',
        { novalidate: true, 'aria-label': t('check'), onsubmit: (event: Event) => void this.submit(event) },
        this.reused,
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

  private fillIn(report: Report): FillIn | null {
    if (!report.request) return null;
    const asked = toDraft(report.request);
    const unit = unitWords(unitOf(asked.mineral, this.store.get().scaleClasses));
    return { asked, unit, open: (field) => void this.openField(report, field) };
  }

  /** Back to the form, at the field; filled from the report unless the form still holds what it answers. */
  private async openField(report: Report, field: Field): Promise<void> {
    const { draft } = this.form;
    const held = this.sent?.id === report.id && this.sent.draft === JSON.stringify(draft) && this.sent.boundary === this.store.get().boundary;
    const boundary = held ? null : await this.readBoundary(report);
    this.store.set({ report: null, checkId: null, selected: null, panel: 'check', sheet: 'full' });
    if (!held && report.request) {
      this.form.fill(toDraft(report.request));
      this.input.reuse(boundary, (boundary && report.boundary?.geometry) ?? null);
    }
    if (!held) this.showReused(boundary ? 'reused' : 'reusedWithoutBoundary');
    this.form.ask(field);
  }

  private showReused(words: MessageKey | null): void {
    this.reusedWords = words;
    this.reused.toggleAttribute('hidden', words === null);
    this.reused.textContent = words && t(words);
  }

  /** The corners as they were given: the report's geometry has points on long edges. */
  private async readBoundary({ id }: Report): Promise<BoundarySource | null> {
    try {
      const { content } = await getBoundary(id, 'geojson', '');
      return { kind: 'file', file: new File([content], `${id}.geojson`) };
    } catch (failure) {
      if (failure instanceof ApiError) return null;
      throw failure;
    }
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
      const sent = { draft: JSON.stringify(draft), boundary };
      const report = await createCheck(boundary, draft.crs, request);
      this.sent = { id: report.id, ...sent };
      this.showReused(null);
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
