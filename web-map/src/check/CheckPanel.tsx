import './report.css';
import { effect, untracked } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { layOverMap } from '../map/overMap';
import { isSignedIn, store } from '../store/store';
import { HelpButton } from '../ui/Help';
import { Icon } from '../ui/icons';
import { BoundaryInput } from './BoundaryInput';
import { closeReport, fillInOf, openLinked, submit } from './checking';
import { CompareView } from './CompareView';
import { DrawingBar } from './DrawingBar';
import { enableDrawing } from './drawing';
import { form, takeFile } from './formState';
import { t } from './i18n';
import { showCheck } from './overlay';
import { keepReading } from './reading';
import { RecentChecks } from './RecentChecks';
import { ReportView } from './ReportView';
import { RightForm } from './RightForm';
import { check } from './state';
import { Understood } from './Understood';

// Once, when the tab is opened first: its part of the map, and what follows from a link, a sign-in or a file.
showCheck();
enableDrawing();
keepReading();
layOverMap(DrawingBar);
effect(() => {
  void [check.get('checkId'), isSignedIn()];
  untracked(() => void openLinked());
});
effect(() => {
  const file = store.get('dropped');
  if (file === null || store.get('tab') !== 'check') return;
  untracked(() => {
    store.set({ dropped: null, panelOpen: true, sheet: 'half' });
    closeReport();
    void takeFile(file);
  });
});

/** The form, two checks side by side, or the report of the check that is open. */
export function CheckPanel(): JSX.Element {
  const report = check.get('report');
  const compared = check.get('compared');
  return (
    <div class="check-panel">{compared && isSignedIn() ? <CompareView ids={compared} /> : report ? <Report /> : <Question />}</div>
  );
}

function Report(): JSX.Element | null {
  const report = check.get('report');
  useEffect(() => document.getElementById('verdict')?.focus(), [report?.id]);
  if (!report) return null;
  return (
    <>
      <button id="new-check" type="button" class="link back" onClick={closeReport}>
        <Icon name="back" />
        {t('newCheck')}
      </button>
      <ReportView report={report} fillIn={fillInOf(report)} />
    </>
  );
}

function Question(): JSX.Element {
  const reused = form.get('reused');
  return (
    <>
      <div class="panel-head">
        <h2 class="panel-title">{t('check')}</h2>
        <HelpButton title={t('helpTitle')} text={t('help')} />
      </div>
      <form noValidate aria-label={t('check')} onSubmit={(event) => void submit(event)}>
        {reused && (
          <p class="note reused" role="status">
            {t(reused)}
          </p>
        )}
        <h2 class="step">{t('boundary')}</h2>
        <BoundaryInput />
        <Understood />
        <h2 class="step">{t('right')}</h2>
        <RightForm />
        <div class="submit">
          <Message />
          <button id="run-check" type="submit" class="primary" disabled={form.get('running')}>
            {form.get('running') ? t('running') : isSignedIn() ? t('run') : t('signInAndRun')}
          </button>
        </div>
      </form>
      {isSignedIn() && <RecentChecks />}
    </>
  );
}

function Message(): JSX.Element | null {
  const element = useRef<HTMLDivElement>(null);
  const message = form.get('message');
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [message]);
  if (!message) return null;
  return (
    <div class="alert" role="alert" ref={element}>
      <strong>{message.title}</strong>
      {message.detail !== '' && <p>{message.detail}</p>}
    </div>
  );
}
