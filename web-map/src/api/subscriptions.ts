import { getJson, post, postJson, putJson } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Channel = NonNullable<Schemas['Subscription']['channel']>;
export type LeastSeverity = NonNullable<Schemas['Subscription']['leastSeverity']>;

/** Who is told of alerts; no districts: of all. */
export interface Subscription {
  readonly id: string;
  readonly channel: Channel;
  readonly target: string;
  readonly districtCodes: readonly string[];
  readonly leastSeverity: LeastSeverity;
  readonly enabled: boolean;
  readonly createdBy: string;
}

/** A delivery that was given up after its last attempt. */
export interface DeadLetter {
  readonly id: number;
  readonly alertId: string;
  readonly target: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly endedAt: string;
}

const at = (id: string): string => `/api/subscriptions/${encodeURIComponent(id)}`;

export const listSubscriptions = (): Promise<readonly Subscription[]> => getJson('/api/subscriptions');
/** The secret of a webhook is shown this once. */
export const subscribe = (body: object): Promise<{ readonly subscription: Subscription; readonly secret: string }> => postJson('/api/subscriptions', body);
export const enableSubscription = (id: string, enabled: boolean): Promise<void> => putJson(`${at(id)}/enabled`, { enabled });
export const listDeadLetters = (): Promise<readonly DeadLetter[]> => getJson('/api/dead-letters');
export const retryDeadLetter = (id: number): Promise<void> => post(`/api/dead-letters/${id}/retry`, '');
