import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRead } from '../alerts/useRead';
import { type Draw, getDraw, listDraws } from '../api/credit';
import { Facts } from '../ui/Facts';
import { t } from './i18n';
import { canHash, type DrawChecks, verifyDraw } from './lottery';
import { authorityName, Back, Read } from './parts';
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
  const draw = useRead(() => getDraw(id), id);
  return (
    <>
      <Back to={t('draws')} go={() => credit.set({ draw: null })} />
      <Read answer={draw}>{(read) => <Shown draw={read} />}</Read>
    </>
  );
}

function Shown({ draw }: { readonly draw: Draw }): JSX.Element {
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
        ]}
      />
      {draw.picks && (
        <section id="draw-picks">
          <h3>{t('picks')}</h3>
          <ul class="credit-list">
            {draw.picks.map(({ unit, inspectors }) => (
              <li key={unit} class="credit-item">
                <button type="button" class="link" onClick={() => credit.set({ view: 'units', entity: unit })}>
                  {unit}
                </button>
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
