import './duties.css';
import type { JSX } from 'preact';
import { HelpButton } from '../ui/Help';
import { readDistricts } from '../alerts/words';
import { Checks } from './Checks';
import { keepDuties, offeredParts, shownPart } from './desk';
import { Due } from './Due';
import { FilingView } from './FilingView';
import { t } from './i18n';
import { Matrix } from './Matrix';
import { Offices } from './Offices';
import { Problem } from './parts';
import { Published } from './Published';
import { Registers } from './Registers';
import { Review } from './Review';
import { duties } from './state';

// Once, when the tab is opened first.
keepDuties();
void readDistricts();

const VIEWS = { matrix: Matrix, due: Due, review: Review, registers: Registers, checks: Checks, offices: Offices, public: Published } as const;

/** What holders and offices owe in a year, how it stands, and the desk where it is filed and reviewed. */
export function DutiesPanel(): JSX.Element {
  const part = shownPart();
  const offered = offeredParts();
  const View = VIEWS[part];
  if (duties.get('openId') !== null && part !== 'public') {
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
      {offered.length > 1 && (
        <div class={offered.length > 3 ? 'segments duties-four' : 'segments duties-three'} role="group" aria-label={t('title')}>
          {offered.map((each) => (
            <button key={each} id={`duties-${each}`} type="button" aria-pressed={each === part} onClick={() => duties.set({ part: each, problem: null, said: '' })}>
              {t(each)}
            </button>
          ))}
        </div>
      )}
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
