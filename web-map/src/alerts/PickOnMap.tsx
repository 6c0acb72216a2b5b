import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Coordinate } from 'ol/coordinate';
import { toLonLat } from 'ol/proj';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { t } from './i18n';
import { alerts } from './state';

const TOOL = 'pick-place';
const DIGITS = 6;

/** A place by a click on the map, or the middle of the map for who has no pointer. */
export function PickOnMap({ place, pick }: { readonly place: readonly [number, number] | null; readonly pick: (place: readonly [number, number] | null) => void }): JSX.Element {
  const [picking, setPicking] = useState(false);
  const take = (coordinate: Coordinate): void => {
    const [lon = 0, lat = 0] = toLonLat(coordinate, theMap().getView().getProjection());
    pick([Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))]);
    setPicking(false);
  };
  useEffect(() => {
    if (!picking) return;
    const click = ({ coordinate }: { coordinate: Coordinate }): void => take(coordinate);
    store.set({ mapTool: TOOL, sheet: 'low' });
    theMap().on('singleclick', click);
    return () => {
      theMap().un('singleclick', click);
      store.set({ mapTool: null, sheet: 'half' });
    };
  }, [picking]);
  useEffect(() => {
    alerts.set({ cluePlace: place && { type: 'Point', coordinates: place } });
    return () => alerts.set({ cluePlace: null });
  }, [place]);
  return (
    <fieldset class="field">
      <legend class="label">{t('place')}</legend>
      <p id="picked-place">{place ? `${place[0]}, ${place[1]}` : t('noPlace')}</p>
      <div class="row">
        <button id="pick-place" type="button" class="secondary small" aria-pressed={picking} onClick={() => setPicking(!picking)}>
          {t(picking ? 'picking' : 'pick')}
        </button>
        <button id="pick-middle" type="button" class="secondary small" onClick={() => take(theMap().getView().getCenter() ?? [0, 0])}>
          {t('pickMiddle')}
        </button>
        {place && (
          <button type="button" class="link" onClick={() => pick(null)}>
            {t('placeAway')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
