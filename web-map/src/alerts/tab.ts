import { store } from '../store/store';
import type { Tab } from '../tabs';
import { t } from './i18n';
import { keepLive, openAlerts } from './live';
import { patchLink } from '../patches/link';
import { filterLink } from './link';
import { alerts, type Part } from './state';

const PARTS: readonly Part[] = ['alerts', 'clues', 'patches', 'statistics', 'deliveries'];
const isId = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f-]{36}$/.test(text);

export default {
  icon: 'bell',
  load: async () => (await import('./AlertsPanel')).AlertsPanel,
  start: keepLive,
  badge: () => {
    const count = openAlerts();
    return count === 0 ? null : { count, words: t('openOnes') };
  },
  link: [
    {
      name: 'desk',
      write: () => (store.get('tab') !== 'alerts' || alerts.get('part') === 'alerts' ? undefined : alerts.get('part')),
      read: (text) => alerts.set({ part: PARTS.find((part) => part === text) ?? 'alerts' }),
    },
    filterLink,
    { name: 'alert', write: () => alerts.get('chosen') ?? undefined, read: (text) => alerts.set({ chosen: isId(text) ? text : null }) },
    { name: 'clue', write: () => alerts.get('clue') ?? undefined, read: (text) => alerts.set({ clue: isId(text) ? text : null }) },
    ...patchLink,
  ],
} satisfies Tab;
