import './ui/tokens.css';
import './ui/base.css';
import './ui/frame.css';
import './ui/parts.css';
import './ui/layers.css';
import './ui/form.css';
import './ui/report.css';
import './ui/phone.css';
import { ApiError } from './api/http';
import { isLoaded, listLayers } from './api/layers';
import { getPlanLists } from './api/plans';
import { getSession } from './api/session';
import type { Session } from './api/types';
import { CheckPanel } from './check/panel';
import { PHONE_WIDTH_PX } from './config/map';
import { pick, setLanguage, t } from './i18n';
import { enableDrawing } from './map/drawing';
import { featureCard } from './map/featureCard';
import { layerPanel } from './map/layerPanel';
import { coordinateReadout, createMap, mapButtons } from './map/mapView';
import { showCheck } from './map/overlay';
import { addThemeLayer, type ThemeLayer } from './map/theme';
import { signInDialog } from './session/signInDialog';
import { fromHash, keepPermalink } from './store/permalink';
import { Store } from './store/store';
import { h, render } from './ui/dom';
import { acceptDroppedFiles } from './ui/dropTarget';
import { frame } from './ui/frame';
import { header } from './ui/header';

const ANONYMOUS: Session = { username: 'anonymous', displayName: { zh: '', en: '' }, roles: [], districts: [] };

const store = new Store({
  ...fromHash(location.hash),
  session: ANONYMOUS,
  layers: [],
  layerStatus: {},
  minerals: [],
  scaleClasses: [],
  boundary: null,
  preview: null,
  drawing: null,
  report: null,
  selected: null,
  focus: null,
  panel: 'check',
  sheet: innerWidth < PHONE_WIDTH_PX ? 'low' : 'half',
  layersOpen: innerWidth >= 1100,
});
// First of all listeners, so that every other one already reads the new language.
store.watch(['language'], ({ language }) => {
  setLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${t('title')} · ${t('subtitle')}`;
});

let themes: readonly ThemeLayer[] = [];
const notice = h('div', { class: 'notice', role: 'alert', hidden: true });
const mapElement = h('div', { id: 'map', class: 'map', tabindex: '0' });
const dialog = signInDialog(store);
const map = createMap(mapElement, store);
const drawingBar = enableDrawing(map, store);
const panel = new CheckPanel(store, dialog.ask);

document.getElementById('app')?.append(
  frame(store, {
    header: header(store, dialog.ask),
    mapParts: [mapElement, mapButtons(map, store), coordinateReadout(map, store), featureCard(map, store), drawingBar, notice],
    layers: layerPanel(store, (name) => themes.find((theme) => theme.name === name)?.loader.reload()),
    check: panel.element,
  }),
  dialog.element,
);
showCheck(map, store);
keepPermalink(store);
acceptDroppedFiles((file) => panel.takeFile(file));
void start();

/** Reads what the page needs; each part that fails says so and leaves the others working. */
async function start(): Promise<void> {
  const session = tell(async () => store.set({ session: await getSession() }));
  // Who signs in or out later may see other layers, or other features of the same ones.
  void session.then(() => store.on(['session'], () => void tell(loadLayers)));
  await Promise.all([session, tell(loadLayers), tell(async () => store.set(await getPlanLists()))]);
}

async function loadLayers(): Promise<void> {
  const layers = await listLayers();
  store.set({ layers });
  for (const theme of themes) theme.remove();
  themes = layers.filter(isLoaded).map((layer) => addThemeLayer(map, store, layer));
  if (!layers.some(isLoaded)) showNotice(t('layersNone'));
}

async function tell(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    showNotice(`${pick(failure.title)} ${pick(failure.detail)}`);
  }
}

function showNotice(message: string): void {
  render(notice, message, h('button', { type: 'button', class: 'link', onclick: () => location.reload() }, t('retry')));
  notice.removeAttribute('hidden');
}
