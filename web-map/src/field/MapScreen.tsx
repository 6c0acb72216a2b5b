import { lazy, Suspense } from 'preact/compat';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { MOST_TILES } from '../config/field';
import { pick } from '../i18n';
import { download, forget, tooLarge } from './area';
import { t } from './i18n';
import { field } from './state';
import { timeWords } from './words';

const FieldMap = lazy(() => import('./FieldMap'));

/** The ground around, and taking a part of it along. */
export function MapScreen(): JSX.Element {
  const [box, setBox] = useState<readonly number[]>([]);
  const placed = field.get('alerts').flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []));
  const places = placed.map(({ geometry }) => geometry);
  const open = (index: number): void => field.set({ screen: 'alerts', open: placed[index]?.id ?? null });
  return (
    <>
      <Suspense fallback={<p class="field-hint">{t('loading')}</p>}>
        <FieldMap id="whole" places={places} whole onBox={setBox} onPlace={open} />
      </Suspense>
      <Download box={box} />
      <Areas />
    </>
  );
}

function Download({ box }: { readonly box: readonly number[] }): JSX.Element {
  const [progress, setProgress] = useState<readonly [number, number] | null>(null);
  const large = box.length < 4 || tooLarge(box);
  const start = async (): Promise<void> => {
    const name = t('areaName', { lat: (((box[1] ?? 0) + (box[3] ?? 0)) / 2).toFixed(3), lon: (((box[0] ?? 0) + (box[2] ?? 0)) / 2).toFixed(3) });
    field.set({ wrong: '', said: '' });
    try {
      await download(name, box, (done, all) => setProgress([done, all]));
      field.set({ said: t('downloaded', { name }) });
    } catch (failure) {
      field.set({ wrong: t('downloadFailed', { why: failure instanceof ApiError ? pick(failure.title) : String(failure instanceof Error ? failure.message : failure) }) });
    }
    setProgress(null);
  };
  return (
    <div class="field-actions">
      <p class="field-hint">{large ? t('tooLarge', { n: MOST_TILES }) : t('lookAround')}</p>
      <button id="field-download" type="button" class="field-first" disabled={large || progress !== null} onClick={() => void start()}>
        {progress ? t('downloading', { done: progress[0], all: progress[1] }) : t('download')}
      </button>
    </div>
  );
}

function Areas(): JSX.Element {
  const areas = field.get('areas');
  return (
    <section>
      <h2>{t('areas')}</h2>
      {areas.length === 0 && <p class="field-hint">{t('noAreas')}</p>}
      <ul class="field-list">
        {areas.map((area) => (
          <li key={area.id} class="field-held field-area">
            <strong>{area.name}</strong>
            <span class="soft">{t('areaLine', { tiles: area.tiles.length, patches: area.patches, time: timeWords(area.at) })}</span>
            <button type="button" class="field-second" onClick={() => void forget(area)}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
