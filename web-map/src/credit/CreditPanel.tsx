import './credit.css';
import type { JSX } from 'preact';
import { readDistricts } from '../alerts/words';
import { SEES_MATTERS, WORKS_ON_RECORDS } from '../config/credit';
import { store } from '../store/store';
import { Chunk } from '../ui/Chunk';
import { HelpButton } from '../ui/Help';
import { Draws } from './Draws';
import { t } from './i18n';
import { Lists } from './Lists';
import { credit, type CreditView } from './state';
import { UnitPage } from './UnitPage';
import { Units } from './Units';

// Once, when the tab is opened first.
void readDistricts();

/** Who meets which part; absent: everybody. */
const ROLES: Readonly<Partial<Record<CreditView, readonly string[]>>> = { desk: WORKS_ON_RECORDS, matters: SEES_MATTERS, own: ['ENTITY'] };

function views(roles: readonly string[]): readonly CreditView[] {
  const all: readonly CreditView[] = ['units', 'lists', 'draws', 'desk', 'matters', 'own', 'timeline'];
  return all.filter((view) => (view === 'timeline' ? roles.length > 0 : (ROLES[view]?.some((role) => roles.includes(role)) ?? true)));
}

/** Credit: what everybody may see, and the desks of those who work on it. */
export function CreditPanel(): JSX.Element {
  const { roles, username } = store.get('session');
  const offered = views(roles);
  const wanted = credit.get('view');
  const titles: Readonly<Record<CreditView, string>> = { units: t('units'), lists: t('lists'), draws: t('draws'), desk: t('desk'), matters: t('matters'), own: t('own'), timeline: t('timeline') };
  return (
    <div class="credit-panel">
      <div class="credit-parts" role="group" aria-label={t('title')}>
        {offered.map((view) => (
          <button key={view} id={`credit-${view}`} type="button" aria-pressed={view === wanted} onClick={() => credit.set({ view, entity: null, draw: null, record: null, matter: null })}>
            {titles[view]}
          </button>
        ))}
        <HelpButton title={t('help')} text={t('helpText')} />
      </div>
      {offered.includes(wanted) ? <View key={`${username}${wanted}`} view={wanted} /> : <p class="hint" role="status">{t(roles.length === 0 ? 'signInFirst' : 'notForYou')}</p>}
    </div>
  );
}

function View({ view }: { readonly view: CreditView }): JSX.Element {
  const entity = credit.get('entity');
  switch (view) {
    case 'units':
      return entity === null ? <Units /> : <UnitPage key={entity} uscc={entity} />;
    case 'lists':
      return <Lists />;
    case 'draws':
      return <Draws />;
    case 'desk':
      return <Chunk key="desk" id="credit/desk" load={async () => (await import('./Desk')).Desk} />;
    case 'matters':
      return <Chunk key="matters" id="credit/matters" load={async () => (await import('./Matters')).Matters} />;
    case 'own':
      return <Chunk key="own" id="credit/own" load={async () => (await import('./Own')).Own} />;
    case 'timeline':
      return <Chunk key="timeline" id="credit/timeline" load={async () => (await import('./Timeline')).Timeline} />;
  }
}
