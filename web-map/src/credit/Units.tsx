import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { districtName } from '../alerts/words';
import { type Band, type PortalUnit, type PublicRating, searchPortal, searchRatings } from '../api/credit';
import { BANDS } from '../config/credit';
import { pick } from '../i18n';
import { t } from './i18n';
import { BandMark, Read, Synthetic } from './parts';
import { credit } from './state';

const MOST = 50;

/** One line of what was found: a rated unit, a technical-service unit, or both. */
interface Found {
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
  readonly synthetic: boolean;
  readonly rating?: PublicRating;
}

/** What was found, and whether there may be more of it. */
interface Answer {
  readonly units: readonly Found[];
  readonly more: boolean;
}

/** Search of units by name or code, for everybody. */
export function Units(): JSX.Element {
  const [typed, setTyped] = useState(credit.get('query'));
  const [band, setBand] = useState('');
  const query = credit.get('query');
  const found = useRead(() => find(query, band), `${query}|${band}`);
  return (
    <>
      <form
        class="credit-search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          credit.set({ query: typed.trim() });
        }}
      >
        <label class="field">
          <span class="label">{t('searchUnits')}</span>
          <input id="credit-query" type="search" maxLength={100} value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
        <button id="credit-find" type="submit" class="secondary">
          {t('find')}
        </button>
      </form>
      <Select id="credit-band" label={t('band')} value={band} change={setBand} options={[['', t('anyBand')], ...Object.entries(BANDS).map(([key, words]) => [key, `${key} ${pick(words)}`] as const)]} />
      <Read answer={found}>{(answer) => <Lines {...answer} />}</Read>
    </>
  );
}

async function find(query: string, band: string): Promise<Answer> {
  const [ratings, portal] = await Promise.all([searchRatings(query, band, '', MOST), band === '' ? searchPortal(query, MOST) : Promise.resolve<readonly PortalUnit[]>([])]);
  const rated = ratings.map((rating): Found => ({ uscc: rating.uscc, name: rating.unitName, districtCode: rating.districtCode, synthetic: rating.synthetic, rating }));
  const known = new Set(rated.map(({ uscc }) => uscc));
  return { units: [...rated, ...portal.filter(({ uscc }) => !known.has(uscc))], more: ratings.length >= MOST || portal.length >= MOST };
}

function Lines({ units, more }: Answer): JSX.Element {
  if (units.length === 0) {
    return (
      <p id="credit-none" class="hint" role="status">
        {t('noUnits')}
      </p>
    );
  }
  return (
    <>
      <p class="hint" role="status">
        {t(more ? 'foundMany' : 'found', { n: units.length })}
      </p>
      <ul class="credit-list">
        {units.map(({ uscc, name, districtCode, rating, synthetic }) => (
          <li key={uscc}>
            <button type="button" class="credit-line" data-uscc={uscc} onClick={() => credit.set({ entity: uscc })}>
              <span class="credit-top">
                <strong>{name}</strong>
                {rating ? <BandMark band={rating.band as Band} score={rating.score} /> : <span class="muted">{t('technicalUnit')}</span>}
              </span>
              <span class="muted">
                {uscc} · {districtName(districtCode)} <Synthetic is={synthetic} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
