import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRead } from '../ui/useRead';
import { districtName } from '../alerts/words';
import { type Draw, getDraw, listDraws, searchPortal } from '../api/credit';
import { Facts } from '../ui/Facts';
import { t } from './i18n';
import { w } from './i18n/work';
import { canHash, type DrawChecks, readPopulation, verifyDraw } from './lottery';
import { Announce, DrawSteps } from './office/DrawOffice';
import { authorityName, Back, Read, UnitLink } from './parts';
import { credit } from './state';

const stateWords = ({ state }: Draw): string => ({ ANNOUNCED: t('announced'), DRAWN: t('drawn'), CANCELLED: t('drawCancelled') })[state];

/** All random draws of units and inspectors, or one of them. */
export function Draws(): JSX.Element {
  const id = credit.get('draw');
  return id === null ? <DrawList /> : <DrawPage key={id} id={id} />;
}

function DrawList(): JSX.Element {
  const draws = useRead(listDraws, '');
  return (
    <>
      <p class="hint">{t('drawsHint')}</p>
      <Announce />
      <Read answer={draws}>
        {(all) =>
          all.length === 0 ? (
            <p class="hint">{t('noDraws')}</p>
          ) : (
            <ul class="credit-list">
              {all.map((draw) => (
                <li key={draw.id}>
                  <button type="button" class="credit-line" data-draw={draw.number} data-state={draw.state} onClick={() => credit.set({ draw: draw.id })}>
                    <span class="credit-top">
                      <strong>{draw.title}</strong>
                      <span class={`credit-state ${draw.state}`}>{stateWords(draw)}</span>
                    </span>
                    <span class="muted">
                      {draw.number} · {authorityName(draw.authority)} · {draw.announcedAt.slice(0, 10)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </>
  );
}

function DrawPage({ id }: { readonly id: string }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const draw = useRead(() => getDraw(id), `${id}${turn}`);
  return (
    <>
      <Back to={t('draws')} go={() => credit.set({ draw: null })} />
      <Read answer={draw}>{(read) => <Shown draw={read} again={() => setTurn(turn + 1)} />}</Read>
    </>
  );
}

function Shown({ draw, again }: { readonly draw: Draw; readonly again: () => void }): JSX.Element {
  const { units, inspectors, recused, unitsWanted, district, notInspectedSince } = readPopulation(draw.population);
  return (
    <article class="credit-page">
      <h2 class="panel-title">
        {draw.title} <span class={`credit-state ${draw.state}`}>{stateWords(draw)}</span>
      </h2>
      <Facts
        rows={[
          [t('number'), draw.number],
          [t('authority'), authorityName(draw.authority)],
          [t('announcedAt'), draw.announcedAt.slice(0, 10)],
          [t('drawnAt'), draw.drawnAt?.slice(0, 10)],
          [t('cancelReason'), draw.cancelReason],
          [t('witness'), draw.witness],
          [w('populationOf'), w('populationCounts', { units: units.length, inspectors: inspectors.length, wanted: unitsWanted, recused: [...recused.values()].reduce((sum, codes) => sum + codes.size, 0) })],
          [w('populationFilter'), [districtName(district), notInspectedSince && w('notSince', { day: notInspectedSince })].filter(Boolean).join('，')],
        ]}
      />
      <DrawSteps key={draw.state} draw={draw} again={again} />
      {draw.picks && (
        <section id="draw-picks">
          <h3>{t('picks')}</h3>
          <ul class="credit-list">
            {draw.picks.map(({ unit, inspectors }) => (
              <li key={unit} class="credit-item">
                <PickedUnit uscc={unit} />
                <span class="muted">{t('inspectors', { codes: inspectors.join('、') })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Verify draw={draw} />
      <details>
        <summary>{t('published')}</summary>
        <Facts
          rows={[
            [t('populationHash'), <code>{draw.populationHash}</code>],
            [t('commitment'), <code>{draw.commitment}</code>],
            [t('secret'), draw.secret && <code>{draw.secret}</code>],
            [t('seed'), draw.seed && <code>{draw.seed}</code>],
          ]}
        />
        <pre class="credit-population" tabIndex={0} aria-label={t('population')}>
          {draw.population}
        </pre>
      </details>
    </article>
  );
}

/** A drawn unit by its name, where the portal shows one. */
function PickedUnit({ uscc }: { readonly uscc: string }): JSX.Element {
  const found = useRead(() => searchPortal(uscc, 1), uscc);
  const name = Array.isArray(found) ? found[0]?.name : undefined;
  return (
    <>
      <UnitLink uscc={uscc} name={name ?? uscc} /> {name && <span class="muted">{uscc}</span>}
    </>
  );
}

/** Repeats the draw in the page: nobody has to believe the server. */
function Verify({ draw }: { readonly draw: Draw }): JSX.Element {
  const [checks, setChecks] = useState<DrawChecks | null>(null);
  if (!canHash()) return <p class="alert">{t('noHash')}</p>;
  return (
    <section id="draw-verify">
      <h3>{t('verify')}</h3>
      <p class="hint">{t('verifyHint')}</p>
      <button id="verify-run" type="button" class="secondary" onClick={() => void verifyDraw(draw).then(setChecks)}>
        {t('verifyRun')}
      </button>
      {checks && <Result draw={draw} checks={checks} />}
    </section>
  );
}

function Result({ draw, checks }: { readonly draw: Draw; readonly checks: DrawChecks }): JSX.Element {
  const holds = checks.every(([, each]) => each);
  const names = { populationHash: t('checkPopulation'), drawNumber: t('checkNumber'), commitment: t('checkCommitment'), seed: t('checkSeed'), picks: t('checkPicks') };
  return (
    <div role="status">
      <p id="verify-verdict" class={holds ? 'credit-good' : 'credit-bad'}>
        {holds ? (draw.state === 'DRAWN' ? t('verified') : t('verifiedSoFar')) : t('notVerified')}
      </p>
      <ul class="credit-checks">
        {checks.map(([name, each]) => (
          <li key={name} class={each ? 'credit-good' : 'credit-bad'}>
            {each ? t('holds') : t('differs')}：{names[name]}
          </li>
        ))}
      </ul>
    </div>
  );
}
