import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { addTrack, type PlaceCoverage } from '../api/patrols';
import { store } from '../store/store';
import { change } from './desk';
import { t } from './i18n';
import { Do, Entry, Fold, km } from './parts';
import { patrols } from './state';

/** How much of the ground was seen, and when last. The ways themselves are not shown to anybody. */
export function CoverageView(): JSX.Element {
  const areas = patrols.get('coverage');
  return (
    <>
      <div class="grid">
        <Entry id="coverage-from" label={t('from')} type="date" value={patrols.get('from')} set={(from) => patrols.set({ from })} />
        <Entry id="coverage-to" label={t('to')} type="date" value={patrols.get('to')} set={(to) => patrols.set({ to })} />
      </div>
      <Sentence />
      <Table id="coverage-areas" title={t('byArea')} rows={(areas ?? []).map(({ areaId, ...rest }) => ({ code: areaId, ...rest }))} />
      <Table id="coverage-zones" title={t('byZone')} rows={patrols.get('zones')} />
      <Table id="coverage-rights" title={t('byRight')} rows={patrols.get('rights')} />
      <Tracks />
    </>
  );
}

function Sentence(): JSX.Element {
  const rights = patrols.get('rights');
  const unseen = rights.filter(({ lastVisit }) => lastVisit === undefined).length;
  return (
    <p id="coverage-sentence" class="patrols-sentence" role="status">
      {patrols.get('coverage') === null ? t('reading') : t('coverageSentence', { tracks: patrols.get('tracks').length, rights: rights.length, unseen })}
    </p>
  );
}

function Table({ id, title, rows }: { readonly id: string; readonly title: string; readonly rows: readonly PlaceCoverage[] }): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p class="hint">{t('none')}</p>
      ) : (
        <div class="patrols-box" role="region" aria-label={title} tabIndex={0}>
          <table id={id}>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('km2')}</th>
                <th scope="col">{t('seenKm2')}</th>
                <th scope="col">{t('share')}</th>
                <th scope="col">{t('lastVisit')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, name, squareKilometres, coveredSquareKilometres, share, lastVisit, daysSinceVisit }) => (
                <tr key={code} data-code={code}>
                  <th scope="row">{name}</th>
                  <td>{squareKilometres.toFixed(2)}</td>
                  <td>{coveredSquareKilometres.toFixed(2)}</td>
                  <td>{(share * 100).toFixed(0)}%</td>
                  <td>{lastVisit ? `${lastVisit} (${t('daysAgo', { n: daysSinceVisit ?? 0 })})` : t('never')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Tracks(): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const [districtCode, setDistrict] = useState(store.peek('session').districts[0] ?? '');
  const [on, setOn] = useState('');
  const send = (): void => {
    const chosen = file.current?.files?.[0];
    void change(() => addTrack(chosen ?? new Blob(), districtCode, on), t('trackAdded'));
  };
  return (
    <section>
      <h3>{t('tracks')}</h3>
      <Fold id="track-new" title={t('newTrack')}>
        <label class="field wide">
          <span class="label">{t('trackFile')}</span>
          <input id="track-file" type="file" accept=".gpx,.geojson,.json" ref={file} />
        </label>
        <Entry id="track-district" label={t('district')} value={districtCode} set={setDistrict} />
        <Entry id="track-on" label={t('trackDay')} type="date" value={on} set={setOn} />
        <Do id="track-add" title={t('addTrack')} run={send} />
      </Fold>
      <ul id="tracks" class="patrol-list">
        {patrols.get('tracks').map(({ id, officer, onDay, metres, points }) => (
          <li key={id}>
            {onDay} · {officer} <span class="muted">{t('trackLine', { km: km(metres), n: points })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
