import { openTab } from '../store/store';
import type { Tab } from '../tabs';
import { data } from './state';

export default {
  icon: 'data',
  takesFiles: true,
  load: async () => (await import('./DataPanel')).DataPanel,
  link: [
    {
      name: 'import',
      write: () => data.get('jobId') ?? undefined,
      read: (text) => {
        const jobId = text !== undefined && /^[\w-]{1,64}$/.test(text) ? text : null;
        data.set({ jobId });
        if (jobId !== null) openTab('data');
      },
    },
    {
      name: 'versions',
      write: () => (data.get('part') === 'versions' ? data.get('layer') || undefined : undefined),
      read: (text) => {
        if (text === undefined || !/^\w{1,64}$/.test(text)) return;
        data.set({ part: 'versions', layer: text });
        openTab('data');
      },
    },
  ],
} satisfies Tab;
