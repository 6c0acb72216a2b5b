import { effect } from '@preact/signals';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { Geometry, Verdict } from '../api/types';
import { BOUNDARY_COLOUR, VERDICT_COLOURS } from '../config/verdicts';
import { readGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { memoised } from '../ui/memoised';
import { reading } from './reading';
import { inReadingOrder } from './severity';
import { check } from './state';

const ABOVE_THEMES = 100;

const boundaryStyle = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 5 }) }),
  new Style({ stroke: new Stroke({ color: BOUNDARY_COLOUR, width: 2.5 }), fill: new Fill({ color: 'rgba(18, 52, 74, 0.06)' }) }),
];

const proposedStyle = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 5 }) }),
  new Style({ stroke: new Stroke({ color: VERDICT_COLOURS.PASS, width: 3, lineDash: [10, 6] }), fill: new Fill({ color: VERDICT_COLOURS.PASS + '26' }) }),
];

const conflictStyle = memoised((key) => {
  const [verdict, chosen] = key.split(' ') as [Verdict, string?];
  const colour = VERDICT_COLOURS[verdict];
  const stroke = new Stroke({ color: colour, width: chosen ? 4 : 1.5 });
  const fill = new Fill({ color: colour + (chosen ? '59' : '33') });
  const styles = [new Style({ stroke, fill, image: new CircleStyle({ radius: chosen ? 8 : 5, stroke, fill }) })];
  if (chosen) styles.unshift(new Style({ stroke: new Stroke({ color: '#ffffff', width: 8 }) }));
  return styles;
});

/** Draws the boundary under check, the conflicts found, and the chosen one on top. */
export function showCheck(): void {
  const boundaries = addLayer(ABOVE_THEMES + 1);
  boundaries.setStyle(boundaryStyle);
  const conflicts = addLayer(ABOVE_THEMES);
  conflicts.setStyle((feature) => conflictStyle(`${feature.get('verdict')}${feature.get('index') === check.peek('selected') ? ' chosen' : ''}`));

  effect(() => {
    const report = check.get('report');
    const geometry = report?.boundary?.geometry ?? (report ? null : check.get('preview'));
    fill(boundaries, geometry ? [toFeature(geometry)] : []);
    const found = report ? inReadingOrder(report.findings) : [];
    fill(
      conflicts,
      found.flatMap((finding, index) =>
        finding.geometry ? [toFeature(finding.geometry, { verdict: finding.verdict, index })] : [],
      ),
    );
  });
  const proposed = addLayer(ABOVE_THEMES + 2);
  proposed.setStyle(proposedStyle);
  effect(() => {
    const geometry = check.get('repair')?.geometry;
    fill(proposed, geometry ? [toFeature(geometry)] : []);
  });
  const mistakes = addLayer(ABOVE_THEMES + 3);
  effect(() => {
    const answer = check.get('report') ? null : reading.get('answer');
    const issues = answer && 'issues' in answer ? answer.issues : [];
    fill(
      mistakes,
      issues.flatMap(({ place, error }) => (place ? [toFeature({ type: 'Point', coordinates: place }, { verdict: error ? 'DATA_ERROR' : 'WARN' })] : [])),
    );
  });
  mistakes.setStyle((feature) => conflictStyle(`${feature.get('verdict')} chosen`));
  effect(() => {
    // Beside other matters it would be taken for part of them; the map alone shows what lies around it.
    const shown = ['map', 'check', 'plan'].includes(store.get('tab'));
    [boundaries, conflicts, mistakes].forEach((layer) => layer.setVisible(shown));
  });
  effect(() => {
    conflicts.setZIndex(check.get('selected') === null ? ABOVE_THEMES : ABOVE_THEMES + 2);
    conflicts.changed();
  });
}

function toFeature(geometry: Geometry, properties: Record<string, unknown> = {}): Feature {
  return new Feature({ ...properties, geometry: readGeometry(geometry) });
}

function fill(layer: VectorLayer, features: Feature[]): void {
  const source = layer.getSource();
  source?.clear(true);
  source?.addFeatures(features);
}

function addLayer(zIndex: number): VectorLayer {
  const layer = new VectorLayer({ source: new VectorSource(), zIndex });
  theMap().addLayer(layer);
  return layer;
}
