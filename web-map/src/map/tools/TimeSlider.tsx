import type { JSX } from 'preact';
import { store } from '../../store/store';
import { isDay, today } from '../day';
import { t } from '../i18n';

const FIRST_YEAR = 2000;

/** The day the map shows; layers that know no days say so in the list. */
export function TimeSlider(): JSX.Element {
  const day = store.get('asOf');
  const months = monthsSince(day ?? today());
  return (
    <div class="tool">
      <label class="field">
        <span class="label">{t('asOfDay')}</span>
        <input id="as-of" type="date" min={`${FIRST_YEAR}-01-01`} max="2099-12-31" value={day ?? today()} onChange={({ currentTarget }) => show(currentTarget.value)} />
      </label>
      <label class="field">
        <span class="visually-hidden">{t('asOfSlider')}</span>
        <input
          id="as-of-slider"
          type="range"
          min={0}
          max={monthsSince(today())}
          value={months}
          aria-valuetext={day ?? t('asOfNow')}
          onChange={({ currentTarget }) => show(firstDayAfter(Number(currentTarget.value)))}
        />
        <span class="range-ends">
          <span>{FIRST_YEAR}</span>
          <span>{t('asOfNow')}</span>
        </span>
      </label>
      <button id="as-of-now" type="button" class="secondary" disabled={day === null} onClick={() => store.set({ asOf: null })}>
        {t('asOfBack')}
      </button>
      <p class="hint">{t('asOfHint')}</p>
    </div>
  );
}

function show(day: string): void {
  store.set({ asOf: isDay(day) && day !== today() ? day : null });
}

function monthsSince(day: string): number {
  const [year = FIRST_YEAR, month = 1] = day.split('-').map(Number);
  return (year - FIRST_YEAR) * 12 + month - 1;
}

/** The end of the slider is now. */
function firstDayAfter(months: number): string {
  if (months >= monthsSince(today())) return today();
  return `${FIRST_YEAR + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
