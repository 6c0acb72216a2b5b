import type { JSX } from 'preact';
import type { ImportPreview } from '../api/types';
import { store } from '../store/store';
import { listed } from '../i18n';
import { t } from './i18n';
import { columnsOf, readTranslations } from './mapping';
import { columnTitle } from './parts';
import { data } from './state';

interface Props {
  readonly preview: ImportPreview;
}

/** Column by column: the field that fills it, one value for all rows, and what its values stand for. */
export function Mapping({ preview }: Props): JSX.Element {
  const layer = data.get('layer');
  const info = store.get('layers').find(({ name }) => name === layer);
  return (
    <section>
      <h2 class="step">{t('mapping')}</h2>
      <p class="hint">{t('mappingHint')}</p>
      <table class="mapping">
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('field')}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(info, preview).map(({ column, required }) => (
            <tr key={column}>
              <th scope="row">
                <label for={`map-${column}`}>
                  {columnTitle(layer, column)}
                  {required && <span class="star">*</span>}
                </label>
              </th>
              <td>
                <ColumnField preview={preview} column={column} required={required} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnProps extends Props {
  readonly column: string;
  readonly required: boolean;
}

function ColumnField({ preview, column, required }: ColumnProps): JSX.Element {
  const columns = data.get('columns');
  const constants = data.get('constants');
  const field = columns[column] ?? '';
  const samples = preview.fields.find(({ name }) => name === field)?.samples ?? [];
  const choose = (name: string): void => data.set({ columns: { ...columns, [column]: name }, mappingSaid: null });
  return (
    <>
      <select id={`map-${column}`} value={field} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{t('noField')}</option>
        {preview.fields.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {samples.length > 0 && <span class="hint">{listed(samples)}</span>}
      {field !== '' && <Translations column={column} />}
      {field === '' && (required || constants[column] !== undefined) && (
        <input
          id={`constant-${column}`}
          type="text"
          aria-label={t('constant', { column: columnTitle(data.get('layer'), column) })}
          placeholder={t('constantShort')}
          value={constants[column] ?? ''}
          onInput={({ currentTarget }) => data.set({ constants: { ...constants, [column]: currentTarget.value } })}
        />
      )}
    </>
  );
}

/** What the values of the file stand for, one pair to a line. */
function Translations({ column }: { readonly column: string }): JSX.Element {
  const translations = data.get('translations');
  const text = translations[column] ?? '';
  const { pairs, wrong } = readTranslations(text);
  const count = Object.keys(pairs).length;
  const id = `translate-${column}`;
  return (
    <details class="translations">
      <summary>{count > 0 ? t('translationsOf', { n: count }) : t('translations')}</summary>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        aria-label={`${columnTitle(data.get('layer'), column)} · ${t('translations')}`}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong === null ? undefined : 'true'}
        value={text}
        onInput={({ currentTarget }) => data.set({ translations: { ...translations, [column]: currentTarget.value }, mappingSaid: null })}
      />
      <span id={`${id}-hint`} class={wrong === null ? 'hint' : 'field-error'}>
        {wrong === null ? t('translationsHint') : t('translationWrong', { line: wrong })}
      </span>
    </details>
  );
}
