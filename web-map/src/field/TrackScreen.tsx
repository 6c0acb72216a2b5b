import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from './i18n';
import { field } from './state';
import { recording, startRecording, stopRecording } from './track';
import { timeWords, whyNoPlace } from './words';

const DISTRICT = /^\d{6}$/;

export function TrackScreen(): JSX.Element {
  const now = recording.value;
  const own = field.get('districts');
  const [typed, setTyped] = useState(own[0] ?? '');
  const stop = async (): Promise<void> => {
    if (!DISTRICT.test(typed)) return field.set({ wrong: t('trackBadDistrict') });
    if (!(await stopRecording(typed))) field.set({ wrong: t('trackShort') });
  };
  return (
    <section class="field-track">
      <h2>{t('track')}</h2>
      <p id="field-track-now" class="field-note" role="status">
        {now ? t('trackRunning', { km: (now.metres / 1000).toFixed(2), points: now.points, time: timeWords(now.since) }) : t('trackNone')}
      </p>
      {field.get('here') === null && <p class="field-note wrong">{whyNoPlace()}</p>}
      <label class="field">
        <span class="label">{t('trackDistrict')}</span>
        <input id="field-district" inputMode="numeric" list="field-districts" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value.trim())} />
        <datalist id="field-districts">
          {own.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      </label>
      {now ? (
        <button id="field-track-stop" type="button" class="field-first stop" onClick={() => void stop()}>
          {t('trackStop')}
        </button>
      ) : (
        <button id="field-track-start" type="button" class="field-first" onClick={() => void startRecording()}>
          {t('trackStart')}
        </button>
      )}
      <p class="field-hint">{t('trackHint')}</p>
    </section>
  );
}
