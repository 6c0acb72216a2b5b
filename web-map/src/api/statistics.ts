import { getJson } from './http';
import type { Of, Text } from './types';

export type Rate = Of<'Rate', { readonly part: number; readonly base: number; readonly percent?: number; readonly words: Text }>;

/** The two rates of a year or its first half; `percent` is absent where the base is zero. */
export type TwoRates = Of<
  'Table',
  {
    readonly from: string;
    readonly to: string;
    readonly growth: Rate;
    readonly occurrence: Rate;
    readonly classes: readonly { readonly type: string; readonly words: Text; readonly now: number; readonly before: number; readonly growth: Rate }[];
    readonly districts: readonly {
      readonly districtCode: string;
      readonly unlicensedNow: number;
      readonly unlicensedBefore: number;
      readonly growth: Rate;
      readonly occurrence: Rate;
      readonly rank: number;
    }[];
  }
>;

export type YearlyDue = Of<'Due', { readonly title: Text; readonly source: string; readonly due: { readonly day?: string; readonly provisional: boolean } }>;

export type MineVisits = Of<
  'MineVisits',
  {
    readonly licenceNumber: string;
    readonly projectName: string;
    readonly districtCode: string;
    readonly visits: number;
    readonly expected: number;
    readonly missing: number;
    readonly ofYear: number;
    readonly lastVisit?: string;
  }
>;

export const getTwoRates = (year: number, half: boolean): Promise<TwoRates> => getJson(`/api/statistics/two-rates?year=${year}&half=${half}`);
export const listDue = (after: string): Promise<readonly YearlyDue[]> => getJson(`/api/statistics/calendar?after=${after}`);
/** Mines with fewer inspections than the months that are over ask for. */
export const listBehind = (on: string): Promise<readonly MineVisits[]> => getJson(`/api/inspections/counts?on=${on}`);
