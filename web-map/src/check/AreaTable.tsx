import type { JSX } from 'preact';
import type { Areas } from '../api/types';
import { pick } from '../i18n';
import { formatHectares, formatMu, formatSquareMetres } from './format';
import { t } from './i18n';

/** The three areas: ellipsoidal (the legal one), planar, claimed, and why they differ. */
export function AreaTable({ areas }: { readonly areas: Areas }): JSX.Element {
  const rows: [string, number | null | undefined][] = [
    [t('areaEllipsoidal'), areas.ellipsoidalSquareMetres],
    [t('areaPlanar'), areas.planarSquareMetres],
    [t('areaClaimed'), areas.claimedSquareMetres],
  ];
  return (
    <section class="section">
      <h3>{t('areas')}</h3>
      <table>
        <thead>
          <tr>
            <td />
            {[t('squareMetres'), t('hectares'), t('mu')].map((unit) => (
              <th key={unit} scope="col">
                {unit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <AreaCells value={value} />
            </tr>
          ))}
        </tbody>
      </table>
      {areas.explanation && <p class="hint">{pick(areas.explanation)}</p>}
    </section>
  );
}

function AreaCells({ value }: { readonly value: number | null | undefined }): JSX.Element {
  if (value === null || value === undefined) {
    return (
      <td colSpan={3} class="muted">
        {t('notStated')}
      </td>
    );
  }
  return (
    <>
      <td>{formatSquareMetres(value)}</td>
      <td>{formatHectares(value)}</td>
      <td>{formatMu(value)}</td>
    </>
  );
}
