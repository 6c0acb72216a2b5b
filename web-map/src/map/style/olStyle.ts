import type { FeatureLike } from 'ol/Feature';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import TextStyle from 'ol/style/Text';
import { currentLanguage } from '../../i18n';
import { memoised } from '../../ui/memoised';
import { pattern } from './pattern';
import type { AreaSymbol, LabelSymbol, Line, PointSymbol, StyleRule, Symbol } from './sld';

const FONTS = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

export interface Label {
  readonly words: string;
  readonly style: Style;
  /** About how wide the words are, in pixels. */
  readonly width: number;
}

/** How a feature is drawn at a scale (denominator), and what is written at it. */
export interface RuleStyle {
  readonly shapes: (feature: FeatureLike, scale: number) => Style[];
  readonly labels: (feature: FeatureLike, scale: number) => Label[];
}

/** The rules of a published style as OpenLayers draws them; rules apply one after the other, as the server does. */
export function styleOf(rules: readonly StyleRule[]): RuleStyle {
  const prepared = rules.map((rule) => ({
    ...rule,
    shapes: rule.symbols.flatMap(shapesOf),
    labels: rule.symbols.flatMap((symbol) => (symbol.kind === 'label' ? [{ column: symbol.column, label: labels(symbol) }] : [])),
  }));
  const labelled = prepared.filter((rule) => rule.labels.length > 0);
  const inForce = (rules: typeof prepared, feature: FeatureLike, scale: number): typeof prepared =>
    rules.filter((rule) => scale >= rule.least && scale < rule.most && rule.matches(feature.getProperties()));
  return {
    shapes: (feature, scale) => inForce(prepared, feature, scale).flatMap((rule) => rule.shapes),
    labels: (feature, scale) =>
      inForce(labelled, feature, scale).flatMap((rule) =>
        rule.labels.flatMap(({ column, label }) => {
          const words = wordsIn(feature, column);
          return words === '' ? [] : [label(words)];
        }),
      ),
  };
}

function shapesOf(symbol: Symbol): Style[] {
  switch (symbol.kind) {
    case 'area':
      return areaStyles(symbol);
    case 'line':
      return [lineStyle(symbol.stroke)];
    case 'point':
      return [pointStyle(symbol)];
    case 'label':
      return [];
  }
}

/** The English column beside a Chinese one, where the reader reads English and the layer has both. */
function wordsIn(feature: FeatureLike, column: string): string {
  const english = currentLanguage() === 'en' ? feature.get(column.replace(/(_zh)?$/, '_en')) : undefined;
  return String(english || (feature.get(column) ?? ''));
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

function pointStyle({ size, fill, stroke }: PointSymbol): Style {
  return new Style({ image: new CircleStyle({ radius: size / 2, fill: new Fill({ color: fill }), ...(stroke ? { stroke: strokeOf(stroke) } : {}) }) });
}

function labels(symbol: LabelSymbol): (words: string) => Label {
  return memoised((words) => ({
    words,
    width: [...words].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.55), 0) * symbol.size,
    style: new Style({
      zIndex: symbol.priority, // who stays when words are decluttered
      text: new TextStyle({
        text: words,
        font: `${symbol.bold ? 'bold ' : ''}${symbol.size}px ${FONTS}`,
        ...(symbol.above === null ? {} : { textBaseline: 'bottom' as const, offsetY: -symbol.above }),
        fill: new Fill({ color: symbol.colour }),
        ...(symbol.halo ? { stroke: new Stroke({ color: symbol.halo.colour, width: symbol.halo.radius * 2 }) } : {}),
      }),
    }),
  }));
}
