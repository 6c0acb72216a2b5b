import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveCsv, saveExcel } from './exporting';
import { t } from './i18n';
import type { Table } from './tables';

/** The table as it is shown, sorted the same, as a file. */
export function Exports({ table, name }: { readonly table: Table; readonly name: string }): JSX.Element {
  const [failed, setFailed] = useState(false);
  const excel = (): void => {
    setFailed(false);
    saveExcel(table, name).catch(() => setFailed(true));
  };
  return (
    <div class="row exports">
      <button type="button" id={`csv-${table.id}`} class="secondary small" aria-label={`CSV ${table.title}`} onClick={() => saveCsv(table, name)}>
        CSV
      </button>
      <button type="button" id={`excel-${table.id}`} class="secondary small" aria-label={`Excel ${table.title}`} onClick={excel}>
        Excel
      </button>
      {failed && <span role="alert" class="field-error">{t('exportFailed')}</span>}
    </div>
  );
}
