import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { comparePatches, type Comparison } from '../api/patches';
import { attempt } from './desk';
import { t } from './i18n';
import { data } from './state';

/** Patches that came in are clues once they were compared: the officers in charge hear of them then. */
export function ComparePatches(): JSX.Element {
  const [done, setDone] = useState<Comparison | null>(null);
  return (
    <section class="section">
      <p class="hint">{t('compareNote')}</p>
      <button id="compare-patches" type="button" disabled={data.get('busy')} onClick={() => void attempt(async () => setDone(await comparePatches()))}>
        {t('compareNow')}
      </button>
      <p role="status">{data.get('busy') ? t('comparing') : done && t('compared', { compared: done.compared, changed: done.changed })}</p>
    </section>
  );
}
