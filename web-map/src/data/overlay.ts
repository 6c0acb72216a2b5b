import { effect } from '@preact/signals';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { DifferenceKind } from '../api/types';
import { DIFFERENCE_COLOURS } from '../config/data';
import { VERDICT_COLOURS } from '../config/verdicts';
import { readGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { memoised } from '../ui/memoised';
import { data } from './state';

const ABOVE_THEMES = 105;

const issueStyle = memoised((severity) => {
  const colour = VERDICT_COLOURS[severity === 'ERROR' ? 'BLOCK' : 'WARN'];
  return new Style({ image: new CircleStyle({ radius: 7, stroke: new Stroke({ color: '#ffffff', width: 2 }), fill: new Fill({ color: colour }) }) });
});

const differenceStyle = memoised((kind) => {
  const colour = DIFFERENCE_COLOURS[kind as DifferenceKind];
  const stroke = new Stroke({ color: colour, width: 2.5, ...(kind === 'removed' ? { lineDash: [7, 4] } : {}) });
  const fill = new Fill({ color: `${colour}40` });
  return new Style({ stroke, fill, image: new CircleStyle({ radius: 5, stroke, fill }) });
});

/** Draws, while the desk is open, where the issues of an import lie and what differs between two versions. */
export function showData(): void {
  const source = new VectorSource();
  theMap().addLayer(new VectorLayer({ source, zIndex: ABOVE_THEMES, style: (feature) => feature.get('style') as Style }));
  effect(() => {
    const open = store.get('tab') === 'data';
    const issues = open ? data.get('issues') : [];
    const differing = open ? (data.get('difference')?.features ?? []) : [];
    source.clear(true);
    source.addFeatures([
      ...differing.flatMap(({ geometry, properties }) =>
        geometry ? [new Feature({ geometry: readGeometry(geometry), style: differenceStyle(String(properties?.['kind'])) })] : [],
      ),
      ...issues.flatMap(({ place, severity }) =>
        place ? [new Feature({ geometry: readGeometry({ type: 'Point', coordinates: place }), style: issueStyle(severity) })] : [],
      ),
    ]);
  });
  effect(() => {
    const geometries = (data.get('difference')?.features ?? []).flatMap(({ geometry }) => (geometry ? [geometry] : []));
    if (geometries.length > 0) store.set({ focus: { geometry: { type: 'GeometryCollection', geometries } } });
  });
}
