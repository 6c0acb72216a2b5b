import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { type Fulfilment, listPublished, type PublishedDuty, type ReleasedYear, releaseYear, withdrawYear } from '../api/duties';
import { ApiError } from '../api/http';
import { pick } from '../i18n';
import { change, readPublic } from './desk';
import { t } from './i18n';
import { DistrictSelect, Do, Entry, isCity, periodWords, placeName, Problem } from './parts';
import { duties } from './state';

const STATES: readonly Fulfilment[] = ['FULFILLED', 'LATE', 'IN_REVIEW', 'OVERDUE', 'FAILED'];
const WORDS = { FULFILLED: 'ACCEPTED', LATE: 'late', IN_REVIEW: 'inReview', OVERDUE: 'OVERDUE', FAILED: 'FAILED' } as const;
/** What was withdrawn leaves an open page well within a minute. */
const READ_AGAIN_MS = 30_000;
const SHOWN = 50;

const keyOf = ({ year, districtCode }: ReleasedYear): string => `${year}-${districtCode}`;

/** What everybody may read of how holders fulfil their duties, by year and district; the city releases and withdraws it. (004-R30) */
export function Published(): JSX.Element {
  const released = duties.get('released');
  const open = duties.get('fulfilment');
  useEffect(() => {
    const timer = setInterval(readPublic, READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  if (released === null) return <p class="hint">{t('reading')}</p>;
  const read = released.find((each) => keyOf(each) === open);
  return (
    <>
      <p class="hint">{t('publicHint')}</p>
      {released.length === 0 && <p class="hint">{t('noPublic')}</p>}
      <ul class="duties-list">
        {released.map((each) => (
          <li key={each.id}>
            <button type="button" class="link" aria-pressed={each === read} data-published={keyOf(each)} onClick={() => duties.set({ fulfilment: each === read ? null : keyOf(each) })}>
              {t('publicLine', { year: each.year, district: placeName(each.districtCode), day: each.asOf, n: each.rows })}
            </button>
            {isCity() && <Withdraw released={each} />}
          </li>
        ))}
      </ul>
      {open !== null && !read && <p id="public-gone" class="alert" role="status">{t('publicGone')}</p>}
      {read && <Year key={read.id} released={read} />}
      {isCity() && <Release />}
    </>
  );
}

function Year({ released }: { readonly released: ReleasedYear }): JSX.Element {
  const rows = useRead(() => listPublished(released.year, released.districtCode), released.id);
  if (rows === null) return <p class="hint">{t('reading')}</p>;
  return rows instanceof ApiError ? <Problem problem={rows} /> : <Rows rows={rows} released={released} />;
}

function Rows({ rows, released }: { readonly rows: readonly PublishedDuty[]; readonly released: ReleasedYear }): JSX.Element {
  const [text, setText] = useState('');
  const licences = [...new Set(rows.map(({ row }) => row.licenceNumber))].filter((licence) => licence.includes(text.trim()));
  return (
    <section id="public-year">
      <h3>{t('publicYear', { year: released.year, district: placeName(released.districtCode), day: released.asOf })}</h3>
      {rows.some(({ row }) => row.synthetic) && <p class="note">{t('publicSynthetic')}</p>}
      <Counts rows={rows} released={released} />
      <Entry id="public-text" label={t('publicSearch')} value={text} set={setText} />
      <p class="hint" role="status">
        {t('publicFound', { n: licences.length, shown: Math.min(licences.length, SHOWN) })}
      </p>
      <ul class="duties-list">
        {licences.slice(0, SHOWN).map((licence) => (
          <li key={licence}>
            <h4>{licence}</h4>
            <ul>
              {rows
                .filter(({ row }) => row.licenceNumber === licence)
                .map(({ row, title }) => (
                  <li key={`${row.duty}${row.period}`}>
                    {pick(title)} {periodWords(row.period)} <span class="muted">{t('dueOn', { day: row.dueOn })}</span> <span class={`duty-count is-${row.state === 'FULFILLED' ? 'accepted' : row.state === 'OVERDUE' ? 'overdue' : row.state === 'FAILED' ? 'failed' : 'filed'}`}>{t(WORDS[row.state])}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each duty by how it was fulfilled. */
function Counts({ rows, released }: { readonly rows: readonly PublishedDuty[]; readonly released: ReleasedYear }): JSX.Element {
  const kinds = [...new Map(rows.map(({ row, title }) => [row.duty, title])).entries()];
  return (
    <div class="duties-table" role="group" tabIndex={0} aria-label={t('publicYear', { year: released.year, district: placeName(released.districtCode), day: released.asOf })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('dutyFilter')}</th>
            {STATES.map((state) => (
              <th key={state} scope="col">
                {t(WORDS[state])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(([duty, title]) => (
            <tr key={duty}>
              <th scope="row">{pick(title)}</th>
              {STATES.map((state) => (
                <td key={state}>{rows.filter(({ row }) => row.duty === duty && row.state === state).length}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Release(): JSX.Element {
  const [district, setDistrict] = useState('');
  const [year, setYear] = useState(String(duties.get('year')));
  return (
    <section id="public-office">
      <h3>{t('release')}</h3>
      <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
        <DistrictSelect id="public-district" value={district} set={setDistrict} />
        <Entry id="public-for" label={t('year')} type="number" value={year} set={setYear} />
        <Do id="public-release" title={t('release')} run={() => change('public', () => releaseYear(Number(year), district), t('released'))} />
      </form>
    </section>
  );
}

function Withdraw({ released }: { readonly released: ReleasedYear }): JSX.Element {
  const [reason, setReason] = useState<string | null>(null);
  const what = `${released.year} ${placeName(released.districtCode)}`;
  if (reason === null) {
    return (
      <button type="button" class="link" data-withdraw={keyOf(released)} aria-label={`${t('withdraw')}：${what}`} onClick={() => setReason('')}>
        {t('withdraw')}
      </button>
    );
  }
  return (
    <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
      <Entry id={`withdraw-${released.id}`} label={t('withdrawReason')} value={reason} set={setReason} wide />
      <Do id={`withdraw-do-${released.id}`} title={t('withdraw')} run={() => change('public', () => withdrawYear(released.id, reason), t('withdrawn'))} />
    </form>
  );
}
