import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../api/types';
import { save } from '../ui/save';
import { t } from './i18n';

/** The report as PDF, made in the page when it is asked for. */
export function PdfDownload({ report }: { readonly report: Report }): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const paper = await import('./paper/printReport').catch(() => null);
    if (paper) save(await paper.printReport(report), `kuangjie-${report.id}.pdf`);
    setFailed(paper === null);
    setBusy(false);
  };
  return (
    <>
      <button id="download-pdf" type="button" class="secondary" disabled={busy} onClick={() => void make()}>
        {t(busy ? 'pdfMaking' : 'downloadPdf')}
      </button>
      {failed && (
        <p class="field-error" role="alert">
          {t('pdfFailed')}
        </p>
      )}
    </>
  );
}
