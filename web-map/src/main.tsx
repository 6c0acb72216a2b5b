import './ui/tokens.css';
import './ui/base.css';
import './ui/frame.css';
import './ui/header.css';
import './map/map.css';
import './map/search.css';
import './map/tools/tools.css';
import './check/drawing.css';
import './ui/parts.css';
import './ui/form.css';
import './ui/phone.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { ApiError } from './api/http';
import { getPlanLists } from './api/plans';
import { getSession } from './api/session';
import { PHONE_WIDTH_PX } from './config/map';
import { currentLanguage, pick } from './i18n';
import { keepBaseMap } from './map/base';
import { loadLayers } from './map/themes';
import { keepPermalink, readHash } from './store/permalink';
import { openTab, store } from './store/store';
import { linkParts, tabs } from './tabs';
import { acceptDroppedFiles } from './ui/dropTarget';
import { Frame } from './ui/Frame';
import { t } from './ui/i18n';

if (innerWidth >= PHONE_WIDTH_PX) store.set({ sheet: 'half' });
readHash(location.hash, linkParts);
// Whoever follows a link to a tab sees it at once, on a phone as well.
if (store.peek('tab') !== 'map' && store.peek('sheet') === 'low') store.set({ sheet: 'half' });
effect(() => {
  document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
  document.title = `${t('title')} · ${t('subtitle')}`;
});
const root = document.getElementById('app');
if (root) render(<Frame />, root);
keepPermalink(linkParts);
keepBaseMap();
tabs.forEach((tab) => tab.start?.());
acceptDroppedFiles((dropped) => {
  if (!tabs.find(({ id }) => id === store.peek('tab'))?.takesFiles) openTab('check');
  store.set({ dropped });
});
void start();

/** Reads what the page needs; each part that fails says so and leaves the others working. */
async function start(): Promise<void> {
  const session = tell(async () => store.set({ session: await getSession() }));
  // Who signs in or out later may see other layers, or other features of the same ones.
  void session.then(() => {
    const first = store.peek('session');
    effect(() => void (store.get('session') !== first && tell(loadLayers)));
  });
  await Promise.all([session, tell(loadLayers), tell(async () => store.set(await getPlanLists()))]);
}

async function tell(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    store.set({ notice: `${pick(failure.title)} ${pick(failure.detail)}` });
  }
}
