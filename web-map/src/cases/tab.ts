import { openTab } from '../store/store';
import type { Tab } from '../tabs';
import { cases } from './state';

const ID = /^[\w-]{1,64}$/;
const GROUND = /^(alert|clue):[\w-]{1,64}$/;

export default {
  icon: 'cases',
  load: async () => (await import('./CasesPanel')).CasesPanel,
  link: [
    {
      name: 'case',
      write: () => cases.get('openId') ?? undefined,
      read: (text) => {
        const openId = text !== undefined && ID.test(text) ? text : null;
        cases.set({ openId });
        if (openId !== null) openTab('cases');
      },
    },
    {
      name: 'file',
      write: () => cases.get('filing') || undefined,
      read: (text) => {
        if (text === undefined || !GROUND.test(text)) return;
        cases.set({ filing: text, openId: null });
        openTab('cases');
      },
    },
  ],
} satisfies Tab;
