import { effect, untracked } from '@preact/signals';
import { getBalance, listPlans } from '../api/balance';
import { ApiError } from '../api/http';
import type { PlanBalance, PlanHead } from '../api/types';
import { PLAN_WORDS } from '../config/plan';
import { store } from '../store/store';
import { plan } from './state';

let running = new AbortController();

/** Reads the figures again when the plan, the day or the reader changes. */
export function keepBalance(): void {
  effect(() => {
    void [plan.get('code'), store.get('asOf'), store.get('session')];
    untracked(() => void readBalance());
  });
}

export async function readBalance(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  plan.set({ balance: null });
  try {
    const plans = await listPlans(signal);
    const code = plan.peek('code') ?? newest(plans)?.code;
    const balance = code === undefined ? noPlan() : await getBalance(code, store.peek('asOf'), signal);
    if (!signal.aborted) plan.set({ plans, balance: balance instanceof ApiError ? balance : inPrintedOrder(balance) });
  } catch (failure) {
    if (signal.aborted) return;
    if (!(failure instanceof ApiError)) throw failure;
    plan.set({ balance: failure });
  }
}

export function newest(plans: readonly PlanHead[]): PlanHead | undefined {
  return [...plans].sort((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
}

/** Tiers and regions as the plan prints them, sums last; the server orders them by code. */
export function inPrintedOrder(balance: PlanBalance): PlanBalance {
  const words = Object.keys(PLAN_WORDS);
  const place = (name: string): number => (words.includes(name) ? words.indexOf(name) : words.length);
  return {
    ...balance,
    tiers: [...balance.tiers].sort((a, b) => place(a.tier) - place(b.tier)),
    regions: [...balance.regions].sort((a, b) => place(a.region) - place(b.region)),
  };
}

function noPlan(): ApiError {
  return new ApiError(
    404,
    { zh: '还没有装载任何规划', en: 'No plan is loaded yet' },
    { zh: '请管理员装载规划后再看。', en: 'Ask the administrator to load one.' },
    'no-plan',
  );
}
