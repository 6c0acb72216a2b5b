import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { TAB_PLACES } from '../config/tabs';
import { pick } from '../i18n';
import { store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { tellBusy } from './busy';
import { FeatureCard } from './FeatureCard';
import { t } from './i18n';
import { theMap } from './mapView';
import { overMap } from './overMap';
import { Readout } from './Readout';
import { Toolbar } from './Toolbar';
import { openTool } from './tools';

/** The map and what lies on it. */
export function MapArea(): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    theMap().setTarget(element.current);
    tellBusy(element.current);
  }, []);
  return (
    <main class="map-area" aria-label={pick(TAB_PLACES[0].title)}>
      <div id="map" class="map" tabIndex={0} ref={element} />
      <Toolbar />
      <Readout />
      <FeatureCard />
      {overMap.value.map((Part) => (
        <Part key={Part.name} />
      ))}
      <DayChip />
      <Notice />
    </main>
  );
}

/** A map of another day must not be taken for one of today. */
function DayChip(): JSX.Element | null {
  const day = store.get('asOf');
  if (day === null || openTool.value === 'time') return null;
  return (
    <p class="day-chip" role="status">
      {t('dayShown', { day })}{' '}
      <button id="day-chip-now" type="button" class="link" onClick={() => store.set({ asOf: null })}>
        {t('asOfBack')}
      </button>
    </p>
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
