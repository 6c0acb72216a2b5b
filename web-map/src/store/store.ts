import type { Geometry, LayerInfo, MapDocument, MineralChoice, ScaleClass, Session } from '../api/types';
import type { TabId } from '../config/tabs';
import { SHOWN_AT_START } from '../config/layers';
import { PLAIN_BASE, START_VIEW, type ViewCrs } from '../config/map';
import { Slice } from './slice';

export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export type LayerStatus = 'loading' | 'shown' | 'failed';

/** What the right side of the swipe shows: all layers as of another day, or one layer more than the left. */
export type Comparison = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'layer'; readonly layer: string };

export type Sheet = 'low' | 'half' | 'full';

/** What more than one tab needs to know; what only one needs is a slice in its own folder. */
export interface AppState {
  readonly view: View;
  /** Names of the layers switched on. */
  readonly shown: ReadonlySet<string>;
  /** Percent; a layer not named is at 100. */
  readonly opacity: Readonly<Record<string, number>>;
  /** Layers in an order of the reader's, bottom first; the rest keep the order of the server's tree. */
  readonly order: readonly string[];
  readonly crs: ViewCrs;
  readonly base: string;
  /** The day the map shows, `2020-12-31`; null: what is valid now. */
  readonly asOf: string | null;
  readonly comparison: Comparison | null;

  /** The server's tree of layers and its base maps. */
  readonly map: MapDocument;
  readonly session: Session;
  readonly layers: readonly LayerInfo[];
  readonly layerStatus: Readonly<Record<string, LayerStatus>>;
  readonly minerals: readonly MineralChoice[];
  readonly scaleClasses: readonly ScaleClass[];

  /** Asks the map to go there; a new object each time. */
  readonly focus: { readonly geometry: Geometry } | null;
  /** A file dropped anywhere on the page, for the open tab to take. */
  readonly dropped: File | null;
  /** A tool that has the clicks on the map, so that they are not taken for a question. */
  readonly mapTool: string | null;
  /** Said over the map until the page is loaded again. */
  readonly notice: string | null;

  readonly tab: TabId;
  /** Beside the map; on a phone `sheet` says how far the panel covers it. */
  readonly panelOpen: boolean;
  readonly sheet: Sheet;
}

export const ANONYMOUS: Session = { username: 'anonymous', displayName: { zh: '', en: '' }, roles: [], districts: [] };

/** The one store of the page. */
export const store = new Slice<AppState>({
  view: START_VIEW,
  shown: new Set(SHOWN_AT_START),
  opacity: {},
  order: [],
  crs: 'EPSG:3857',
  base: PLAIN_BASE,
  asOf: null,
  comparison: null,
  map: { groups: [], baseMaps: [] },
  session: ANONYMOUS,
  layers: [],
  layerStatus: {},
  minerals: [],
  scaleClasses: [],
  focus: null,
  dropped: null,
  mapTool: null,
  notice: null,
  tab: 'map',
  panelOpen: true,
  sheet: 'low',
});

export function isSignedIn(): boolean {
  return store.get('session').roles.length > 0;
}

/** Brings a tab to the front with its panel in sight. */
export function openTab(tab: TabId, sheet: Sheet = 'half'): void {
  store.set({ tab, panelOpen: true, sheet });
}
