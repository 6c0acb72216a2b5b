import './credit.css';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readDistricts } from '../alerts/words';
import { EXCHANGES, SEES_CLOCKS, SEES_MATTERS, WORKS_ON_RECORDS } from '../config/credit';
import { store } from '../store/store';
import { Chunk } from '../ui/Chunk';
import { HelpButton } from '../ui/Help';
import { Draws } from './Draws';
import { showGround } from './ground';
import { t } from './i18n';
import { w } from './i18n/work';
import { Lists } from './Lists';
import { CLOSED, credit, type CreditView } from './state';
import { UnitPage } from './UnitPage';
import { Units } from './Units';

// Once, when the tab is opened first.
void readDistricts();
showGround();

/** Who meets which part; absent: everybody. */
const ROLES: Readonly<Partial<Record<CreditView, readonly string[]>>> = {
  own: ['ENTITY'],
  due: SEES_CLOCKS,
  desk: WORKS_ON_RECORDS,
  matters: SEES_MATTERS,
  inspections: SEES_MATTERS,
  gate: SEES_MATTERS,
  register: SEES_MATTERS,
  analysis: SEES_MATTERS,
  exchange: EXCHANGES,
};

const GROUPS = [
  ['publicParts', ['units', 'lists', 'draws', 'clauses', 'points']],
  ['workParts', ['own', 'due', 'desk', 'matters', 'inspections', 'gate', 'register', 'timeline']],
  ['overParts', ['analysis', 'exchange']],
] as const satisfies readonly (readonly [string, readonly CreditView[]])[];

const isOffered = (view: CreditView, roles: readonly string[]): boolean => (view === 'timeline' ? roles.length > 0 : (ROLES[view]?.some((role) => roles.includes(role)) ?? true));

/** Credit: what everybody may see, and the desks of those who work on it. */
export function CreditPanel(): JSX.Element {
  const { roles, username } = store.get('session');
  const wanted = credit.get('view');
  const nav = useRef<HTMLElement>(null);
  // On a phone the rows are pushed sideways: the open part is in sight.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    const row = open?.parentElement;
    if (open && row) row.scrollLeft = open.offsetLeft - row.offsetLeft - row.clientWidth / 3;
  }, [wanted]);
  return (
    <div class="credit-panel">
      <nav ref={nav} class="credit-nav" aria-label={t('title')}>
        {GROUPS.map(([group, all]) => {
          const offered = all.filter((view) => isOffered(view, roles));
          return offered.length === 0 ? null : (
            <div key={group} class="credit-parts" role="group" aria-label={w(group)}>
              <span class="credit-group" aria-hidden="true">
                {w(group)}
              </span>
              {offered.map((view) => (
                <button key={view} id={`credit-${view}`} type="button" aria-pressed={view === wanted} onClick={() => credit.set({ view, ...CLOSED })}>
                  {titles()[view]}
                </button>
              ))}
              {group === 'publicParts' && <HelpButton title={t('help')} text={`${t('helpText')}\n${w('helpWork')}`} />}
            </div>
          );
        })}
      </nav>
      {isOffered(wanted, roles) ? <View key={`${username}${wanted}`} view={wanted} /> : <p class="hint" role="status">{t(roles.length === 0 ? 'signInFirst' : 'notForYou')}</p>}
    </div>
  );
}

const titles = (): Readonly<Record<CreditView, string>> => ({
  units: t('units'), lists: t('lists'), draws: t('draws'), desk: t('desk'), matters: t('matters'), own: t('own'), timeline: t('timeline'),
  clauses: w('clauses'), points: w('points'), due: w('due'), inspections: w('inspections'), gate: w('gate'), register: w('register'), analysis: w('analysis'), exchange: w('exchange'),
});

/** The parts that are fetched when they are opened. */
const PARTS: Readonly<Partial<Record<CreditView, () => Promise<ComponentType>>>> = {
  desk: async () => (await import('./Desk')).Desk,
  matters: async () => (await import('./Matters')).Matters,
  own: async () => (await import('./Own')).Own,
  timeline: async () => (await import('./Timeline')).Timeline,
  clauses: async () => (await import('./office/Clauses')).Clauses,
  points: async () => (await import('./office/OpenPoints')).OpenPoints,
  due: async () => (await import('./office/Due')).Due,
  inspections: async () => (await import('./office/Inspections')).Inspections,
  gate: async () => (await import('./office/Gate')).Gate,
  register: async () => (await import('./office/Register')).Register,
  analysis: async () => (await import('./office/Analysis')).Analysis,
  exchange: async () => (await import('./office/Exchange')).Exchange,
};

function View({ view }: { readonly view: CreditView }): JSX.Element {
  const entity = credit.get('entity');
  const load = PARTS[view];
  if (load) return <Chunk key={view} id={`credit/${view}`} load={load} />;
  if (view === 'lists') return <Lists />;
  if (view === 'draws') return <Draws />;
  return entity === null ? <Units /> : <UnitPage key={entity} uscc={entity} />;
}
