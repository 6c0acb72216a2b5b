import './duties.css';
import type { JSX } from 'preact';
import { HelpButton } from '../ui/Help';
import { isHolder, keepDuties } from './desk';
import { Due } from './Due';
import { FilingView } from './FilingView';
import { t } from './i18n';
import { Matrix } from './Matrix';
import { Problem } from './parts';
import { Registers } from './Registers';
import { Review } from './Review';
import { duties, PARTS } from './state';

// Once, when the tab is opened first.
keepDuties();

const VIEWS = { matrix: Matrix, due: Due, review: Review, registers: Registers } as const;

/** What holders and offices owe in a year, how it stands, and the desk where it is filed and reviewed. */
export function DutiesPanel(): JSX.Element {
  const part = duties.get('part');
  const offered = isHolder() ? PARTS.filter((each) => each === 'matrix' || each === 'due') : PARTS;
  const View = VIEWS[part];
  if (duties.get('openId') !== null) {
    return (
      <div class="duties-panel">
        <FilingView />
      </div>
    );
  }
  return (
    <div class="duties-panel">
      <div class="duties-head">
        <h2 class="panel-title">{t('title')}</h2>
        <HelpButton title={t('help')} text={t('helpText')} />
      </div>
      <div class={offered.length === 2 ? 'segments two' : 'segments duties-four'} role="group" aria-label={t('title')}>
        {offered.map((each) => (
          <button key={each} id={`duties-${each}`} type="button" aria-pressed={each === part} onClick={() => duties.set({ part: each, problem: null, said: '' })}>
            {t(each)}
          </button>
        ))}
      </div>
      <Problem problem={duties.get('problem')} />
      {duties.get('said') !== '' && (
        <p class="duties-said" role="status">
          {duties.get('said')}
        </p>
      )}
      <View />
    </div>
  );
}
