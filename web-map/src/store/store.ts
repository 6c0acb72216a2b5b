import type { BoundarySource, Geometry, LayerInfo, MineralChoice, Report, ScaleClass, Session, Text } from '../api/types';
import type { Language } from '../i18n';

export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export type LayerStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown' }
  | { readonly kind: 'cut'; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: Text };

/** Everything more than one part of the page needs to know. */
export interface AppState {
  readonly language: Language;
  readonly view: View;
  /** Names of the layers switched on. */
  readonly shown: ReadonlySet<string>;
  /** Percent; a layer not named is at 100. */
  readonly opacity: Readonly<Record<string, number>>;
  readonly checkId: string | null;

  readonly session: Session;
  readonly layers: readonly LayerInfo[];
  readonly layerStatus: Readonly<Record<string, LayerStatus>>;
  readonly minerals: readonly MineralChoice[];
  readonly scaleClasses: readonly ScaleClass[];

  /** The boundary to be checked, and what can be drawn of it before the server has read it. */
  readonly boundary: BoundarySource | null;
  readonly preview: Geometry | null;
  readonly drawing: { readonly points: number } | null;
  readonly report: Report | null;
  /** Index into the report's findings as sorted for reading. */
  readonly selected: number | null;
  /** Asks the map to go there; a new object each time. */
  readonly focus: { readonly geometry: Geometry } | null;

  readonly panel: 'layers' | 'check';
  readonly sheet: 'low' | 'half' | 'full';
  readonly layersOpen: boolean;
}

type Listener = (state: AppState) => void;

/** The one store: a value, and listeners told which keys they wait for. */
export class Store {
  private listeners: readonly { keys: readonly (keyof AppState)[]; listener: Listener }[] = [];

  constructor(private state: AppState) {}

  get(): AppState {
    return this.state;
  }

  set(patch: Partial<AppState>): void {
    const before = this.state;
    this.state = { ...before, ...patch };
    const changed = (Object.keys(patch) as (keyof AppState)[]).filter((key) => before[key] !== this.state[key]);
    if (changed.length === 0) return;
    for (const { keys, listener } of this.listeners) {
      if (keys.some((key) => changed.includes(key))) listener(this.state);
    }
  }

  /** @returns ends the listening */
  on(keys: readonly (keyof AppState)[], listener: Listener): () => void {
    const entry = { keys, listener };
    this.listeners = [...this.listeners, entry];
    return () => (this.listeners = this.listeners.filter((held) => held !== entry));
  }

  /** Calls the listener now and at every change. */
  watch(keys: readonly (keyof AppState)[], listener: Listener): () => void {
    const end = this.on(keys, listener);
    listener(this.state);
    return end;
  }
}
