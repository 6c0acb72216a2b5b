import { openTab } from '../store/store';
import type { Tab } from '../tabs';
import { check } from './state';

export default {
  icon: 'check',
  takesFiles: true,
  load: async () => (await import('./CheckPanel')).CheckPanel,
  link: [
    {
      name: 'check',
      write: () => check.get('checkId') ?? undefined,
      read: (text) => {
        const checkId = text !== undefined && /^[\w-]{1,64}$/.test(text) ? text : null;
        check.set({ checkId });
        // Whoever is sent a check is sent to read it.
        if (checkId !== null) openTab('check');
      },
    },
    {
      name: 'checks',
      write: () => check.get('compared')?.join(','),
      read: (text) => {
        const [left, right] = /^([\w-]{1,64}),([\w-]{1,64})$/.exec(text ?? '')?.slice(1) ?? [];
        const compared = left && right ? ([left, right] as const) : null;
        check.set({ compared });
        if (compared) openTab('check');
      },
    },
  ],
} satisfies Tab;
