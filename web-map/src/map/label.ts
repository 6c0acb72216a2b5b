import type { FeatureLike } from 'ol/Feature';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import TextStyle from 'ol/style/Text';
import { NAME_COLUMNS } from '../config/layers';
import { currentLanguage } from '../i18n';
import { memoised } from './kind';

const FONTS = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

/** The name a reader of the current language expects, or empty. */
export function nameOf(properties: Readonly<Record<string, unknown>>): string {
  for (const column of NAME_COLUMNS[currentLanguage()]) {
    const value = properties[column];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

export interface LabelLook {
  readonly colour: string;
  readonly size: number;
  readonly weight?: number;
  /** Drawn even where it is wider than its shape. */
  readonly overflow?: boolean;
  /** Makes the name shorter where it would not fit. */
  readonly shorten?: (name: string) => string;
}

/** A function from feature to its label; what does not fit its shape or collides is left out. */
export function labels(look: LabelLook): (feature: FeatureLike) => Style {
  const styleOf = memoised(
    (text) =>
      new Style({
        text: new TextStyle({
          text,
          font: `${look.weight ?? 400} ${look.size}px ${FONTS}`,
          fill: new Fill({ color: look.colour }),
          stroke: new Stroke({ color: 'rgba(255, 255, 255, 0.85)', width: 3 }),
          overflow: look.overflow ?? false,
        }),
      }),
  );
  const shorten = look.shorten ?? ((name) => name);
  return (feature) => styleOf(shorten(nameOf(feature.getProperties())));
}
