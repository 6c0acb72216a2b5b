import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { cancelImport, followImport, getImport, issuesFile, listIssues, resubmitImport } from '../api/imports';
import type { ImportIssue, ImportJob } from '../api/types';
import { PATCHES } from '../config/data';
import { pick } from '../i18n';
import { loadLayers } from '../map/themes';
import { store } from '../store/store';
import { Icon } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { ComparePatches } from './ComparePatches';
import { attempt } from './desk';
import { t } from './i18n';
import { layerTitle, Problem } from './parts';
import { RejectedRows } from './RejectedRows';
import { data } from './state';

const isOver = ({ state }: ImportJob): boolean => state !== 'QUEUED' && state !== 'RUNNING';

/** An import as it goes on, and what came of it. */
export function JobView({ id }: { readonly id: string }): JSX.Element {
  const [job, setJob] = useState<ImportJob | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let end = (): void => undefined;
    void attempt(async () => {
      setJob(await getImport(id));
      end = followImport(
        id,
        (now) => {
          setLost(false);
          setJob(now);
        },
        () => setLost(true),
      );
    });
    return () => {
      end();
      data.set({ issues: [] });
    };
  }, [id]);
  const over = job !== null && isOver(job);
  const { share: _share, ...counts } = job?.progress ?? { read: 0, accepted: 0, rejected: 0, issues: 0 };
  useEffect(() => {
    // A new version is in force: the map and the list of layers are those of before.
    if (job?.state === 'DONE' && !job.request.dryRun) void attempt(loadLayers);
  }, [job?.state]);
  return (
    <article class="job">
      <button id="job-back" type="button" class="link back" onClick={() => data.set({ jobId: null, problem: null })}>
        <Icon name="back" />
        {t('back')}
      </button>
      {!job && data.get('problem') === null && <p role="status">{frameWords('loading')}</p>}
      {job && (
        <>
          <h2 class="step">{[layerTitle(job.dataset), job.request.dryRun && t('isDryRun')].filter(Boolean).join(' · ')}</h2>
          <p class={`job-sentence ${job.state}`} role="status">
            {pick(job.sentence)}
          </p>
          <p class="hint">{t('progress', counts)}</p>
          {!over && <UnderWay job={job} lost={lost} />}
          {job.state === 'DONE' && job.dataset === PATCHES && !job.request.dryRun && job.version != null && <ComparePatches delivery={job.version} />}
          {over && job.progress.issues > 0 && <Issues id={id} />}
          {over && job.correctable && job.progress.rejected > 0 && <RejectedRows job={job} />}
          {over && job.correctable && <Again id={id} />}
        </>
      )}
      <Problem problem={data.get('problem')} />
    </article>
  );
}

function UnderWay({ job, lost }: { readonly job: ImportJob; readonly lost: boolean }): JSX.Element {
  return (
    <>
      <progress aria-label={t('follow', { file: job.fileName })} max={1} value={job.progress.share ?? undefined} />
      <p class="hint">{t(lost ? 'lost' : 'canLeave')}</p>
      <button id="job-cancel" type="button" class="secondary" onClick={() => void attempt(() => cancelImport(job.id))}>
        {t('cancel')}
      </button>
    </>
  );
}

/** What is wrong, row by row; where it lies is drawn on the map. */
function Issues({ id }: { readonly id: string }): JSX.Element {
  const [found, setFound] = useState(0);
  const [next, setNext] = useState<number | null>(0);
  const issues = data.get('issues');
  const more = (after: number): Promise<void> =>
    attempt(async () => {
      const page = await listIssues(id, after);
      data.set({ issues: after === 0 ? page.items : [...data.peek('issues'), ...page.items] });
      setFound(page.found);
      setNext(page.next ?? null);
    });
  useEffect(() => void more(0), [id]);
  return (
    <section class="section">
      <h3>{t('issues', { n: found })}</h3>
      <ul class="import-issues">
        {issues.map((issue) => (
          <Issue key={issue.seq} issue={issue} />
        ))}
      </ul>
      <div class="row">
        {next !== null && next > 0 && (
          <button type="button" class="secondary small" onClick={() => void more(next)}>
            {t('issuesMore')}
          </button>
        )}
        <a class="secondary small" href={issuesFile(id, 'xlsx')} download>
          {t('issuesXlsx')}
        </a>
        <a class="secondary small" href={issuesFile(id, 'geojson')} download>
          {t('issuesGeojson')}
        </a>
      </div>
    </section>
  );
}

function Issue({ issue: { row, vertex, severity, message, place } }: { readonly issue: ImportIssue }): JSX.Element {
  const error = severity === 'ERROR';
  const where = [row === 0 ? t('inFile') : t('inRow', { n: row }), vertex && t('atVertex', { n: vertex })].filter(Boolean).join(' ');
  return (
    <li>
      <span class={`badge ${error ? 'BLOCK' : 'WARN'}`}>{t(error ? 'error' : 'warning')}</span>
      <span>{`${where}：${pick(message)}`}</span>
      {place && (
        <button
          type="button"
          class="secondary small"
          onClick={() => store.set({ sheet: 'half', focus: { geometry: { type: 'Point', coordinates: place } } })}
        >
          <Icon name="target" />
          {t('zoomTo')}
        </button>
      )}
    </li>
  );
}

function Again({ id }: { readonly id: string }): JSX.Element {
  const send = (dryRun: boolean): Promise<void> => attempt(async () => data.set({ jobId: (await resubmitImport(id, dryRun)).id }));
  return (
    <div class="row">
      <button id="resubmit-dry" type="button" class="secondary" disabled={data.get('busy')} onClick={() => void send(true)}>
        {t('resubmitDry')}
      </button>
      <button id="resubmit" type="button" class="secondary" disabled={data.get('busy')} onClick={() => void send(false)}>
        {t('resubmit')}
      </button>
    </div>
  );
}
