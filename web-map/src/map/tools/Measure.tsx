import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type LineString from 'ol/geom/LineString';
import type Polygon from 'ol/geom/Polygon';
import Draw from 'ol/interaction/Draw';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { Geometry } from '../../api/types';
import { store } from '../../store/store';
import { Facts } from '../../ui/Facts';
import { writeGeometry } from '../geometry';
import { t } from '../i18n';
import { theMap } from '../mapView';
import { areaOf, lengthOf } from './geodesic';

type Kind = 'LineString' | 'Polygon';
const kind = signal<Kind>('LineString');
const measured = signal<Geometry | null>(null);

const look = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 5 }) }),
  new Style({
    stroke: new Stroke({ color: '#b35c00', width: 2.5, lineDash: [8, 5] }),
    fill: new Fill({ color: 'rgba(179, 92, 0, 0.1)' }),
    image: new CircleStyle({ radius: 5, fill: new Fill({ color: '#b35c00' }) }),
  }),
];

/** Length and area on the ellipsoid of CGCS2000, of a line or a polygon drawn by hand. */
export function Measure(): JSX.Element {
  // With the button that says so, not a moment later: a click in between would be lost.
  useLayoutEffect(() => measureOnMap(kind.value), [kind.value, store.get('crs')]);
  return (
    <div class="tool">
      <div class="segments two" role="group" aria-label={t('measure')}>
        <button id="measure-length" type="button" aria-pressed={kind.value === 'LineString'} onClick={() => (kind.value = 'LineString')}>
          {t('measureLength')}
        </button>
        <button id="measure-area" type="button" aria-pressed={kind.value === 'Polygon'} onClick={() => (kind.value = 'Polygon')}>
          {t('measureArea')}
        </button>
      </div>
      {measured.value ? <Result geometry={measured.value} /> : <p class="hint">{t('measureHint')}</p>}
      <p class="hint">{t('measureBasis')}</p>
    </div>
  );
}

function Result({ geometry }: { readonly geometry: Geometry }): JSX.Element | null {
  if (geometry.type === 'LineString') return <Facts class="measured" rows={[[t('measureLength'), metres(lengthOf(geometry.coordinates))]]} />;
  if (geometry.type !== 'Polygon') return null;
  const { squareMetres, perimeter } = areaOf(geometry.coordinates[0] ?? []);
  return (
    <Facts
      class="measured"
      rows={[
        [t('hectares'), number(squareMetres / 10_000, 4)],
        [t('mu'), number((squareMetres * 3) / 2000, 2)],
        [t('squareMetres'), number(squareMetres, 1)],
        [t('perimeter'), metres(perimeter)],
      ]}
    />
  );
}

function metres(length: number): string {
  return length < 10_000 ? `${number(length, 1)} m` : `${number(length / 1000, 3)} km`;
}

function number(value: number, digits: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @returns takes drawing and what was drawn off the map */
function measureOnMap(type: Kind): () => void {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, style: look, zIndex: 110 });
  const draw = new Draw({ type, source, style: look });
  measured.value = null;
  draw.on('drawstart', ({ feature }) => {
    source.clear();
    feature.getGeometry()?.on('change', ({ target }) => (measured.value = writeGeometry(target as LineString | Polygon)));
  });
  theMap().addLayer(layer);
  theMap().addInteraction(draw);
  store.set({ mapTool: 'measure' });
  return () => {
    theMap().removeInteraction(draw);
    theMap().removeLayer(layer);
    store.set({ mapTool: null });
  };
}
