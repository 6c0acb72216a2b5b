import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { pick } from '../i18n';
import { store } from '../store/store';
import { TAB_PLACES } from '../config/tabs';
import { Icon, type IconName } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { FeatureCard } from './FeatureCard';
import { t } from './i18n';
import { showWholeCity, theMap, zoomBy } from './mapView';
import { overMap } from './overMap';
import { Readout } from './Readout';

/** The map and what lies on it. */
export function MapArea(): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (element.current) theMap().setTarget(element.current);
  }, []);
  return (
    <main class="map-area" aria-label={pick(TAB_PLACES[0].title)}>
      <div id="map" class="map" tabIndex={0} ref={element} />
      <div class="map-buttons">
        <MapButton id="zoom-in" icon="plus" title={t('zoomIn')} click={() => zoomBy(1)} />
        <MapButton id="zoom-out" icon="minus" title={t('zoomOut')} click={() => zoomBy(-1)} />
        <MapButton id="whole-city" icon="home" title={t('wholeCity')} click={() => showWholeCity()} />
      </div>
      <Readout />
      <FeatureCard />
      {overMap.value.map((Part) => (
        <Part key={Part.name} />
      ))}
      <Notice />
    </main>
  );
}

function MapButton({ id, icon, title, click }: { id: string; icon: IconName; title: string; click: () => void }): JSX.Element {
  return (
    <button id={id} type="button" class="icon-button" title={title} aria-label={title} onClick={click}>
      <Icon name={icon} />
    </button>
  );
}

function Notice(): JSX.Element | null {
  const words = store.get('notice');
  if (words === null) return null;
  return (
    <div class="notice" role="alert">
      {words}{' '}
      <button type="button" class="link" onClick={() => location.reload()}>
        {frameWords('retry')}
      </button>
    </div>
  );
}
