import type { JSX } from 'preact';
import type { FullPatch, Patch } from '../api/patches';
import { listAlerts } from '../api/alerts';
import { ApiError } from '../api/http';
import { CaseLink, Right } from '../alerts/AlertDetail';
import { Problem } from '../alerts/parts';
import { alerts } from '../alerts/state';
import { useRead } from '../ui/useRead';
import { area, districtName, wordOf } from '../alerts/words';
import { CERTAINTIES, FINDINGS, RIGHT_STATES } from '../config/enforcement';
import { number } from '../figures/tables';
import { pick } from '../i18n';
import { openTool } from '../map/tools';
import { store } from '../store/store';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { goOn, openPatch, readChosen } from './desk';
import { t } from './i18n';
import { ReadingForm } from './ReadingForm';
import { patches } from './state';
import { TwoDates } from './TwoDates';

/** One patch: both dates, the reading, how it lies, what it was before. */
export function PatchView({ id }: { readonly id: number }): JSX.Element {
  const full = patches.get('full');
  const list = patches.get('list') ?? [];
  const at = list.findIndex((patch) => patch.id === id);
  const last = at === list.length - 1 && patches.get('next') === null;
  return (
    <article class="alert-detail patch-view">
      <div class="row patch-bar">
        <button id="patch-back" type="button" class="link back" onClick={() => openPatch(null)}>
          <Icon name="back" />
          {t('back')}
        </button>
        <button id="patch-previous" type="button" class="secondary small" disabled={at <= 0} onClick={() => void goOn(-1)}>
          {t('previous')}
        </button>
        <button id="patch-next" type="button" class="secondary small" disabled={at < 0 || last} onClick={() => void goOn(1)}>
          {t('next')}
        </button>
      </div>
      <Problem problem={patches.get('problem')} retry={() => void readChosen(id)} />
      {!full && !patches.get('problem') && <p class="hint" role="status">{frameWords('loading')}</p>}
      {full?.patch.id === id && (
        <>
          <header>
            <h2>
              {full.patch.properties.code}
              {full.patch.properties.synthetic && <span class="mark">{t('synthetic')}</span>}
            </h2>
            <p id="patch-sentence">{pick(full.patch.sentence)}</p>
            <p class="hint">{t('clue')}</p>
          </header>
          <Dates full={full} />
          <ReadingForm patch={full.patch} />
          <Relation patch={full.patch} />
          <History patch={full.patch} history={full.history} />
          {full.patch.properties.disturbanceId && <Alerts disturbance={full.patch.properties.disturbanceId} />}
        </>
      )}
    </article>
  );
}

/** What became of the disturbance: its alerts, and the case of each. */
function Alerts({ disturbance }: { readonly disturbance: number }): JSX.Element {
  const found = useRead(() => listAlerts({ disturbance: `sensing:${disturbance}`, open: 'false' }), String(disturbance));
  const items = found === null || found instanceof ApiError ? [] : found;
  return (
    <section id="patch-alerts">
      <h3>{t('alertsOf')}</h3>
      {found instanceof ApiError && <Problem problem={found} />}
      {Array.isArray(found) && items.length === 0 && <p class="hint">{t('noAlerts')}</p>}
      <ul class="rights">
        {items.map(({ id, number, title, stateWords, caseId }) => (
          <li key={id}>
            <button type="button" class="link open-alert" onClick={() => alerts.set({ part: 'alerts', chosen: id })}>
              {number}
            </button>{' '}
            {pick(title)} · {pick(stateWords)} {caseId && <CaseLink id={caseId} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The patch of the same disturbance that was seen last before this one. */
function formerOf(patch: Patch, history: readonly Patch[]): Patch | undefined {
  return history.filter(({ properties }) => properties.imageDate < patch.properties.imageDate).at(-1);
}

function Dates({ full: { patch, history, imageBefore, imageAfter } }: { readonly full: FullPatch }): JSX.Element {
  const former = formerOf(patch, history);
  const { beforeDate, imageDate } = patch.properties;
  const swipe = (): void => {
    store.set({
      asOf: beforeDate ?? null,
      comparison: { kind: 'day', day: imageDate },
      shown: new Set([...store.peek('shown'), ...(imageBefore || imageAfter ? ['scenes'] : []), 'patches', 'mining_rights']),
      focus: { geometry: patch.geometry },
      sheet: 'low',
    });
    openTool.value = 'swipe';
  };
  return (
    <section>
      <h3>{t('twoDates')}</h3>
      <p class="hint">{t('twoDatesNote')}</p>
      <TwoDates patch={patch} former={former} before={imageBefore} after={imageAfter} />
      <p class="hint">{former ? t('formerOutline', { date: former.properties.imageDate }) : t('noFormer')}</p>
      {beforeDate && (
        <button id="patch-swipe" type="button" class="secondary small" onClick={swipe}>
          <Icon name="swipe" />
          {t('onMap')}
        </button>
      )}
    </section>
  );
}

function Relation({ patch }: { readonly patch: Patch }): JSX.Element {
  const { result, properties, details } = patch;
  if (!result) {
    return (
      <section>
        <h3>{t('relation')}</h3>
        <p class="hint">{t('notCompared')}</p>
      </section>
    );
  }
  const { areas, approach } = result;
  const metres = (value: number): string => t('metres', { n: number(value, 1) });
  const younger = details?.dataAfterImage ?? [];
  return (
    <>
      <section>
        <h3>{t('relation')}</h3>
        {!patch.current && <p class="note">{t('outdated')}</p>}
        {younger.length > 0 && <p class="note">{t('younger', { layers: younger.map(layerTitle).join('、') })}</p>}
        <p>
          <strong>{wordOf(FINDINGS, result.finding)}</strong> {wordOf(CERTAINTIES, result.certainty)}
        </p>
        <Facts
          rows={[
            [t('district'), districtName(properties.district)],
            [t('total'), area(properties.areaSquareMetres)],
            [t('delivered'), typeof properties.deliveredAreaSquareMetres === 'number' && area(properties.deliveredAreaSquareMetres)],
            [t('inside'), area(areas.inside)],
            [t('outside'), area(areas.outside)],
            [t('certain'), area(areas.certainOutside)],
            [t('possible'), area(areas.possibleOutside)],
            [t('ended'), areas.inEnded > 0 && area(areas.inEnded)],
            [t('exploration'), areas.inExploration > 0 && area(areas.inExploration)],
            [t('farthest'), areas.maxDistanceOutside > 0 && metres(areas.maxDistanceOutside)],
            [t('sigma'), metres(areas.sigma)],
          ]}
        />
        {details?.explanation && <p class="hint">{pick(details.explanation)}</p>}
        {approach && <p class="note">{t('approach', { code: approach.code, metres: number(approach.metresLeft, 0), days: number(approach.daysLeft, 0) })}</p>}
      </section>
      <section>
        <h3>{t('rights')}</h3>
        {result.rights.length === 0 && <p class="hint">{t('noRights')}</p>}
        <ul class="rights">
          {result.rights.map(({ licenceNumber, kind, state, squareMetres }) => (
            <Right key={licenceNumber} licence={licenceNumber}>
              {`${kind} · ${wordOf(RIGHT_STATES, state)} · ${area(squareMetres)}`}
            </Right>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('involved')}</h3>
        {result.involved.length === 0 && <p class="hint">{t('noInvolved')}</p>}
        {Number(patch.farmlandMu ?? 0) > 0 && <p>{t('farmland', { n: patch.farmlandMu ?? '' })}</p>}
        <ul class="rights">
          {result.involved.map(({ layer, code, kind, squareMetres }) => (
            <li key={`${layer}${code}`}>
              <strong>{layerTitle(layer)}</strong> {`${[kind, code].filter(Boolean).join(' ')} · ${area(squareMetres)}`}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function layerTitle(name: string): string {
  return pick(store.get('layers').find((layer) => layer.name === name)?.title) || name;
}

function History({ patch, history }: { readonly patch: Patch; readonly history: readonly Patch[] }): JSX.Element {
  return (
    <section>
      <h3>{t('history')}</h3>
      {history.length < 2 ? (
        <p class="hint">{t('single')}</p>
      ) : (
        <div class="figures-box" role="region" aria-label={t('history')} tabIndex={0}>
          <table id="patch-history">
            <thead>
              <tr>
                {[t('imageDate'), t('area'), t('growth'), t('direction'), t('speed')].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {history.map(({ id, properties, result }) => (
                <tr key={id} class={id === patch.id ? 'chosen' : undefined}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => openPatch(id)}>
                      {properties.imageDate}
                    </button>
                  </th>
                  <td>{area(properties.areaSquareMetres)}</td>
                  <td>{result?.history ? area(result.history.squareMetres) : '–'}</td>
                  <td>{result?.history ? t('degrees', { n: Math.round(result.history.direction) }) : '–'}</td>
                  <td>{result?.history ? t('perDay', { n: number(result.history.metresPerDay, 2) }) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
