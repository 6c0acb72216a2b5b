import './patches.css';
import type { JSX } from 'preact';
import type { Patch } from '../api/patches';
import { Problem, Select } from '../alerts/parts';
import { alerts } from '../alerts/state';
import { area, districtName, wordOf } from '../alerts/words';
import { AGREEMENTS, FINDINGS, ISSUERS } from '../config/enforcement';
import { pick } from '../i18n';
import { number } from '../figures/tables';
import { t as frameWords } from '../ui/i18n';
import { keepPatches, openPatch, readMore, readPatches } from './desk';
import { t } from './i18n';
import { newest } from './link';
import { PatchView } from './PatchView';
import { type PatchFilter, patches } from './state';

// Once, when the desk is opened first.
keepPatches();

/** Where images of patches are read, one after the other. */
export function PatchDesk(): JSX.Element {
  const chosen = patches.get('chosen');
  return chosen === null ? <PatchList /> : <PatchView key={chosen} id={chosen} />;
}

function PatchList(): JSX.Element {
  const list = patches.get('list');
  const problem = patches.get('problem');
  const none = patches.get('periods')?.length === 0;
  return (
    <>
      <p class="hint">{t('clue')}</p>
      <Filters />
      <Problem problem={problem} retry={() => void readPatches()} />
      {list === null && !problem && <p class="hint" role="status">{frameWords('loading')}</p>}
      {list !== null && list.length === 0 && <p class="hint empty">{t(none ? 'noPeriods' : 'none')}</p>}
      {list !== null && list.length > 0 && (
        <>
          <p id="patch-count" class="hint" role="status">
            {t('shown', { n: list.length })}
          </p>
          <ol class="alert-list">
            {list.map((patch) => (
              <Row key={patch.id} patch={patch} />
            ))}
          </ol>
          {patches.get('next') !== null && (
            <button id="patches-more" type="button" class="secondary" onClick={() => void readMore()}>
              {t('more')}
            </button>
          )}
        </>
      )}
    </>
  );
}

function Row({ patch }: { readonly patch: Patch }): JSX.Element {
  const { code, district, imageDate, imageType, areaSquareMetres, synthetic } = patch.properties;
  const finding = patch.result ? wordOf(FINDINGS, patch.result.finding) : t('notCompared');
  return (
    <li>
      <button type="button" class="alert-row patch-row" id={`patch-${patch.id}`} onClick={() => openPatch(patch.id)}>
        <span class="alert-head">
          <strong>{code}</strong>
          {synthetic && <span class="mark">{t('synthetic')}</span>}
          <span class={`reading ${patch.agreement}`}>{wordOf(AGREEMENTS, patch.agreement)}</span>
        </span>
        <span class="alert-facts">{finding}</span>
        <span class="alert-facts muted">{[imageType, districtName(district), area(areaSquareMetres), imageDate].filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}

function Filters(): JSX.Element {
  const filter = patches.get('filter');
  const periods = patches.get('periods') ?? [];
  const now = filter.period || newest(periods) || '';
  const period = periods.find((each) => `${each.year}-${each.period}` === now);
  const set = (patch: Partial<PatchFilter>): void => patches.set({ filter: { ...filter, ...patch } });
  const words = (of: Readonly<Record<string, { zh: string; en: string }>>) => Object.entries(of).map(([key, text]) => [key, pick(text)] as const);
  return (
    <>
      <div class="filters grid">
        <Select id="patch-period" label={t('period')} value={now} options={periods.map((each) => [`${each.year}-${each.period}`, t('periodName', each)] as const)} change={(value) => set({ period: value })} />
        <Select id="patch-reading" label={t('reading')} value={filter.reading} options={[['', t('any')], ...words(AGREEMENTS)]} change={(reading) => set({ reading })} />
        <Select id="patch-finding" label={t('finding')} value={filter.finding} options={[['', t('any')], ...words(FINDINGS)]} change={(finding) => set({ finding })} />
        <Select id="patch-district" label={t('district')} value={filter.district} options={[['', t('any')], ...alerts.get('districts').map(({ code }) => [code, districtName(code)] as const)]} change={(district) => set({ district })} />
        <Select id="patch-issuer" label={t('issuer')} value={filter.issuer} options={[['', t('any')], ...ISSUERS.map((each) => [each, each] as const)]} change={(issuer) => set({ issuer })} />
      </div>
      {period && (
        <p class="hint" id="period-progress">
          {t('progress', { patches: period.patches, once: period.readOnce, agreed: period.agreed, differing: period.differing, decided: period.decided })}{' '}
          {period.agreementPercent !== undefined && t('kappa', { share: number(period.agreementPercent, 1), kappa: period.kappa === undefined ? t('kappaUnknown') : number(period.kappa, 2) })}
        </p>
      )}
    </>
  );
}
