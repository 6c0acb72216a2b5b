import './patrols.css';
import type { ComponentType, JSX } from 'preact';
import { readDistricts } from '../alerts/words';
import { HelpButton } from '../ui/Help';
import { Areas } from './Areas';
import { CoverageView } from './CoverageView';
import { keepPatrols } from './desk';
import { t } from './i18n';
import { Mines } from './Mines';
import { showPatrols } from './overlay';
import { Problem } from './parts';
import { type Part, PARTS, patrols } from './state';
import { Tasks } from './Tasks';

// Once, when the tab is opened first.
keepPatrols();
showPatrols();
void readDistricts();

const VIEWS: Readonly<Record<Part, ComponentType>> = { tasks: Tasks, areas: Areas, coverage: CoverageView, mines: Mines };

/** Where people are sent, what they covered, and which mines wait for their inspection. */
export function PatrolsPanel(): JSX.Element {
  const part = patrols.get('part');
  const titles = { tasks: t('tasks'), areas: t('areas'), coverage: t('coverage'), mines: t('mines') };
  const View = VIEWS[part];
  return (
    <div class="patrols-panel">
      <div class="patrols-head">
        <h2 class="panel-title">{t('title')}</h2>
        <HelpButton title={t('help')} text={t('helpText')} />
        <a id="to-field" class="secondary small" href="/field.html">
          {t('fieldPage')}
        </a>
      </div>
      <div class="segments four" role="group" aria-label={t('title')}>
        {PARTS.map((offered) => (
          <button key={offered} id={`patrols-${offered}`} type="button" aria-pressed={offered === part} onClick={() => patrols.set({ part: offered, problem: null, said: '', outline: null, drawing: false })}>
            {titles[offered]}
          </button>
        ))}
      </div>
      <Problem problem={patrols.get('problem')} />
      {patrols.get('said') !== '' && (
        <p class="patrols-said" role="status">
          {patrols.get('said')}
        </p>
      )}
      <View />
    </div>
  );
}
