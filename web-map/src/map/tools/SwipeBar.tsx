import type { JSX } from 'preact';
import { pick } from '../../i18n';
import { store } from '../../store/store';
import { t } from '../i18n';
import { theMap } from '../mapView';
import { swipeAt } from '../swipe';

const STEP = 0.02;

/** The line between both sides, moved by pointer or arrow keys. */
export function SwipeBar(): JSX.Element | null {
  const comparison = store.get('comparison');
  if (!comparison) return null;
  const percent = Math.round(swipeAt.value * 100);
  const [left, right] =
    comparison.kind === 'day'
      ? [store.get('asOf') ?? t('asOfNow'), comparison.day]
      : ['', pick(store.get('map').groups.flatMap(({ layers }) => layers).find(({ name }) => name === comparison.layer)?.title)];
  return (
    <div
      id="swipe-bar"
      class="swipe-bar"
      role="slider"
      tabIndex={0}
      aria-label={t('swipeBar')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      style={{ left: `${swipeAt.value * 100}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && drag(event)}
      onKeyDown={({ key }) => (key === 'ArrowLeft' ? moveTo(swipeAt.peek() - STEP) : key === 'ArrowRight' ? moveTo(swipeAt.peek() + STEP) : undefined)}
    >
      <span class="swipe-left">{left}</span>
      <span class="swipe-right">{right}</span>
    </div>
  );
}

function drag(event: PointerEvent): void {
  const area = theMap().getTargetElement().getBoundingClientRect();
  moveTo((event.clientX - area.left) / area.width);
}

function moveTo(share: number): void {
  swipeAt.value = Math.min(1, Math.max(0, share));
  theMap().render();
}
