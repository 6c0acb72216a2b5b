import { getStyle } from '../../api/map';
import type { MapLayer, Text } from '../../api/types';
import { readSld } from './sld';

export interface ScaleHint {
  /** Title of the rule. */
  readonly part: Text;
  /** Scale denominator below which it is drawn. */
  readonly most: number;
}

/** Parts of a published style that are drawn from a scale on. */
export async function scaleHints({ style }: MapLayer): Promise<readonly ScaleHint[]> {
  return readSld(await getStyle(style))
    .filter(({ most }) => most !== Infinity)
    .map(({ title, most }) => ({ part: title, most }));
}
