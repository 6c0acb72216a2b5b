import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { pick } from '../../i18n';
import { store } from '../../store/store';
import { isDay } from '../day';
import { t } from '../i18n';
import { layOverMap } from '../overMap';
import { isShowable } from '../themes';
import { SwipeBar } from './SwipeBar';

const FIVE_YEARS_AGO = (): string => `${new Date().getFullYear() - 5}-01-01`;

layOverMap(SwipeBar);

/** Two days side by side, or a layer on the right side only. */
export function Swipe(): JSX.Element {
  useEffect(() => {
    if (!store.peek('comparison')) store.set({ comparison: { kind: 'day', day: FIVE_YEARS_AGO() } });
  }, []);
  const comparison = store.get('comparison');
  const layers = store.get('map').groups.flatMap((group) => group.layers).filter(({ name }) => isShowable(name));
  return (
    <div class="tool">
      <div class="segments two" role="group" aria-label={t('swipe')}>
        <button id="swipe-day" type="button" aria-pressed={comparison?.kind === 'day'} onClick={() => store.set({ comparison: { kind: 'day', day: FIVE_YEARS_AGO() } })}>
          {t('swipeDays')}
        </button>
        <button
          id="swipe-layer"
          type="button"
          aria-pressed={comparison?.kind === 'layer'}
          onClick={() => store.set({ comparison: { kind: 'layer', layer: layers[0]?.name ?? '' } })}
        >
          {t('swipeLayers')}
        </button>
      </div>
      {comparison?.kind === 'day' && (
        <label class="field">
          <span class="label">{t('swipeRightDay', { day: store.get('asOf') ?? t('asOfNow') })}</span>
          <input
            id="swipe-right-day"
            type="date"
            value={comparison.day}
            onChange={({ currentTarget: { value } }) => isDay(value) && store.set({ comparison: { kind: 'day', day: value } })}
          />
        </label>
      )}
      {comparison?.kind === 'layer' && (
        <label class="field">
          <span class="label">{t('swipeRightLayer')}</span>
          <select id="swipe-right-layer" value={comparison.layer} onChange={({ currentTarget: { value } }) => store.set({ comparison: { kind: 'layer', layer: value } })}>
            {layers.map(({ name, title }) => (
              <option key={name} value={name}>
                {pick(title)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="hint">{t('swipeHint')}</p>
      <button id="swipe-end" type="button" class="secondary" disabled={!comparison} onClick={() => store.set({ comparison: null })}>
        {t('swipeEnd')}
      </button>
    </div>
  );
}
