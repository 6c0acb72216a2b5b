import type { JSX } from 'preact';
import { addDocument, documentPath, type DutyFiling, type DutyRule, removeDocument, sendWorkings } from '../api/duties';
import { pick } from '../i18n';
import { changeFiling } from './desk';
import { t } from './i18n';
import { duties } from './state';

interface Props {
  readonly filing: DutyFiling;
  readonly rule: DutyRule;
  readonly open: boolean;
}

/** Documents with their hashes; added and taken out while the filing is open. */
export function Documents({ filing, rule, open }: Props): JSX.Element | null {
  if (rule.papers.length === 0 && filing.papers.length === 0) return null;
  return (
    <section id="filing-papers">
      <h3>{t('papers')}</h3>
      {filing.papers.length === 0 && <p class="hint">{t('noPapers')}</p>}
      <ul>
        {filing.papers.map((paper) => (
          <li key={paper.id}>
            <a href={documentPath(filing.id, paper.id)} download={paper.fileName}>
              {paper.fileName}
            </a>{' '}
            <span class="muted" title={paper.sha256}>
              SHA-256 {paper.sha256.slice(0, 12)}…
            </span>
            {open && (
              <button type="button" class="link" onClick={() => void changeFiling((now) => removeDocument(now.id, now.version, paper.id), () => t('saved'))}>
                {t('remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open && rule.papers.map((paper) => <Upload key={paper.key} id={`paper-${paper.key}`} label={`${t('addPaper', { title: pick(paper.title) })}${paper.required ? t('required') : ''}`} send={(file) => void changeFiling((now) => addDocument(now.id, now.version, paper.key, file), () => t('saved'))} />)}
      {open && <p class="hint">{t('fileHint')}</p>}
    </section>
  );
}

/** 004-R08: the workings themselves, compared with the licence. */
export function WorkingsPart({ filing, open }: { readonly filing: DutyFiling; readonly open: boolean }): JSX.Element {
  const { workings } = filing;
  return (
    <section id="filing-workings">
      <h3>{t('workings')}</h3>
      {open && <p class="hint">{t('workingsHint')}</p>}
      {open && <Upload id="workings-file" label={t('compare')} send={(file) => void changeFiling((now) => sendWorkings(now.id, now.version, file), (after) => pick(after.workings?.sentence))} />}
      {workings && (
        <div class={`workings is-${workings.state.toLowerCase()}`}>
          <p>
            <strong>{pick(workings.sentence)}</strong>
          </p>
          {workings.beyond.map((each) => (
            <p key={each.words.zh} class="duty-finding">
              {pick(each.words)} <span class="muted">{each.clause}</span>
            </p>
          ))}
          <p class="muted" title={workings.sha256}>
            {workings.fileName} · SHA-256 {workings.sha256.slice(0, 12)}…
          </p>
        </div>
      )}
    </section>
  );
}

interface UploadProps {
  readonly id: string;
  readonly label: string;
  readonly send: (file: File) => void;
}

function Upload({ id, label, send }: UploadProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input
        id={id}
        type="file"
        disabled={duties.get('busy')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) send(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
