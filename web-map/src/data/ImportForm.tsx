import type { ComponentChildren, JSX } from 'preact';
import { LAYER_FILE_TYPES } from '../config/data';
import { formatBytes } from '../check/format';
import type { ImportPreview } from '../api/types';
import { Icon } from '../ui/icons';
import { submit, takeFile } from './desk';
import { listed } from '../i18n';
import { t } from './i18n';
import { stillMissing, wronglyTranslated } from './mapping';
import { Mapping } from './Mapping';
import { columnTitle, LayerChoice, Problem } from './parts';
import { Reading } from './Reading';
import { SavedMapping } from './SavedMapping';
import { data } from './state';

/** Layer, file, how its fields are meant, where the data come from; then a dry run or the import. */
export function ImportForm(): JSX.Element {
  const preview = data.get('preview');
  return (
    <form class="import-form" noValidate aria-label={t('importPart')} onSubmit={(event) => event.preventDefault()}>
      <LayerChoice />
      <FileChoice />
      {data.get('busy') && !preview && (
        <p class="hint" role="status">
          {t('previewing')}
        </p>
      )}
      {data.get('file') && data.get('layer') !== '' && <Reading preview={preview} />}
      {preview && (
        <>
          <SavedMapping />
          <Mapping preview={preview} />
          <About />
          <Submit preview={preview} />
        </>
      )}
      <Problem problem={data.get('problem')} />
    </form>
  );
}

function FileChoice(): JSX.Element {
  const file = data.get('file');
  const take = (chosen: File | undefined): void => void (chosen && takeFile(chosen));
  return (
    <div>
      <input
        id="layer-file"
        class="visually-hidden"
        type="file"
        accept={LAYER_FILE_TYPES}
        onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
      />
      <label class="dropzone" for="layer-file">
        <Icon name="upload" />
        <strong>{file ? `${file.name} (${formatBytes(file.size)})` : t('dropHere')}</strong>
        <span class="hint">{file && data.get('layer') === '' ? t('layerFirst') : t('dropFormats')}</span>
      </label>
    </div>
  );
}

function About(): JSX.Element {
  return (
    <section class="group">
      <h2 class="step">{t('about')}</h2>
      <Told field="source">
        <input id="about-source" type="text" value={data.get('source')} onInput={({ currentTarget }) => data.set({ source: currentTarget.value })} />
      </Told>
      <div class="grid">
        <Told field="licence">
          <input id="about-licence" type="text" value={data.get('licence')} onInput={({ currentTarget }) => data.set({ licence: currentTarget.value })} />
        </Told>
        <Told field="date">
          <input id="about-date" type="date" value={data.get('date')} onInput={({ currentTarget }) => data.set({ date: currentTarget.value })} />
        </Told>
      </div>
      <label class="tick">
        <input
          id="about-synthetic"
          type="checkbox"
          checked={data.get('synthetic')}
          onChange={({ currentTarget }) => data.set({ synthetic: currentTarget.checked })}
        />
        {t('synthetic')}
      </label>
    </section>
  );
}

function Told({ field, children }: { readonly field: 'source' | 'licence' | 'date'; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="field">
      <label class="label" for={`about-${field}`}>
        <span>{t(field)}</span>
        <span class="star">*</span>
      </label>
      {children}
    </div>
  );
}

function Submit({ preview }: { readonly preview: ImportPreview }): JSX.Element {
  const missing = stillMissing(preview, data.get('columns'), data.get('constants'));
  const wrong = wronglyTranslated(data.get('translations'));
  const untold = [data.get('source'), data.get('licence'), data.get('date')].some((value) => value.trim() === '');
  const titles = (columns: readonly string[]): string => listed(columns.map((column) => columnTitle(data.get('layer'), column)));
  const disabled = data.get('busy') || missing.length > 0 || wrong.length > 0 || untold;
  return (
    <div class="group">
      <p class="hint" role="status">
        {missing.length > 0
          ? t('missingColumns', { columns: titles(missing) })
          : wrong.length > 0
            ? t('translationsWrong', { columns: titles(wrong) })
            : untold
              ? t('missingFacts')
              : t('dryRunNote')}
      </p>
      <div class="row">
        <button id="dry-run" type="button" class="primary" disabled={disabled} onClick={() => void submit(true)}>
          {t('dryRun')}
        </button>
        <button id="import-now" type="button" class="secondary" disabled={disabled} onClick={() => void submit(false)}>
          {t('importNow')}
        </button>
      </div>
    </div>
  );
}
