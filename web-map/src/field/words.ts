import type { FieldAlert } from '../api/field';
import type { Geometry } from '../api/types';
import { currentLanguage } from '../i18n';
import { metresTo, towards, middle } from './cone';
import { t } from './i18n';
import type { Item } from './outbox';
import type { PhotoFault } from './photo';
import { field, type Place } from './state';

const SQUARE_METRES_PER_MU = 10_000 / 15;

export const distanceWords = (metres: number): string =>
  metres < 1000 ? t('metres', { n: String(Math.round(metres)) }) : t('kilometres', { n: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0) });

export const areaWords = (squareMetres: number): string => t('areaValue', { m2: Math.round(squareMetres).toLocaleString('en'), mu: (squareMetres / SQUARE_METRES_PER_MU).toFixed(2) });

export function timeWords(instant: string | null | undefined): string {
  return instant ? new Date(instant).toLocaleString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' }) : '';
}

export function distanceTo(geometry: Geometry | undefined, here: Place | null): number | null {
  return geometry && here ? metresTo(geometry, [here.lon, here.lat]) : null;
}

/** What an item of the outbox is about. */
export const label = (alert: FieldAlert): string => `${alert.number} ${alert.title.zh}`;

/** Nearest first; without a position by score. */
export function inOrder(alerts: readonly FieldAlert[], here: Place | null): readonly FieldAlert[] {
  const far = new Map(alerts.map((alert) => [alert.id, distanceTo(alert.geometry, here) ?? Infinity]));
  const metres = (alert: FieldAlert): number => far.get(alert.id) ?? Infinity;
  return [...alerts].sort((a, b) => (here ? metres(a) - metres(b) || 0 : 0) || b.score - a.score || a.number.localeCompare(b.number));
}

export function directionTo(geometry: Geometry, from: Place): { readonly metres: number; readonly azimuth: number } {
  return towards([from.lon, from.lat], middle(geometry));
}

export const whyNoPlace = (): string => ({ DENIED: t('denied'), UNAVAILABLE: t('unavailable'), ASKING: t('asking'), NONE: '' })[field.get('hereProblem')];

const FAULTS = {
  NO_PHOTO: 'faultNO_PHOTO',
  TOO_LARGE: 'faultTOO_LARGE',
  OLD: 'faultOLD',
  NO_PLACE: 'faultNO_PLACE',
  INACCURATE: 'faultINACCURATE',
  NO_AZIMUTH: 'faultNO_AZIMUTH',
} as const satisfies Record<PhotoFault, Parameters<typeof t>[0]>;

export const faultWords = (fault: PhotoFault): string => t(FAULTS[fault]);

const KINDS = {
  TAKE: 'kindTAKE',
  FIELD_CHECK: 'kindFIELD_CHECK',
  PHOTO: 'kindPHOTO',
  JUDGE: 'kindJUDGE',
  TASK_DONE: 'kindTASK_DONE',
  TRACK: 'kindTRACK',
} as const satisfies Record<Item['content']['kind'], Parameters<typeof t>[0]>;

export const kindWords = (kind: Item['content']['kind']): string => t(KINDS[kind]);

const STATES = {
  WAITING: 'stateWAITING',
  DONE: 'stateDONE',
  STUCK: 'stateSTUCK',
  DROPPED: 'stateDROPPED',
} as const satisfies Record<Item['state'], Parameters<typeof t>[0]>;

export const itemStateWords = (state: Item['state']): string => t(STATES[state]);
