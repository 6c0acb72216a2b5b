import './data.css';
import { effect, untracked } from '@preact/signals';
import type { JSX } from 'preact';
import { store } from '../store/store';
import { HelpButton } from '../ui/Help';
import { takeFile } from './desk';
import { t } from './i18n';
import { ImportForm } from './ImportForm';
import { JobView } from './JobView';
import { showData } from './overlay';
import { RecentImports } from './RecentImports';
import { SavedMappings } from './SavedMappings';
import { data, type DataState } from './state';
import { Versions } from './Versions';

// Once, when the tab is opened first: its part of the map, and files dropped on the page.
showData();
effect(() => {
  const file = store.get('dropped');
  if (file === null || store.get('tab') !== 'data') return;
  untracked(() => {
    store.set({ dropped: null, panelOpen: true, sheet: 'half' });
    data.set({ part: 'import', jobId: null });
    void takeFile(file);
  });
});

const PARTS: readonly DataState['part'][] = ['import', 'versions'];

/** The import desk: files on their way into layers, and what the layers were before. */
export function DataPanel(): JSX.Element {
  const part = data.get('part');
  const jobId = data.get('jobId');
  const titles = { import: t('importPart'), versions: t('versionsPart') };
  const open = (chosen: DataState['part']): void => data.set({ part: chosen, jobId: null, issues: [], difference: null, problem: null });
  if (jobId !== null) {
    return (
      <div class="data-panel">
        <JobView key={jobId} id={jobId} />
      </div>
    );
  }
  return (
    <div class="data-panel">
      <div class="panel-head">
        <h2 class="panel-title">{t('desk')}</h2>
        <HelpButton title={t('helpTitle')} text={t('help')} />
      </div>
      <div class="segments two" role="group" aria-label={t('desk')}>
        {PARTS.map((offered) => (
          <button key={offered} id={`data-${offered}`} type="button" aria-pressed={offered === part} onClick={() => open(offered)}>
            {titles[offered]}
          </button>
        ))}
      </div>
      {part === 'import' ? (
        <>
          <ImportForm />
          <RecentImports />
          <SavedMappings />
        </>
      ) : (
        <Versions />
      )}
    </div>
  );
}
