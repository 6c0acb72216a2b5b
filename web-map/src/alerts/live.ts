import { effect, untracked } from '@preact/signals';
import { type AlertNews, type AlertNewsKind, countAlerts, followAlerts } from '../api/alerts';
import { ApiError } from '../api/http';
import { SEES_ALERTS } from '../config/enforcement';
import { reloadLayer } from '../map/layers/shown';
import { store } from '../store/store';
import { beep } from './sound';
import { alerts } from './state';

/** Many events come at once after a comparison: one reading answers all of them. */
const GATHER_MS = 400;

let end = (): void => undefined;
let gathering = 0;
/** Reads again what the open tab shows; set by the tab when it is opened first. */
let refresh: () => void = () => undefined;

export function onNews(read: () => void): void {
  refresh = read;
}

/** Follows the alerts of whoever is signed in and may see them, for the badge also before the tab is opened. */
export function keepLive(): void {
  effect(() => {
    const { roles } = store.get('session');
    untracked(() => {
      end();
      alerts.set({ counts: [], live: 'off', fresh: new Set() });
      end = roles.some((role) => SEES_ALERTS.includes(role)) ? follow() : () => undefined;
    });
  });
}

function follow(): () => void {
  alerts.set({ live: 'connecting' });
  return followAlerts({
    ready: (resumed) => {
      alerts.set({ live: 'live' });
      // What happened before the stream began is in the lists; a resumed one has brought it.
      if (!resumed) gather();
    },
    news: take,
    lost: (retryIn) => {
      alerts.set({ live: 'lost', retryIn });
      void noticeEnd();
    },
  });
}

function take(kind: AlertNewsKind, { id }: AlertNews): void {
  if (kind !== 'CHANGED') {
    if (!alerts.peek('fresh').has(id)) alerts.set({ fresh: new Set([...alerts.peek('fresh'), id]) });
    if (alerts.peek('sound')) beep();
  }
  gather();
}

function gather(): void {
  if (gathering !== 0) return;
  gathering = window.setTimeout(() => {
    gathering = 0;
    void readCounts();
    reloadLayer('alerts');
    refresh();
  }, GATHER_MS);
}

async function readCounts(): Promise<void> {
  try {
    alerts.set({ counts: await countAlerts() });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
  }
}

/** A stream that is refused because the session ended is not tried for ever. */
async function noticeEnd(): Promise<void> {
  try {
    await countAlerts();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    if (failure.status === 401) end();
  }
}

/** Open ones, in all states of the review. */
export function openAlerts(): number {
  return alerts.get('counts').reduce((sum, { state, alerts: number }) => (state === 'CONCLUDED' ? sum : sum + number), 0);
}
