import type { JSX } from 'preact';
import { pick } from '../i18n';
import { MapArea } from '../map/MapArea';
import { SignInDialog } from '../session/SignInDialog';
import { type Sheet, store } from '../store/store';
import { openTabs, type PlacedTab } from '../tabs';
import { Chunk } from './Chunk';
import { Header } from './Header';
import { t } from './i18n';
import { Icon } from './icons';

const MOST_ON_BADGE = 999;

const GROWN: Readonly<Record<Sheet, Sheet>> = { low: 'half', half: 'full', full: 'low' };

/** The page: tabs, the panel of the open one, the map. On a phone the panel is a sheet over the map, the tabs below. */
export function Frame(): JSX.Element {
  const current = openTabs().find(({ id }) => id === store.get('tab')) ?? openTabs()[0];
  return (
    <div class={`frame ${store.get('panelOpen') ? '' : 'panel-closed'}`} data-tab={current?.id} data-sheet={store.get('sheet')}>
      <Header />
      <nav class="tabs" aria-label={t('tabs')}>
        {openTabs().map((tab) => (
          <TabButton key={tab.id} tab={tab} open={tab === current} />
        ))}
        <SheetButton />
      </nav>
      {current && (
        <aside id="panel" class={`panel panel-${current.id}`} tabIndex={-1} aria-label={pick(current.title)}>
          <Chunk key={current.id} id={current.id} load={current.load} />
        </aside>
      )}
      <MapArea />
      <SignInDialog />
    </div>
  );
}

/** A second click on the open tab gives the room to the map. */
function TabButton({ tab, open }: { readonly tab: PlacedTab; readonly open: boolean }): JSX.Element {
  const visible = store.get('panelOpen');
  const sheet = store.get('sheet');
  const click = (): void =>
    store.set({ tab: tab.id, panelOpen: !(open && visible), sheet: open && sheet !== 'low' ? 'low' : sheet === 'low' ? 'half' : sheet });
  const badge = tab.badge?.() ?? null;
  return (
    <button id={`tab-${tab.id}`} type="button" aria-current={open ? 'page' : undefined} onClick={click}>
      <Icon name={tab.icon} />
      {pick(tab.title)}
      {badge && (
        <span class="tab-badge" title={badge.words}>
          {badge.count > MOST_ON_BADGE ? `${MOST_ON_BADGE}+` : badge.count}
          <span class="visually-hidden"> {badge.words}</span>
        </span>
      )}
    </button>
  );
}

function SheetButton(): JSX.Element {
  const sheet = store.get('sheet');
  return (
    <button
      id="sheet-size"
      type="button"
      class={`icon-button ${sheet}`}
      aria-label={sheet === 'full' ? t('sheetShrink') : t('sheetGrow')}
      onClick={() => store.set({ sheet: GROWN[sheet] })}
    >
      <Icon name="chevron" />
    </button>
  );
}
