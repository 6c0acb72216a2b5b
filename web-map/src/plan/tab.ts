import type { Tab } from '../tabs';
import { plan } from './state';

const isCode = (text: string | undefined): text is string => text !== undefined && /^[\w-]{1,32}$/.test(text);

export default {
  icon: 'plan',
  load: async () => (await import('./PlanPanel')).PlanPanel,
  link: [
    { name: 'plan', write: () => plan.get('code') ?? undefined, read: (text) => plan.set({ code: isCode(text) ? text : null }) },
    { name: 'zone', write: () => plan.get('zone') ?? undefined, read: (text) => plan.set({ zone: isCode(text) ? text : null }) },
  ],
} satisfies Tab;
