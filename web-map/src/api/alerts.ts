import { getJson, postJson } from './http';
import type { components } from './schema';
import type { Geometry, Of, Text } from './types';

type Schemas = components['schemas'];

export type AlertState = NonNullable<Schemas['AlertAnswer']['state']>;
export type Severity = NonNullable<Schemas['AlertAnswer']['severity']>;
export type Judgement = NonNullable<Schemas['AlertAnswer']['judgement']>;
export type AlertStep = NonNullable<Schemas['AlertOffer']['step']>;

/** A step that fits the state; `refusal` says why this reader may not take it. */
export interface Offer<Step extends string> {
  readonly step: Step;
  readonly words: Text;
  readonly refusal?: Text;
}

export type Alert = Of<
  'AlertAnswer',
  {
    readonly id: string;
    readonly number: string;
    /** `sensing:17`, `clue:…`: what it is about. */
    readonly disturbance: string;
    readonly title: Text;
    readonly state: AlertState;
    readonly stateWords: Text;
    readonly severity: Severity;
    readonly severityWords: Text;
    readonly score: number;
    readonly reasons: readonly { readonly rule: string; readonly points: number; readonly text: Text }[];
    readonly escalations: number;
    readonly areaSquareMetres: number;
    readonly observedOn: string;
    readonly raisedAt: string;
    readonly districtCode: string;
    readonly zoneCodes: readonly string[];
    readonly licences: readonly string[];
    readonly responsible: readonly string[];
    readonly officers: readonly string[];
    readonly takenBy?: string;
    readonly judgementWords?: Text;
    readonly judgedBy?: string;
    readonly reviewedBy?: string;
    readonly caseId?: string;
    readonly specialUse: boolean;
    readonly synthetic: boolean;
    /** Absent in lists. */
    readonly steps?: readonly Offer<AlertStep>[];
    readonly geometry?: Geometry;
  }
>;

export type AlertStepBody = Schemas['AlertStepBody'];

export type AlertCount = Of<
  'AlertCount',
  {
    readonly districtCode: string;
    readonly state: AlertState;
    readonly severity: Severity;
    readonly alerts: number;
    readonly escalated: number;
  }
>;

/** What was done, by whom and why. */
export type HistoryLine = Of<
  'Line',
  {
    readonly id: number;
    readonly at: string;
    readonly step: { readonly actor: string; readonly step: string; readonly from: string; readonly to: string; readonly reason: string };
  }
>;

export type EvidencePhoto = Of<
  'PhotoAnswer',
  {
    readonly id: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly takenAt: string;
    readonly takenBy: string;
    readonly azimuth: number;
    readonly accuracyMetres: number;
    readonly seenShare: number;
    readonly position?: Geometry;
    readonly signature: NonNullable<Schemas['PhotoAnswer']['signature']>;
    readonly signatureWords: Text;
    readonly keyId?: string;
  }
>;

const at = (id: string): string => `/api/alerts/${encodeURIComponent(id)}`;

/** By priority; `after` is the last one of the former page. */
export const listAlerts = (query: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<readonly Alert[]> =>
  getJson(`/api/alerts?${new URLSearchParams(query)}`, signal);

export const countAlerts = (): Promise<readonly AlertCount[]> => getJson('/api/alerts/counts');
export const getAlert = (id: string): Promise<Alert> => getJson(at(id));
export const stepAlert = (id: string, body: AlertStepBody): Promise<Alert> => postJson(`${at(id)}/steps`, body);
export const listHistory = (id: string): Promise<readonly HistoryLine[]> => getJson(`${at(id)}/history`);
export const listEvidence = (id: string): Promise<readonly EvidencePhoto[]> => getJson(`${at(id)}/evidence`);
export const photoAddress = (id: string, photo: string): string => `${at(id)}/evidence/${encodeURIComponent(photo)}`;

export type AlertNewsKind = 'RAISED' | 'GREW' | 'ESCALATED' | 'CHANGED';

export interface AlertNews {
  readonly id: string;
  readonly number: string;
}

export interface StreamListener {
  /** The stream stands; what happened before it is in the lists. `resumed`: it goes on where it was lost. */
  readonly ready: (resumed: boolean) => void;
  readonly news: (kind: AlertNewsKind, news: AlertNews) => void;
  /** It broke; it is tried again in so many seconds, at once by the browser itself when 0. */
  readonly lost: (seconds: number) => void;
}

const KINDS: readonly AlertNewsKind[] = ['RAISED', 'GREW', 'ESCALATED', 'CHANGED'];
const PAUSES = [1, 2, 5, 10, 30];
/** The server gives a sign every 15 seconds; a line that is silent for longer is dead although nobody said so. */
const SILENCE_MS = 45_000;

/**
 * Follows the live alerts until it is ended. It goes on behind the last event seen, so that nothing is lost and
 * nothing comes twice, also when the server was away for long.
 *
 * @returns ends it
 */
export function followAlerts(listener: StreamListener): () => void {
  let last: string | null = null;
  let source: EventSource | null = null;
  let failures = 0;
  let timer = 0;
  let silence = 0;
  const open = (): void => {
    const resumed = last !== null;
    source?.close();
    const mine = (source = new EventSource(`/api/alerts/stream${last === null ? '' : `?after=${last}`}`));
    const heard = (event: Event): void => {
      last = (event as MessageEvent).lastEventId || last;
      window.clearTimeout(silence);
      silence = window.setTimeout(again, SILENCE_MS);
    };
    let known = resumed;
    mine.addEventListener('READY', (event) => {
      heard(event);
      failures = 0;
      listener.ready(known);
      known = true;
    });
    mine.addEventListener('ALIVE', heard);
    KINDS.forEach((kind) =>
      mine.addEventListener(kind, (event) => {
        heard(event);
        listener.news(kind, JSON.parse((event as MessageEvent<string>).data) as AlertNews);
      }),
    );
    mine.addEventListener('error', again);
  };
  const again = (): void => {
    // Not left to the browser: it gives up for good on some answers, and tells nobody when it tries.
    source?.close();
    window.clearTimeout(timer);
    window.clearTimeout(silence);
    const seconds = PAUSES[Math.min(failures++, PAUSES.length - 1)] ?? 1;
    listener.lost(seconds);
    timer = window.setTimeout(open, seconds * 1000);
  };
  const online = (): void => {
    if (source?.readyState === EventSource.OPEN) return;
    window.clearTimeout(timer);
    failures = 0;
    open();
  };
  addEventListener('online', online);
  open();
  return () => {
    removeEventListener('online', online);
    window.clearTimeout(timer);
    window.clearTimeout(silence);
    source?.close();
  };
}
