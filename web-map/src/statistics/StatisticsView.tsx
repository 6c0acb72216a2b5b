import './statistics.css';
import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { alerts } from '../alerts/state';
import { useRead } from '../ui/useRead';
import { ApiError } from '../api/http';
import { getTwoRates, listBehind, listDue, type MineVisits, type TwoRates } from '../api/statistics';
import { Chart } from '../figures/Chart';
import { DataTable } from '../figures/DataTable';
import { currentLanguage } from '../i18n';
import { today } from '../map/day';
import { t } from './i18n';
import { alertsOption, casesOption } from './charts';
import { alertTable, behindByDistrict, behindTable, calendarTable, classTable, ratesTable, rankTable } from './tables';

const YEARS_BACK = 5;

/** Two rates, alerts, what is due and who is behind: tables first, then pictures. */
export function StatisticsView(): JSX.Element {
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [half, setHalf] = useState(false);
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => String(thisYear - index));
  return (
    <div class="statistics">
      <Alerts />
      <section aria-labelledby="statistics-rates">
        <h3 id="statistics-rates">{t('rates')}</h3>
        <div class="filters grid">
          <Select id="statistics-year" label={t('year')} value={String(year)} options={years.map((each) => [each, each] as const)} change={(value) => setYear(Number(value))} />
          <Select id="statistics-span" label={t('span')} value={half ? 'half' : 'year'} options={[['year', t('wholeYear')], ['half', t('firstHalf')]]} change={(value) => setHalf(value === 'half')} />
        </div>
        <Rates key={`${year}${half}`} year={year} half={half} />
      </section>
      <Calendar />
      <Behind />
    </div>
  );
}

function Alerts(): JSX.Element {
  const counts = alerts.get('counts');
  const language = currentLanguage();
  const districts = alerts.get('districts');
  const option = useMemo(() => alertsOption(counts), [counts, language, districts]);
  const open = counts.some(({ state }) => state !== 'CONCLUDED');
  return (
    <section aria-labelledby="statistics-alerts">
      <h3 id="statistics-alerts">{t('alertsBy')}</h3>
      <p class="hint">{t('alertsNote')}</p>
      {counts.length === 0 ? (
        <p class="hint">{t('noAlerts')}</p>
      ) : (
        <>
          <DataTable table={alertTable(counts)} name={`alerts_${today()}`} />
          {open && <Chart id="chart-alerts" title={t('alertsBy')} option={option} name={`alerts_${today()}`} />}
        </>
      )}
    </section>
  );
}

interface ReadProps<T> {
  readonly answer: T | ApiError | null;
  readonly children: (answer: T) => ComponentChildren;
}

/** What was read, or why not; the other sections stay. */
function Answer<T>({ answer, children }: ReadProps<T>): JSX.Element {
  if (answer === null) return <p class="hint" role="status">{t('reading')}</p>;
  if (answer instanceof ApiError) return <Problem problem={answer} />;
  return <>{children(answer)}</>;
}

function Rates({ year, half }: { readonly year: number; readonly half: boolean }): JSX.Element {
  const name = `two_rates_${year}${half ? '_half' : ''}`;
  return <Answer answer={useRead(() => getTwoRates(year, half), '')}>{(rates) => <RatesOf rates={rates} name={name} />}</Answer>;
}

function RatesOf({ rates, name }: { readonly rates: TwoRates; readonly name: string }): JSX.Element {
  const language = currentLanguage();
  const option = useMemo(() => casesOption(rates), [rates, language]);
  const any = rates.classes.some(({ now, before }) => now + before > 0);
  return (
    <>
      <p class="hint" id="rates-of">{t('ratesOf', { from: rates.from, to: rates.to })}</p>
      <DataTable table={ratesTable(rates)} name={name} />
      <h4>{t('byClass')}</h4>
      <p class="hint">{t('classNote')}</p>
      <DataTable table={classTable(rates)} name={`${name}_classes`} />
      {any && <Chart id="chart-cases" title={t('byClass')} option={option} name={`${name}_classes`} />}
      <h4>{t('ranking')}</h4>
      <p class="hint">{t('rankNote')}</p>
      <DataTable table={rankTable(rates)} name={`${name}_districts`} />
    </>
  );
}

function Calendar(): JSX.Element {
  return (
    <section aria-labelledby="statistics-calendar">
      <h3 id="statistics-calendar">{t('calendar')}</h3>
      <Answer answer={useRead(() => listDue(today()), '')}>{(dues) => <DataTable table={calendarTable(dues)} name={`calendar_${today()}`} />}</Answer>
    </section>
  );
}

function Behind(): JSX.Element {
  return (
    <section aria-labelledby="statistics-behind">
      <h3 id="statistics-behind">{t('behind')}</h3>
      <Answer answer={useRead(() => listBehind(today()), '')}>{(mines) => <BehindOf mines={mines} />}</Answer>
    </section>
  );
}

function BehindOf({ mines }: { readonly mines: readonly MineVisits[] }): JSX.Element {
  const [first] = mines;
  if (!first) return <p class="hint">{t('behindNone')}</p>;
  return (
    <>
      <p class="hint" id="behind-said">
        {t('behindNote', { on: today(), n: first.ofYear, mines: mines.length })}
      </p>
      <DataTable table={behindByDistrict(mines)} name={`behind_districts_${today()}`} />
      <h4>{t('mines')}</h4>
      <DataTable table={behindTable(mines)} name={`behind_${today()}`} />
    </>
  );
}
