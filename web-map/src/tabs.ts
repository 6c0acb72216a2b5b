import type { ComponentType } from 'preact';
import { TAB_PLACES, type TabId, type TabPlace } from './config/tabs';
import type { LinkPart } from './store/permalink';
import { store } from './store/store';
import type { IconName } from './ui/icons';

/** What the frame must know of a tab before it is opened; default export of `src/<id>/tab.ts`. Keep it small: it is in the main bundle. */
export interface Tab {
  readonly icon: IconName;
  /** Fetches the panel, by `import()` unless it is needed at the first view. */
  readonly load: () => Promise<ComponentType>;
  /** What of the tab's state the link carries. */
  readonly link?: readonly LinkPart[];
  /** A number on its button, such as of what waits there; null: none. */
  readonly badge?: () => { readonly count: number; readonly words: string } | null;
  /** Begins what the tab does before it is opened, once. */
  readonly start?: () => void;
  /** A file dropped on the page while the tab is open is given to it (`store.dropped`); else to the check. */
  readonly takesFiles?: boolean;
}

export type PlacedTab = Tab & TabPlace & { readonly id: TabId };

const found = import.meta.glob<Tab>('./*/tab.{ts,tsx}', { eager: true, import: 'default' });

/** The tabs that exist, in the order of their places. */
export const tabs: readonly PlacedTab[] = TAB_PLACES.flatMap((place) => {
  const tab = found[`./${place.id}/tab.ts`];
  return tab ? [{ ...place, ...tab }] : [];
});

/** The tabs the reader may open. */
export function openTabs(): readonly PlacedTab[] {
  const { roles: held } = store.get('session');
  return tabs.filter(({ roles }) => !roles || roles.some((role) => held.includes(role)));
}

const tabPart: LinkPart = {
  name: 'tab',
  write: () => (store.get('tab') === 'map' ? undefined : store.get('tab')),
  read: (text) => store.set({ tab: tabs.find(({ id }) => id === text)?.id ?? 'map' }),
};

/** Everything the link carries. The tab first of the tabs' own parts: one of those may bring its tab to the front. */
export const linkParts: readonly LinkPart[] = [...linkOf('map'), tabPart, ...tabs.filter(({ id }) => id !== 'map').flatMap(({ id }) => linkOf(id))];

function linkOf(id: TabId): readonly LinkPart[] {
  return tabs.find((tab) => tab.id === id)?.link ?? [];
}
