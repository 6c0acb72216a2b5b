import { currentLanguage } from '../i18n';
import { unitWords } from '../ui/units';
import { t } from './i18n';

const SQUARE_METRES_PER_HECTARE = 10_000;
/** 1 亩 = 2000/3 m². */
const SQUARE_METRES_PER_MU = 2000 / 3;

export function formatSquareMetres(squareMetres: number): string {
  return decimals(squareMetres, 2);
}

/** 公顷 with four decimals, as area tables print it. */
export function formatHectares(squareMetres: number): string {
  return decimals(squareMetres / SQUARE_METRES_PER_HECTARE, 4);
}

/** 亩 with two decimals. */
export function formatMu(squareMetres: number): string {
  return decimals(squareMetres / SQUARE_METRES_PER_MU, 2);
}

/** A measured value with its unit; an area also in 公顷 and 亩. */
export function formatMeasured(value: number | string | null | undefined, unit: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return [value, unitWords(unit)].filter(Boolean).join(' ');
  if (unit !== undefined && unit !== null && ['m²', 'm2', 'm^2', '平方米'].includes(unit)) {
    return `${formatSquareMetres(value)} m² = ${formatHectares(value)} ${t('hectares')} = ${formatMu(value)} ${t('mu')}`;
  }
  return [plain(value), unitWords(unit)].filter(Boolean).join(' ');
}

/** An instant in the reader's time zone, to the minute. */
export function formatTime(instant: string): string {
  return new Date(instant).toLocaleString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${decimals(bytes / 1024, 1)} kB`;
  return `${decimals(bytes / 1024 / 1024, 1)} MB`;
}

/** As many decimals as there are, three at most. */
function plain(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3 });
}

function decimals(value: number, digits: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
