import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ApiError } from '../api/http';
import { districtOutline, type Hit, type HitKind, search } from '../api/search';
import { PHONE_WIDTH_PX } from '../config/map';
import { currentLanguage, pick } from '../i18n';
import { store } from '../store/store';
import { Icon } from '../ui/icons';
import { type Place, readPlace } from './coordinates';
import { middleOf } from './geometry';
import { t } from './i18n';
import { identifyAt } from './identify';
import { showPlace } from './place';

const DELAY_MS = 250;
/** A town and the land around it. */
const PLACE_ZOOM = 12.5;

type State = { readonly words: string; readonly place: Place | null; readonly hits: readonly Hit[]; readonly problem: string };
const answer = signal<State | null>(null);
const active = signal(-1);

/** Finds plan zones, rights, districts, what other layers call so, and coordinates; arrow keys and Enter choose (WAI-ARIA combobox). */
export function Search(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const { ask, hurry } = useAsking((found) => choose(optionsOf(found)[0]));
  const options = answer.value ? optionsOf(answer.value) : [];
  const choose = (option: Option | undefined): void => {
    if (!option) return;
    option.go();
    answer.value = null;
    input.current?.blur();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') answer.value = null;
    else if (event.key === 'ArrowDown') active.value = Math.min(options.length - 1, active.peek() + 1);
    else if (event.key === 'ArrowUp') active.value = Math.max(0, active.peek() - 1);
    else if (event.key === 'Enter') options.length > 0 ? choose(options[Math.max(0, active.peek())]) : hurry();
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        id="search"
        ref={input}
        {...{ type: 'text', role: 'combobox' }}
        aria-label={t('searchLabel')}
        placeholder={t('searchLabel')}
        title={t('searchWhat')}
        autocomplete="off"
        aria-expanded={answer.value !== null}
        aria-controls="search-hits"
        aria-activedescendant={active.value >= 0 && options.length > 0 ? `hit-${active.value}` : undefined}
        onInput={({ currentTarget }) => ask(currentTarget.value)}
        onKeyDown={key}
      />
      {answer.value && (
        <div class="search-answer">
          <ul id="search-hits" role="listbox" aria-label={t('searchLabel')}>
            {options.map((option, index) => (
              <li key={option.id} id={`hit-${index}`} role="option" aria-selected={index === active.value} onPointerDown={() => choose(option)}>
                <span class="hit-kind">{option.kind}</span>
                <span>{option.title}</span>
                <span class="muted">{option.detail}</span>
              </li>
            ))}
          </ul>
          <p role="status" class="hint">
            {answer.value.problem || (options.length === 0 ? `${t('searchNone', { words: answer.value.words })}${t('searchWhat')}` : '')}
          </p>
        </div>
      )}
    </search>
  );
}

interface Option {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly go: () => void;
}

function optionsOf({ place, hits }: State): readonly Option[] {
  const kinds: Readonly<Record<HitKind, string>> = { district: t('hitDistrict'), zone: t('hitZone'), right: t('hitRight'), place: t('hitPlace'), layer: t('hitFeature') };
  const layerOf = ({ kind, layer }: Hit): string => (kind === 'layer' ? pick(store.peek('layers').find(({ name }) => name === layer)?.title) || layer : '');
  const places: Option[] = place
    ? [{ id: 'place', kind: t('searchPlace'), title: `${place.lon.toFixed(6)}, ${place.lat.toFixed(6)}`, detail: '', go: () => showPlace(place) }]
    : [];
  return [
    ...places,
    ...hits.map((hit) => ({
      id: `${hit.kind}/${hit.id}`,
      kind: kinds[hit.kind],
      title: currentLanguage() === 'en' ? hit.nameEn || hit.nameZh : hit.nameZh,
      detail: [layerOf(hit), hit.detail, hit.lastDay ? t('ranOut', { day: hit.lastDay }) : '', hit.geometry ? '' : t(hit.kind === 'place' ? 'placeOnlyDistrict' : 'noOutline')].filter(Boolean).join(' · '),
      go: () => show(hit),
    })),
  ];
}

/** Goes there with its layer switched on, on a day the map shows it, and says what is known of it. */
function show({ kind, layer, geometry, district, lastDay }: Hit): void {
  if (innerWidth < PHONE_WIDTH_PX) store.set({ sheet: 'low' });
  if (layer) store.set({ shown: new Set([...store.peek('shown'), layer]) });
  if (district) return void showDistrict(district);
  if (!geometry) return;
  if (kind === 'place' && geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates as readonly number[];
    return showPlace({ lon, lat }, PLACE_ZOOM);
  }
  const day = store.peek('asOf');
  if (lastDay && (day === null || day > lastDay)) store.set({ asOf: lastDay });
  store.set({ focus: { geometry } });
  void identifyAt(middleOf(geometry));
}

/** Of a place the list names without position the district is shown. */
async function showDistrict(code: string): Promise<void> {
  try {
    const geometry = await districtOutline(code);
    if (geometry) store.set({ focus: { geometry } });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    answer.value = { words: '', place: null, hits: [], problem: t('searchFailed', { reason: pick(failure.title) }) };
  }
}

interface Asking {
  readonly ask: (words: string) => void;
  /** Enter before the answer is there takes its first hit when it comes. */
  readonly hurry: () => void;
}

/** Asks a moment after the last letter; an answer to former words is thrown away. */
function useAsking(take: (found: State) => void): Asking {
  const timer = useRef(0);
  const hurried = useRef(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (words: string): Promise<void> => {
    running.current = new AbortController();
    const { signal: stop } = running.current;
    const visible = store.peek('map').groups.flatMap(({ layers }) => layers.map(({ name }) => name));
    try {
      const [place, hits] = await Promise.all([placeOf(words), search(words, visible, stop)]);
      answer.value = { words, place, hits, problem: '' };
      active.value = -1;
      if (hurried.current) take(answer.peek() as State);
      hurried.current = false;
    } catch (failure) {
      if (stop.aborted) return;
      if (!(failure instanceof ApiError)) throw failure;
      answer.value = { words, place: null, hits: [], problem: t('searchFailed', { reason: pick(failure.title) }) };
    }
  };
  const ask = (typed: string): void => {
    clearTimeout(timer.current);
    running.current?.abort();
    hurried.current = false;
    const words = typed.trim();
    if (words === '') answer.value = null;
    else timer.current = window.setTimeout(() => void run(words), DELAY_MS);
  };
  return { ask, hurry: () => (hurried.current = true) };
}

async function placeOf(words: string): Promise<Place | null> {
  const typed = readPlace(words);
  if (!typed) return null;
  return typed.kind === 'degrees' ? typed.place : (await import('./gaussKrueger')).fromZone(typed.zone, typed.x, typed.y);
}
