import { listDistricts, listFunctionalZones } from '../api/districts';
import { ApiError } from '../api/http';
import type { Text } from '../api/types';
import { currentLanguage, pick } from '../i18n';
import { number } from '../figures/tables';
import { alerts } from './state';

const SQUARE_METRES_PER_MU = 2000 / 3;

/** The names of districts and functional zones, read once; without them their codes are said. */
export async function readDistricts(): Promise<void> {
  if (alerts.peek('districts').length > 0) return;
  try {
    const [districts, zones] = await Promise.all([listDistricts(), listFunctionalZones()]);
    alerts.set({ districts: [...districts, ...zones] });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
  }
}

export function districtName(code: string | null | undefined): string {
  if (!code) return '';
  const found = alerts.get('districts').find((district) => district.code === code);
  return found ? (currentLanguage() === 'zh' ? found.nameZh : found.nameEn) : code;
}

/** A word of one of our lists; what is not in it is said as it is. */
export function wordOf(words: Readonly<Record<string, Text>>, key: string): string {
  return pick(words[key]) || key;
}

/** `3,280 m² = 4.92 亩`. */
export function area(squareMetres: number): string {
  return `${number(squareMetres, 0)} m² = ${number(squareMetres / SQUARE_METRES_PER_MU, 2)} ${currentLanguage() === 'zh' ? '亩' : 'mu'}`;
}
