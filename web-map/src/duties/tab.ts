import { openTab } from '../store/store';
import type { Tab } from '../tabs';
import { keepCount } from './desk';
import { t } from './i18n';
import { duties, PARTS } from './state';

const YEAR_AND_DISTRICT = /^\d{4}-\d{6}$/;
const ID = /^[\w-]{1,64}$/;

export default {
  icon: 'duties',
  load: async () => (await import('./DutiesPanel')).DutiesPanel,
  start: keepCount,
  badge: () => (duties.get('count') > 0 ? { count: duties.get('count'), words: t('overdueBadge') } : null),
  link: [
    {
      name: 'duties',
      write: () => (duties.get('part') === 'matrix' ? undefined : duties.get('part')),
      read: (text) => duties.set({ part: PARTS.find((part) => part === text) ?? 'matrix' }),
    },
    {
      name: 'fulfilment',
      write: () => duties.get('fulfilment') ?? undefined,
      read: (text) => duties.set({ fulfilment: text !== undefined && YEAR_AND_DISTRICT.test(text) ? text : null }),
    },
    {
      name: 'filing',
      write: () => duties.get('openId') ?? undefined,
      read: (text) => {
        const openId = text !== undefined && ID.test(text) ? text : null;
        duties.set({ openId });
        if (openId !== null) openTab('duties');
      },
    },
  ],
} satisfies Tab;
