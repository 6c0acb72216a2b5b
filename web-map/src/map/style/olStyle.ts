import type { FeatureLike } from 'ol/Feature';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import TextStyle from 'ol/style/Text';
import { memoised } from '../../ui/memoised';
import { pattern } from './pattern';
import type { AreaSymbol, LabelSymbol, Line, StyleRule } from './sld';

const FONTS = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

/** Style of a feature at a scale (denominator). */
export type RuleStyle = (feature: FeatureLike, scale: number) => Style[];

/** The rules of a published style as OpenLayers draws them; rules apply one after the other, as the server does. */
export function styleOf(rules: readonly StyleRule[]): RuleStyle {
  const prepared = rules.map((rule) => ({
    ...rule,
    shapes: rule.symbols.flatMap((symbol) => (symbol.kind === 'area' ? areaStyles(symbol) : symbol.kind === 'line' ? [lineStyle(symbol.stroke)] : [])),
    labels: rule.symbols.flatMap((symbol) => (symbol.kind === 'label' ? [{ column: symbol.column, style: labelStyles(symbol) }] : [])),
  }));
  return (feature, scale) => {
    const properties = feature.getProperties();
    const styles: Style[] = [];
    for (const rule of prepared) {
      if (scale < rule.least || scale >= rule.most || !rule.matches(properties)) continue;
      styles.push(...rule.shapes);
      for (const { column, style } of rule.labels) {
        const words = properties[column];
        if (words !== undefined && words !== null && words !== '') styles.push(style(String(words)));
      }
    }
    return styles;
  };
}

export function strokeOf({ colour, width, dash }: Line): Stroke {
  return new Stroke({ color: colour, width, lineJoin: 'round', ...(dash.length > 0 ? { lineDash: [...dash] } : {}) });
}

function areaStyles(symbol: AreaSymbol): Style[] {
  const hatch = symbol.pattern && pattern(symbol.pattern);
  const fill = hatch ?? symbol.fill;
  return [new Style({ ...(fill ? { fill: new Fill({ color: fill }) } : {}), ...(symbol.stroke ? { stroke: strokeOf(symbol.stroke) } : {}) })];
}

function lineStyle(line: Line): Style {
  return new Style({ stroke: strokeOf(line) });
}

function labelStyles(symbol: LabelSymbol): (words: string) => Style {
  return memoised(
    (text) =>
      new Style({
        text: new TextStyle({
          text,
          font: `${symbol.size}px ${FONTS}`,
          fill: new Fill({ color: symbol.colour }),
          ...(symbol.halo ? { stroke: new Stroke({ color: symbol.halo.colour, width: symbol.halo.radius * 2 }) } : {}),
          overflow: false,
        }),
      }),
  );
}
