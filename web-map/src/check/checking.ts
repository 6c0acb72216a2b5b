import { createCheck, getBoundary, getCheck } from '../api/checks';
import { ApiError } from '../api/http';
import { getSession } from '../api/session';
import type { BoundarySource, Geometry, Report } from '../api/types';
import { pick } from '../i18n';
import { askToSignIn } from '../session/signIn';
import { openTab, store } from '../store/store';
import { DraftError, toDraft, toRequest, unitOf } from './draft';
import type { Field } from './fields';
import type { FillIn } from './FillIn';
import { unitWords } from '../ui/units';
import { form, setBoundary } from './formState';
import { t } from './i18n';
import { check } from './state';

/** What the form held when it was sent, and the check that came of it. */
let sent: { readonly id: string; readonly draft: string; readonly boundary: BoundarySource } | null = null;

export function closeReport(): void {
  check.set({ report: null, repair: null, checkId: null, selected: null });
}

/** Opens the check the link names, once somebody is signed in who may read it; closes it when they sign out. */
export async function openLinked(): Promise<void> {
  const checkId = check.peek('checkId');
  const anonymous = store.peek('session').roles.length === 0;
  const open = check.peek('report');
  if (anonymous && open) return closeReport();
  if (checkId === (open?.id ?? null)) return;
  if (checkId === null) return check.set({ report: null, repair: null, selected: null });
  try {
    const opened = await getCheck(checkId);
    form.set({ message: null });
    showReport(opened);
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    openTab('check');
    say(t('checkNotFound'), anonymous ? t('signInFirst') : pick(failure.detail) || pick(failure.title));
  }
}

/** Sends what stands in the form. */
export async function submit(event: Event): Promise<void> {
  event.preventDefault();
  form.set({ message: null });
  const boundary = check.peek('boundary');
  if (!boundary) return say(t('needBoundary'));
  try {
    const draft = form.peek('draft');
    const request = toRequest(draft, unitWords(unitOf(draft.mineral, store.peek('scaleClasses'))));
    if (store.peek('session').roles.length === 0 && !(await askToSignIn())) return;
    form.set({ running: true });
    const report = await createCheck(boundary, draft.crs, request);
    sent = { id: report.id, draft: JSON.stringify(draft), boundary };
    form.set({ reused: null, wanted: null });
    check.set({ drawing: null });
    showReport(report);
  } catch (failure) {
    explain(failure);
  } finally {
    form.set({ running: false });
  }
}

/** The way from a report back to the form. */
export function fillInOf(report: Report): FillIn | null {
  if (!report.request) return null;
  const asked = toDraft(report.request);
  const unit = unitWords(unitOf(asked.mineral, store.get('scaleClasses')));
  return { asked, unit, open: (field) => void openField(report, field) };
}

function showReport(report: Report): void {
  check.set({ report, repair: null, checkId: report.id, selected: null });
  openTab('check');
  const geometry = report.boundary?.geometry;
  if (geometry) store.set({ focus: { geometry } });
}

/** Back to the form, at the field; filled from the report unless the form still holds what it answers. */
async function openField(report: Report, field: Field): Promise<void> {
  const draft = JSON.stringify(form.peek('draft'));
  const held = sent?.id === report.id && sent.draft === draft && sent.boundary === check.peek('boundary');
  const boundary = held ? null : await readBoundary(report);
  closeReport();
  openTab('check', 'full');
  if (!held && report.request) {
    form.set({ draft: toDraft(report.request), mode: 'file', fileProblem: '' });
    setBoundary(boundary, (boundary && report.boundary?.geometry) ?? null);
    form.set({ reused: boundary ? 'reused' : 'reusedWithoutBoundary' });
  }
  form.set({ wanted: field, goTo: { field } });
}

/** Takes the proposed outline into the form, with what was asked of the former one. */
export function takeRepair(report: Report, geometry: Geometry): void {
  closeReport();
  openTab('check', 'full');
  if (report.request) form.set({ draft: { ...toDraft(report.request), claimedAreaSquareMetres: '' }, fileProblem: '' });
  setBoundary({ kind: 'geometry', geometry }, geometry);
  form.set({ mode: 'map', reused: 'reusedRepair' });
}

/** The corners as they were given: the report's geometry has points on long edges. */
async function readBoundary({ id }: Report): Promise<BoundarySource | null> {
  try {
    const { content } = await getBoundary(id, 'geojson', '');
    return { kind: 'file', file: new File([content], `${id}.geojson`) };
  } catch (failure) {
    if (failure instanceof ApiError) return null;
    throw failure;
  }
}

function explain(failure: unknown): void {
  if (failure instanceof DraftError) {
    say(failure.message);
    form.set({ wrong: failure.field, goTo: { field: failure.field } });
  } else if (failure instanceof ApiError) {
    say(`${t('checkFailed')}：${pick(failure.title)}`, pick(failure.detail));
    if (failure.status === 401 || failure.status === 403) void noticeEnd();
  } else {
    throw failure;
  }
}

/** The session may have ended meanwhile: then the button offers to sign in, and what was entered is kept. */
async function noticeEnd(): Promise<void> {
  const session = await getSession();
  const ended = session.roles.length === 0 && store.peek('session').roles.length > 0;
  if (!ended) return;
  store.set({ session });
  say(t('sessionEnded'));
}

function say(title: string, detail = ''): void {
  form.set({ message: { title, detail } });
}
