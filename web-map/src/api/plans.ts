import { ApiError, getJson } from './http';
import type { MineralChoice, ScaleClass } from './types';

export interface PlanLists {
  readonly minerals: readonly MineralChoice[];
  readonly scaleClasses: readonly ScaleClass[];
}

interface PlanAnswer {
  readonly code: string;
  readonly validFrom?: string;
  readonly scaleClasses?: readonly ScaleClass[];
  readonly policies?: readonly { readonly mineral: string }[];
}

/** What the form offers: the code list of minerals and 专栏9 of the newest plan. */
export async function getPlanLists(): Promise<PlanLists> {
  const plan = await findNewestPlan();
  const listed = await findMinerals();
  const scaleClasses = plan?.scaleClasses ?? [];
  const named = [...scaleClasses.map((c) => c.mineral), ...(plan?.policies ?? []).map((p) => p.mineral)];
  const minerals = listed ?? [...new Set(named)].map((code) => ({ code, nameEn: '' }));
  return { minerals, scaleClasses };
}

async function findMinerals(): Promise<readonly MineralChoice[] | undefined> {
  try {
    const answer = await getJson<MineralChoice[] | { minerals?: MineralChoice[]; items?: MineralChoice[] }>('/api/minerals');
    return Array.isArray(answer) ? answer : (answer.minerals ?? answer.items);
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) return undefined;
    throw failure;
  }
}

async function findNewestPlan(): Promise<PlanAnswer | undefined> {
  const answer = await getJson<PlanAnswer[] | { plans?: PlanAnswer[]; items?: PlanAnswer[] }>('/api/plans');
  const plans = Array.isArray(answer) ? answer : (answer.plans ?? answer.items ?? []);
  const newest = [...plans].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')).at(-1);
  if (!newest || newest.scaleClasses) return newest;
  return getJson<PlanAnswer>(`/api/plans/${encodeURIComponent(newest.code)}`);
}
