import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { announceSpotCheck, drawSpotCheck, type SpotCheck } from '../api/duties';
import { canHash } from '../credit/lottery';
import { Facts } from '../ui/Facts';
import { change } from './desk';
import { t } from './i18n';
import { DistrictSelect, Do, enforces, Entry, placeName } from './parts';
import { readRiskLots, repeatSpotCheck, RISKS, type RiskEntry, type SpotProof } from './riskLots';
import { duties } from './state';

/** Spot checks aimed by risk: announced, drawn once, repeated by whoever looks. (004-R15) */
export function Checks(): JSX.Element {
  const checks = duties.get('checks');
  return (
    <>
      <p class="hint">{t('checksHint')}</p>
      {enforces() && <Announce />}
      {checks === null ? <p class="hint">{t('reading')}</p> : checks.length === 0 ? <p class="hint">{t('noChecks')}</p> : checks.map((check) => <Check key={check.id} check={check} />)}
    </>
  );
}

function Announce(): JSX.Element {
  const [title, setTitle] = useState('');
  const [district, setDistrict] = useState('');
  const [wanted, setWanted] = useState('5');
  return (
    <details id="check-new">
      <summary>{t('checkNew')}</summary>
      <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
        <Entry id="check-title" label={t('checkTitle')} value={title} set={setTitle} wide />
        <DistrictSelect id="check-district" city value={district} set={setDistrict} />
        <Entry id="check-wanted" label={t('checkWanted')} type="number" value={wanted} set={setWanted} />
        <Do id="check-announce" title={t('checkAnnounce')} run={() => change('checks', () => announceSpotCheck(title, district, Math.trunc(Number(wanted))), t('checkAnnounced'))} />
      </form>
    </details>
  );
}

function Check({ check }: { readonly check: SpotCheck }): JSX.Element {
  const [witness, setWitness] = useState('');
  const { wanted, entries } = readRiskLots(check.population);
  const reasonsOf = (licence: string): string => reasons(entries.find((entry) => entry.licence === licence));
  return (
    <section data-check={check.title}>
      <h3>
        {check.title} <span class={`duty-count ${check.drawnAt ? 'is-accepted' : 'is-filed'}`}>{check.drawnAt ? t('checkDrawn') : t('checkOpen')}</span>
      </h3>
      <p class="muted">{t('checkLine', { place: placeName(check.districtCode), day: check.announcedAt.slice(0, 10), wanted, total: entries.length })}</p>
      {check.picks && (
        <ol class="check-picks">
          {check.picks.map((licence) => (
            <li key={licence}>
              {licence} <span class="muted">{reasonsOf(licence)}</span>
            </li>
          ))}
        </ol>
      )}
      {!check.drawnAt && enforces() && (
        <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
          <Entry id={`witness-${check.id}`} label={t('checkWitness')} value={witness} set={setWitness} wide />
          <Do id={`draw-${check.id}`} title={t('checkDraw')} run={() => change('checks', () => drawSpotCheck(check.id, witness), t('checkDrawn'))} />
        </form>
      )}
      <Tickets entries={entries} />
      <Repeat key={check.seed} check={check} />
      <details>
        <summary>{t('checkPublished')}</summary>
        <Facts
          rows={[
            [t('populationHash'), <code>{check.populationHash}</code>],
            [t('commitment'), <code>{check.commitment}</code>],
            [t('witness'), check.witness],
            [t('secret'), check.secret && <code>{check.secret}</code>],
            [t('seed'), check.seed && <code>{check.seed}</code>],
          ]}
        />
        <pre class="duties-population" tabIndex={0} aria-label={t('population')}>
          {check.population}
        </pre>
      </details>
    </section>
  );
}

const RISK_WORDS = { 'no-report': 'riskNoReport', 'many-problems': 'riskProblems', 'big-change': 'riskChange', 'little-left': 'riskLeft' } as const;
const riskWords = (risk: string): string => (risk in RISK_WORDS ? t(RISK_WORDS[risk as keyof typeof RISK_WORDS]) : risk);
const reasons = (entry: RiskEntry | undefined): string => (entry ? t('tickets', { n: entry.tickets, why: entry.reasons.map(riskWords).join('、') || t('riskNone') }) : '');

/** How many rights have more tickets, and why. */
function Tickets({ entries }: { readonly entries: readonly RiskEntry[] }): JSX.Element {
  const rows = [...RISKS.map((risk) => [riskWords(risk), entries.filter((entry) => entry.reasons.includes(risk))] as const), [t('riskNone'), entries.filter((entry) => entry.reasons.length === 0)] as const];
  return (
    <div class="duties-table" role="group" tabIndex={0} aria-label={t('risk')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('risk')}</th>
            <th scope="col">{t('rights')}</th>
            <th scope="col">{t('ticketsHead')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, of]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td>{of.length}</td>
              <td>{of.reduce((sum, { tickets }) => sum + tickets, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Repeats the draw in the page: nobody has to believe the server. */
function Repeat({ check }: { readonly check: SpotCheck }): JSX.Element {
  const [proofs, setProofs] = useState<readonly (readonly [SpotProof, boolean])[] | null>(null);
  if (!canHash()) return <p class="alert">{t('noHash')}</p>;
  const holds = proofs?.every(([, each]) => each);
  return (
    <div>
      <button type="button" class="secondary small check-repeat" aria-label={`${t('repeat')}：${check.title}`} onClick={() => void repeatSpotCheck(check).then(setProofs)}>
        {t('repeat')}
      </button>
      {proofs && (
        <div role="status">
          <p class={`duty-proof ${holds ? 'is-accepted' : 'is-failed'}`}>{holds ? (check.drawnAt ? t('repeated') : t('repeatedSoFar')) : t('notRepeated')}</p>
          <ul>
            {proofs.map(([name, each]) => (
              <li key={name}>
                {t(name)}：{each ? t('holds') : t('differs')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
