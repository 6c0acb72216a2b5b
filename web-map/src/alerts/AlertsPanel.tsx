import './alerts.css';
import type { JSX } from 'preact';
import { ADMINISTERS, SEES_ALERTS, SEES_CLUES, SEES_PATCHES } from '../config/enforcement';
import { store } from '../store/store';
import { Chunk } from '../ui/Chunk';
import { HelpButton } from '../ui/Help';
import { Icon } from '../ui/icons';
import { AlertDetail } from './AlertDetail';
import { AlertList } from './AlertList';
import { t } from './i18n';
import { keepAlerts } from './list';
import { linkAlertsWithMap } from './overlay';
import { alerts, type Part } from './state';
import { readDistricts } from './words';

// Once, when the tab is opened first.
keepAlerts();
void readDistricts();
linkAlertsWithMap();
if (store.peek('session').roles.some((role) => SEES_ALERTS.includes(role))) store.set({ shown: new Set([...store.peek('shown'), 'alerts']) });

const PARTS: Readonly<Record<Part, readonly string[]>> = { alerts: SEES_ALERTS, clues: SEES_CLUES, patches: SEES_PATCHES, statistics: SEES_ALERTS, deliveries: ADMINISTERS };

/** Alerts, clues, the desk where patches are read, and the statistics; each reader meets the parts of his roles. */
export function AlertsPanel(): JSX.Element {
  const { roles } = store.get('session');
  const parts = (Object.keys(PARTS) as Part[]).filter((part) => PARTS[part].some((role) => roles.includes(role)));
  const part = parts.find((each) => each === alerts.get('part')) ?? parts[0];
  const titles = { alerts: t('alerts'), clues: t('clues'), patches: t('patches'), statistics: t('statistics'), deliveries: t('deliveries') };
  const helps = { alerts: t('alertsHelp'), clues: t('cluesHelp'), patches: t('patchesHelp'), statistics: t('statisticsHelp'), deliveries: t('deliveriesHelp') };
  if (part === undefined) return <p class="panel-wait hint">{t('notForYou')}</p>;
  return (
    <div class={`alerts-panel part-${part}`}>
      <div class="parts" role="group" aria-label={t('desk')}>
        {parts.map((offered) => (
          <button key={offered} id={`part-${offered}`} type="button" aria-pressed={offered === part} onClick={() => alerts.set({ part: offered })}>
            {titles[offered]}
          </button>
        ))}
        <HelpButton title={titles[part]} text={helps[part]} />
      </div>
      {part === 'alerts' && <Alerts />}
      {part === 'clues' && <Chunk key="clues" id="alerts/clues" load={async () => (await import('./ClueRegister')).ClueRegister} />}
      {part === 'patches' && <Chunk key="patches" id="patches" load={async () => (await import('../patches/PatchDesk')).PatchDesk} />}
      {part === 'deliveries' && <Chunk key="deliveries" id="alerts/deliveries" load={async () => (await import('./DeliveryDesk')).DeliveryDesk} />}
      {part === 'statistics' && <Chunk key="statistics" id="statistics" load={async () => (await import('../statistics/StatisticsView')).StatisticsView} />}
    </div>
  );
}

function Alerts(): JSX.Element {
  return (
    <>
      <LiveBar />
      {alerts.get('chosen') === null ? <AlertList /> : <AlertDetail id={alerts.get('chosen') ?? ''} />}
    </>
  );
}

/** How the connection stands: a list that is not live must not look as if it were. */
function LiveBar(): JSX.Element {
  const live = alerts.get('live');
  const sound = alerts.get('sound');
  const words = { off: t('liveOff'), connecting: t('liveConnecting'), live: t('live'), lost: t('liveLost', { n: alerts.get('retryIn') }) };
  return (
    <div class={`live-bar ${live}`}>
      <span id="live-state" role="status" data-live={live}>
        {words[live]}
      </span>
      <button id="sound" type="button" class="secondary small" aria-pressed={sound} onClick={() => alerts.set({ sound: !sound })}>
        <Icon name={sound ? 'sound' : 'mute'} />
        {t(sound ? 'soundOn' : 'soundOff')}
      </button>
    </div>
  );
}
