import { decode } from '../store/permalink';
import { openTab } from '../store/store';
import type { Tab } from '../tabs';
import { credit, VIEWS } from './state';

const CODE = /^[0-9A-Za-z]{1,40}$/;
const ID = /^[\w-]{1,64}$/;

/** One open thing of the tab; the link that names it brings the tab to the front. */
function opened(name: string, key: 'draw' | 'record' | 'matter' | 'inspection' | 'unit') {
  return {
    name,
    write: () => credit.get(key) ?? undefined,
    read: (text: string | undefined) => {
      const id = text !== undefined && ID.test(text) ? text : null;
      credit.set({ [key]: id });
      if (id !== null) openTab('credit');
    },
  };
}

export default {
  icon: 'credit',
  load: async () => (await import('./CreditPanel')).CreditPanel,
  link: [
    {
      name: 'credit',
      write: () => (credit.get('view') === 'units' ? undefined : credit.get('view')),
      read: (text) => {
        const view = VIEWS.find((each) => each === text) ?? 'units';
        credit.set({ view });
        if (view !== 'units') openTab('credit');
      },
    },
    {
      name: 'entity',
      write: () => credit.get('entity') ?? undefined,
      read: (text) => {
        const entity = text !== undefined && CODE.test(text) ? text : null;
        credit.set({ entity });
        if (entity !== null) openTab('credit');
      },
    },
    opened('draw', 'draw'),
    opened('record', 'record'),
    opened('matter', 'matter'),
    opened('inspection', 'inspection'),
    opened('unit', 'unit'),
    {
      name: 'mine',
      write: () => (credit.get('mine') === '' ? undefined : encodeURIComponent(credit.get('mine'))),
      read: (text) => credit.set({ mine: decode(text).slice(0, 40) }),
    },
  ],
} satisfies Tab;
