import GeoJSON from 'ol/format/GeoJSON';
import { containsExtent, buffer, getHeight, getIntersection, getWidth, isEmpty, type Extent } from 'ol/extent';
import type Map from 'ol/Map';
import { getPointResolution, transformExtent } from 'ol/proj';
import type VectorSource from 'ol/source/Vector';
import { ApiError } from '../api/http';
import { getFeatures, getNextFeatures } from '../api/layers';
import type { Feature, FeatureCollection } from '../api/types';
import { FEATURES_PER_PAGE, LOAD_DELAY_MS, LOAD_MARGIN, PAGES_AT_MOST } from '../config/map';
import type { LayerStatus } from '../store/store';

const DEGREES = 'EPSG:4326';
const format = new GeoJSON({ dataProjection: DEGREES });

/**
 * Keeps one source filled with what the view needs: the visible box with a margin, generalised for the
 * resolution. The old features stay until the new ones are there, so nothing flickers; the number of
 * features held is bounded, and a cut is reported.
 */
export class ViewportLoader {
  private loaded: { box: Extent; step: number; whole: boolean } | null = null;
  private running: AbortController | null = null;
  private timer = 0;
  private active = false;

  constructor(
    private readonly layer: string,
    private readonly source: VectorSource,
    private readonly map: Map,
    private readonly report: (status: LayerStatus) => void,
  ) {
    map.on('moveend', () => this.schedule());
  }

  setActive(active: boolean): void {
    this.active = active;
    if (active) this.schedule();
    else this.cancel();
  }

  /** Reads again although the view has not moved. */
  reload(): void {
    this.loaded = null;
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.active) this.timer = window.setTimeout(() => void this.load(), LOAD_DELAY_MS);
  }

  private cancel(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = null;
  }

  private async load(): Promise<void> {
    const view = this.map.getView();
    const resolution = view.getResolution();
    const centre = view.getCenter();
    const size = this.map.getSize();
    if (resolution === undefined || !centre || !size || size.includes(0)) return;
    const visible = view.calculateExtent(size);
    const step = stepBelow(getPointResolution(view.getProjection(), resolution, centre, 'm'));
    if (this.isHeld(visible, step)) return;

    const margin = Math.max(getWidth(visible), getHeight(visible)) * LOAD_MARGIN;
    const box = getIntersection(buffer(visible, margin), view.getProjection().getExtent());
    if (isEmpty(box)) return;
    this.cancel();
    const running = (this.running = new AbortController());
    this.report({ kind: 'loading' });
    try {
      const { features, whole } = await this.fetchPages(box, step, running.signal);
      this.replace(features);
      this.loaded = { box, step, whole };
      this.report(whole ? { kind: 'shown' } : { kind: 'cut', count: features.length });
    } catch (failure) {
      if (running.signal.aborted) return;
      if (!(failure instanceof ApiError)) throw failure;
      this.report({ kind: 'failed', reason: failure.title });
    } finally {
      if (this.running === running) this.running = null;
    }
  }

  private isHeld(visible: Extent, step: number): boolean {
    const held = this.loaded;
    return held !== null && held.step === step && held.whole && containsExtent(held.box, visible);
  }

  private async fetchPages(
    box: Extent,
    metresPerPixel: number,
    signal: AbortSignal,
  ): Promise<{ features: Feature[]; whole: boolean }> {
    const [minLon = 0, minLat = 0, maxLon = 0, maxLat = 0] = transformExtent(
      box,
      this.map.getView().getProjection(),
      DEGREES,
    );
    const query = { bbox: [minLon, minLat, maxLon, maxLat] as const, metresPerPixel, limit: FEATURES_PER_PAGE };
    let page: FeatureCollection | undefined = await getFeatures(
      this.layer,
      { ...query, bbox: [minLon, minLat, maxLon, maxLat] },
      signal,
    );
    const features: Feature[] = [...page.features];
    for (let pages = 1; pages < PAGES_AT_MOST; pages++) {
      page = await getNextFeatures(page, signal);
      if (!page) return { features, whole: true };
      features.push(...page.features);
    }
    return { features, whole: getNextFeatures(page, AbortSignal.abort()) === undefined };
  }

  private replace(features: readonly Feature[]): void {
    const drawable = features.filter((feature) => feature.geometry !== null);
    const read = format.readFeatures(
      { type: 'FeatureCollection', features: drawable },
      { featureProjection: this.map.getView().getProjection() },
    );
    this.source.clear(true);
    this.source.addFeatures(read);
  }
}

/** Resolutions are asked for in powers of two, so that answers can be cached. */
function stepBelow(metresPerPixel: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(metresPerPixel, 0.25)));
}
