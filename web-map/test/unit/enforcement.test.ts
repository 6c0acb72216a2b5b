import { describe, expect, it } from 'vitest';
import type { AlertCount } from '../../src/api/alerts';
import type { TwoRates } from '../../src/api/statistics';
import { readFilter, filterLink } from '../../src/alerts/link';
import { ALL_OPEN, alerts } from '../../src/alerts/state';
import { SEVERITY_COLOURS } from '../../src/config/enforcement';
import { newest, readPatchFilter } from '../../src/patches/link';
import { NEWEST } from '../../src/patches/state';
import { alertsOption } from '../../src/statistics/charts';
import { alertTable, byDistrict, calendarTable, rankTable, ratesTable } from '../../src/statistics/tables';
import css from '../../src/alerts/alerts.css?raw';

const count = (districtCode: string, state: AlertCount['state'], severity: AlertCount['severity'], number: number, escalated = 0): AlertCount => ({ districtCode, state, severity, alerts: number, escalated });
const COUNTS = [count('500102', 'OPEN', 'URGENT', 3, 1), count('500102', 'CONCLUDED', 'LOW', 4), count('500103', 'TAKEN', 'HIGH', 5), count('', 'OPEN', 'LOW', 1)];

describe('the filter in the link (E16)', () => {
  it('says what differs from all open ones, and comes back the same', () => {
    alerts.set({ filter: { ...ALL_OPEN, state: '', district: '500102', who: 'patrol500102' } });
    const written = filterLink.write();
    expect(written).toBe('state:,district:500102,who:patrol500102');
    expect(readFilter(written)).toEqual({ ...ALL_OPEN, state: '', district: '500102', who: 'patrol500102' });
    alerts.set({ filter: ALL_OPEN });
    expect(filterLink.write()).toBeUndefined();
  });

  it('leaves out what nobody knows or nobody writes so', () => {
    expect(readFilter('nonsense:1,district:%3Cscript%3E,__proto__:x,state')).toEqual({ ...ALL_OPEN, state: '' });
    expect(readFilter(undefined)).toEqual(ALL_OPEN);
    expect(readPatchFilter(`period:2026-3,issuer:${encodeURIComponent('部级')},finding:"><,other:1`)).toEqual({ ...NEWEST, period: '2026-3', issuer: '部级' });
  });

  it('begins with the newest period', () => {
    expect(newest([{ year: 2026, period: 3 }, { year: 2026, period: 2 }])).toBe('2026-3');
    expect(newest([])).toBeUndefined();
  });
});

describe('alerts by district', () => {
  it('counts open ones, most first, and adds all up', () => {
    expect(byDistrict(COUNTS).map(({ district, open, urgent, escalated }) => [district, open, urgent, escalated])).toEqual([
      ['500103', 5, 0, 0],
      ['500102', 3, 3, 1],
      ['', 1, 0, 0],
    ]);
    expect(alertTable(COUNTS).rows[0]?.cells).toEqual(['合计', 9, 3, 1, 4, 5, 0, 0, 0, 4]);
  });

  it('shows a district nobody knows as unknown, not as none', () => {
    expect(alertTable(COUNTS).rows.at(-1)?.cells[0]).toBe('区县未知');
  });

  it('leaves concluded ones out of the picture', () => {
    const series = alertsOption(COUNTS).series as { data: number[] }[];
    expect(series.flatMap(({ data }) => data).reduce((sum, value) => sum + value, 0)).toBe(9);
  });
});

describe('the two rates (C.6)', () => {
  const none = { part: 0, base: 0, words: { zh: '—（基期为零）', en: '— (base is zero)' } };
  const some = { part: 2, base: 80, percent: 2.5, words: { zh: '2.50%', en: '2.50%' } };
  const line = (districtCode: string, rank: number, occurrence: typeof none) => ({ districtCode, rank, occurrence, growth: none, unlicensedNow: 0, unlicensedBefore: 0 });
  const rates: TwoRates = { from: '2026-01-01', to: '2026-12-31', growth: none, occurrence: some, classes: [], districts: [line('500101', 0, none), line('500103', 2, some), line('500102', 1, some)] };

  it('say the base of zero in the words of the server', () => {
    expect(ratesTable(rates).rows.map(({ cells }) => cells[3])).toEqual(['—（基期为零）', '2.50%']);
  });

  it('rank those with rights; the others are unknown and come last', () => {
    expect(rankTable(rates).rows.map(({ cells }) => cells[1])).toEqual([1, 2, null]);
  });
});

describe('what is due', () => {
  it('says when a day is provisional, and a missing one is unknown', () => {
    const title = { zh: '两率统计表', en: 'Two rates' };
    const table = calendarTable([{ title, source: '004-R26', due: { day: '2027-01-31', provisional: true } }, { title, source: '004-R26', due: { provisional: false } }]);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['2027-01-31（暂定）', null]);
  });
});

describe('colours of severity', () => {
  it.each(Object.entries(SEVERITY_COLOURS))('%s is the same on the map and in the list', (severity, colour) => {
    expect(css).toContain(`.severity-${severity} { --verdict: ${colour}; }`);
  });
});
