import type { Text } from '../api/types';
import { FORMATS } from '../config/download';
import { pick } from '../i18n';

/** Formats that are read under another name than they are written. */
const READ_ONLY: Readonly<Record<string, Text>> = {
  'corner-table': { zh: '拐点坐标表（CSV）', en: 'Corner table (CSV)' },
  excel: { zh: '拐点坐标表（Excel）', en: 'Corner table (Excel)' },
};

/** A boundary format in words; one this client does not know as the server calls it. */
export function formatName(format: string): string {
  return pick(READ_ONLY[format] ?? FORMATS.find(({ value }) => value === format)?.title) || format;
}
