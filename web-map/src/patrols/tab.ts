import type { Tab } from '../tabs';
import { PARTS, patrols } from './state';

export default {
  icon: 'patrols',
  load: async () => (await import('./PatrolsPanel')).PatrolsPanel,
  link: [
    {
      name: 'patrols',
      write: () => (patrols.get('part') === 'tasks' ? undefined : patrols.get('part')),
      read: (text) => patrols.set({ part: PARTS.find((part) => part === text) ?? 'tasks' }),
    },
  ],
} satisfies Tab;
