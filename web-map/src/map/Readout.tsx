import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { toLonLat } from 'ol/proj';
import { store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { type CoordinateFormat, formatDegrees, formatDms, FORMATS, type Place } from './coordinates';
import { t } from './i18n';
import { theMap } from './mapView';
import { groundResolution } from './scale';

const format = signal<CoordinateFormat>('degrees');
const pointer = signal<Place | null>(null);
/** Metres of a zone need a library that comes when they are asked for. */
const zoneWords = signal<((place: Place) => string) | null>(null);

/** Scale of the map and where the pointer is; a click writes the place in another way. */
export function Readout(): JSX.Element {
  useEffect(() => {
    theMap().on('pointermove', ({ coordinate }) => {
      const [lon = 0, lat = 0] = toLonLat(coordinate, theMap().getView().getProjection());
      pointer.value = { lon, lat };
    });
  }, []);
  const { lon, lat } = store.get('view');
  return (
    <div class="readout">
      <span role="status">{Object.values(store.get('layerStatus')).includes('loading') ? frameWords('loading') : ''}</span>
      <span class="map-scale">{t('scaleIs', { n: scaleOnScreen().toLocaleString('en-US') })}</span>
      <button id="coordinate-format" type="button" title={t('coordinateFormat')} onClick={next}>
        <span class="visually-hidden">{t('coordinateFormat')}</span>
        {words(pointer.value ?? { lon, lat })}
      </button>
    </div>
  );
}

function next(): void {
  const following = FORMATS[(FORMATS.indexOf(format.peek()) + 1) % FORMATS.length] ?? 'degrees';
  format.value = following;
  if (following === 'gaussKrueger' && !zoneWords.peek()) {
    void import('./gaussKrueger').then(({ formatZone }) => (zoneWords.value = formatZone));
  }
}

function words(place: Place): string {
  if (format.value === 'dms') return formatDms(place);
  if (format.value === 'gaussKrueger') return zoneWords.value?.(place) ?? '…';
  return formatDegrees(place);
}

/** Denominator at the middle of the map on a screen of 96 dpi, two digits that count. */
function scaleOnScreen(): number {
  void [store.get('view'), store.get('crs')];
  const view = theMap().getView();
  const metres = groundResolution(view.getResolution() ?? 1, view.getProjection());
  return Number(((metres * 96) / 0.0254).toPrecision(2));
}
