import type { Text } from '../api/types';
import { SEES_PATCHES } from './enforcement';

export interface TabPlace {
  readonly id: string;
  readonly title: Text;
  /** The part of the work that brings it, as src/docs/features.md names it. */
  readonly since: string;
  /** Who may open it; absent: everybody. */
  readonly roles?: readonly string[];
}

/**
 * The places of the frame, in order. One is shown when its folder `src/<id>/` holds a `tab.ts`
 * and the reader has one of its roles: nobody meets a button that leads nowhere.
 */
export const TAB_PLACES = [
  { id: 'map', title: { zh: '地图', en: 'Map' }, since: 'foundation' },
  { id: 'check', title: { zh: '核查', en: 'Check' }, since: 'foundation' },
  { id: 'plan', title: { zh: '规划', en: 'Plan' }, since: 'web map' },
  { id: 'alerts', title: { zh: '预警', en: 'Alerts' }, since: 'enforcement', roles: [...SEES_PATCHES, 'INFORMANT'] },
  { id: 'patrols', title: { zh: '巡查', en: 'Patrols' }, since: 'enforcement', roles: ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT'] },
  { id: 'duties', title: { zh: '义务', en: 'Duties' }, since: 'enforcement' },
  { id: 'cases', title: { zh: '案件', en: 'Cases' }, since: 'enforcement', roles: ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT'] },
  { id: 'credit', title: { zh: '信用', en: 'Credit' }, since: 'credit' },
  { id: 'data', title: { zh: '数据', en: 'Data' }, since: 'web map', roles: ['CITY_PLANNER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR'] },
] as const satisfies readonly TabPlace[];

export type TabId = (typeof TAB_PLACES)[number]['id'];
