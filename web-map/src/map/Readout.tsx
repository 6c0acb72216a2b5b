import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { toLonLat } from 'ol/proj';
import { t } from './i18n';
import { theMap } from './mapView';

/** Where the pointer is. */
export function Readout(): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    theMap().on('pointermove', ({ coordinate }) => {
      const [lon = 0, lat = 0] = toLonLat(coordinate);
      if (element.current) element.current.textContent = `${lon.toFixed(5)}°E  ${lat.toFixed(5)}°N`;
    });
  }, []);
  return <div class="readout" title={t('coordinates')} ref={element} />;
}
