import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { deleteMapping, listMappings, renameMapping } from '../api/imports';
import type { SavedMapping } from '../api/types';
import { formatTime } from '../check/format';
import { LONGEST_SOURCE_NAME } from '../config/data';
import { Facts } from '../ui/Facts';
import { t } from './i18n';
import { savedChoices } from './mapping';
import { columnTitle, layerTitle, Problem } from './parts';
import { data } from './state';

type Answer = readonly SavedMapping[] | ApiError | null;

/** What was saved of how files are meant: to look at, to rename, to delete. */
export function SavedMappings(): JSX.Element {
  const [answer, setAnswer] = useState<Answer>(null);
  // Who has just saved one wants to see it here.
  const saved = data.get('mappingSaid') === 'saved';
  const read = (): Promise<void> => orProblem(async () => setAnswer(await listMappings()), setAnswer);
  useEffect(() => void read(), [saved]);
  return (
    <section class="section saved-mappings">
      <h3>{t('mappingList')}</h3>
      {answer instanceof ApiError && <Problem problem={answer} />}
      {Array.isArray(answer) && answer.length === 0 && <p class="hint">{t('mappingListNone')}</p>}
      {Array.isArray(answer) && (
        <ul>
          {answer.map((mapping: SavedMapping) => (
            <Row key={`${mapping.dataset}/${mapping.source}`} mapping={mapping} changed={read} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ mapping, changed }: { readonly mapping: SavedMapping; readonly changed: () => Promise<void> }): JSX.Element {
  const { dataset, source, savedBy, savedAt } = mapping;
  return (
    <li>
      <details class="saved-mapping-row">
        <summary>
          <strong>{source}</strong>
          <span class="muted">{[layerTitle(dataset), savedBy, formatTime(savedAt)].join(' · ')}</span>
        </summary>
        <Content mapping={mapping} />
        <Change mapping={mapping} changed={changed} />
      </details>
    </li>
  );
}

function Content({ mapping: { dataset, mapping } }: { readonly mapping: SavedMapping }): JSX.Element {
  const { columns, constants, translations } = savedChoices(mapping);
  const told = (values: Readonly<Record<string, string>>, said: (value: string) => string): (readonly [string, string])[] =>
    Object.entries(values).map(([column, value]) => [columnTitle(dataset, column), said(value)]);
  return (
    <Facts
      rows={[
        ...told(columns, (field) => t('mappingFromField', { field })),
        ...told(constants, (value) => t('mappingConstant', { value })),
        ...told(translations, (pairs) => pairs.replaceAll('\n', '；')),
      ]}
    />
  );
}

/** A new name, or away with it; the second needs a second click, since nobody brings it back. */
function Change({ mapping: { dataset, source }, changed }: { readonly mapping: SavedMapping; readonly changed: () => Promise<void> }): JSX.Element {
  const [name, setName] = useState(source);
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await orProblem(async () => {
      await work();
      await changed();
    }, setProblem);
    setBusy(false);
  };
  return (
    <div class="saved-mapping-change">
      <label class="visually-hidden" for={`mapping-name-${dataset}-${source}`}>
        {t('mappingNewName')}
      </label>
      <input id={`mapping-name-${dataset}-${source}`} type="text" maxLength={LONGEST_SOURCE_NAME} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      <div class="row">
        <button
          type="button"
          class="secondary small mapping-rename"
          disabled={busy || name.trim() === '' || name.trim() === source}
          onClick={() => void change(() => renameMapping(dataset, source, name.trim()))}
        >
          {t('mappingRename')}
        </button>
        <button
          type="button"
          class="secondary small mapping-delete"
          disabled={busy}
          onBlur={() => setSure(false)}
          onClick={() => (sure ? void change(() => deleteMapping(dataset, source)) : setSure(true))}
        >
          {sure ? t('mappingDeleteSure') : t('mappingDelete')}
        </button>
      </div>
      <Problem problem={problem} />
    </div>
  );
}

async function orProblem(work: () => Promise<void>, tell: (problem: ApiError) => void): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    tell(failure);
  }
}
