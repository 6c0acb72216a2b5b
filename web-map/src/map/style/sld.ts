import type { Text } from '../../api/types';

/** A published style as far as vector tiles are drawn by it. Widths and sizes in pixels. */
export interface StyleRule {
  readonly title: Text;
  readonly matches: Filter;
  /** Drawn at scale denominators from `least` up to but not including `most` (SLD 1.0, 10.2). */
  readonly least: number;
  readonly most: number;
  readonly symbols: readonly Symbol[];
}

export type Filter = (properties: Readonly<Record<string, unknown>>) => boolean;
export type Symbol = AreaSymbol | LineSymbol | PointSymbol | LabelSymbol;

export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}
export interface AreaSymbol {
  readonly kind: 'area';
  readonly fill?: string;
  readonly pattern?: { readonly mark: string; readonly size: number; readonly line: Line };
  readonly stroke?: Line;
}
export interface LineSymbol {
  readonly kind: 'line';
  readonly stroke: Line;
}
export interface PointSymbol {
  readonly kind: 'point';
  /** Across, in pixels. */
  readonly size: number;
  readonly fill: string;
  readonly stroke?: Line;
}
export interface LabelSymbol {
  readonly kind: 'label';
  readonly column: string;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  /** How far its foot lies above the spot, in pixels; null: it stands on the spot by its middle. */
  readonly above: number | null;
  readonly halo: { readonly colour: string; readonly radius: number } | null;
  /** Where words are in each other's way the higher one stays (vendor option of GeoServer). */
  readonly priority: number;
}

/** A part of SLD that only the server can draw: the layer is then shown as pictures. */
export class BeyondTheReader extends Error {}

/** Reads a StyledLayerDescriptor document, 1.0 or 1.1. */
export function readSld(text: string): readonly StyleRule[] {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new BeyondTheReader('not XML');
  const types = descendants(document.documentElement, 'FeatureTypeStyle');
  return types.flatMap((type) => children(type, 'Rule').map(readRule));
}

function readRule(rule: Element): StyleRule {
  const symbols = [...rule.children].filter(({ localName }) => localName.endsWith('Symbolizer')).map(readSymbol);
  const filter = child(rule, 'Filter')?.firstElementChild;
  if (child(rule, 'ElseFilter')) throw new BeyondTheReader('ElseFilter');
  return {
    title: readTitle(child(rule, 'Description') ?? rule),
    matches: filter ? readFilter(filter) : () => true,
    least: Number(child(rule, 'MinScaleDenominator')?.textContent ?? 0),
    most: Number(child(rule, 'MaxScaleDenominator')?.textContent ?? Infinity),
    symbols,
  };
}

/** English by Localized, as GeoServer writes it, else by the abstract, as our styles do. */
function readTitle(holder: Element): Text {
  const title = child(holder, 'Title');
  const own = [...(title?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }: Node & { data?: string }) => data ?? '').join('').trim();
  const english = title && children(title, 'Localized').find((localized) => localized.getAttribute('lang')?.startsWith('en'));
  return { zh: own, en: (english ?? child(holder, 'Abstract'))?.textContent?.trim() ?? '' };
}

function readFilter(filter: Element): Filter {
  const parts = (): Filter[] => [...filter.children].map(readFilter);
  switch (filter.localName) {
    case 'And': {
      const all = parts();
      return (properties) => all.every((part) => part(properties));
    }
    case 'Or': {
      const any = parts();
      return (properties) => any.some((part) => part(properties));
    }
    case 'Not': {
      const [part] = parts();
      return (properties) => !part?.(properties);
    }
    case 'PropertyIsEqualTo':
    case 'PropertyIsNotEqualTo': {
      const column = need(child(filter, 'PropertyName') ?? child(filter, 'ValueReference'), 'PropertyName').textContent ?? '';
      const wanted = need(child(filter, 'Literal'), 'Literal').textContent ?? '';
      const equal = filter.localName === 'PropertyIsEqualTo';
      return (properties) => (String(properties[column] ?? '') === wanted) === equal;
    }
    default:
      throw new BeyondTheReader(filter.localName);
  }
}

function readSymbol(symbol: Element): Symbol {
  switch (symbol.localName) {
    case 'PolygonSymbolizer':
      return readArea(symbol);
    case 'LineSymbolizer':
      return { kind: 'line', stroke: readLine(need(child(symbol, 'Stroke'), 'Stroke')) };
    case 'PointSymbolizer':
      return readPoint(symbol);
    case 'TextSymbolizer':
      return readLabel(symbol);
    default:
      throw new BeyondTheReader(symbol.localName);
  }
}

function readArea(symbol: Element): AreaSymbol {
  const fill = child(symbol, 'Fill');
  const stroke = child(symbol, 'Stroke');
  const graphic = fill && child(fill, 'GraphicFill');
  return {
    kind: 'area',
    ...(fill && !graphic ? { fill: colour(parameters(fill), 'fill', '#808080') } : {}),
    ...(graphic ? { pattern: readPattern(graphic) } : {}),
    ...(stroke ? { stroke: readLine(stroke) } : {}),
  };
}

function readPoint(symbol: Element): PointSymbol {
  const mark = need(descendants(symbol, 'Mark')[0], 'Mark');
  const shape = child(mark, 'WellKnownName')?.textContent ?? 'square';
  if (shape !== 'circle') throw new BeyondTheReader(shape);
  const fill = child(mark, 'Fill');
  const stroke = child(mark, 'Stroke');
  return {
    kind: 'point',
    size: Number(descendants(symbol, 'Size')[0]?.textContent ?? 6),
    fill: fill ? colour(parameters(fill), 'fill', '#808080') : '#808080',
    ...(stroke ? { stroke: readLine(stroke) } : {}),
  };
}

function readPattern(graphicFill: Element): NonNullable<AreaSymbol['pattern']> {
  const mark = need(descendants(graphicFill, 'Mark')[0], 'Mark');
  return {
    mark: child(mark, 'WellKnownName')?.textContent ?? '',
    size: Number(descendants(graphicFill, 'Size')[0]?.textContent ?? 8),
    line: readLine(need(child(mark, 'Stroke'), 'Stroke')),
  };
}

function readLine(stroke: Element): Line {
  if (child(stroke, 'GraphicStroke')) throw new BeyondTheReader('GraphicStroke');
  const given = parameters(stroke);
  const dash = given.get('stroke-dasharray')?.trim().split(/[\s,]+/).map(Number) ?? [];
  return { colour: colour(given, 'stroke', '#000000'), width: Number(given.get('stroke-width') ?? 1), dash };
}

function readLabel(symbol: Element): LabelSymbol {
  const label = need(child(symbol, 'Label'), 'Label');
  const column = need(label.firstElementChild, 'PropertyName');
  if (!['PropertyName', 'ValueReference'].includes(column.localName) || label.children.length > 1) throw new BeyondTheReader('Label');
  const halo = child(symbol, 'Halo');
  const font = child(symbol, 'Font');
  const fill = child(symbol, 'Fill');
  const haloFill = halo && child(halo, 'Fill');
  return {
    kind: 'label',
    column: column.textContent ?? '',
    size: Number((font && parameters(font).get('font-size')) ?? 10),
    colour: fill ? colour(parameters(fill), 'fill', '#000000') : '#000000',
    bold: font !== undefined && parameters(font).get('font-weight') === 'bold',
    above: readAbove(symbol),
    halo: halo ? { colour: haloFill ? colour(parameters(haloFill), 'fill', '#ffffff') : '#ffffff', radius: Number(child(halo, 'Radius')?.textContent ?? 1) } : null,
    priority: readPriority(symbol),
  };
}

function readPriority(symbol: Element): number {
  const written = child(symbol, 'Priority');
  const value = written?.firstElementChild ? child(written, 'Literal')?.textContent : (written?.textContent ?? '0');
  const priority = Number(value ?? NaN);
  if (Number.isNaN(priority)) throw new BeyondTheReader('Priority');
  return priority;
}

/** Of a label whose foot is anchored how far it is moved up. */
function readAbove(symbol: Element): number | null {
  if (Number(descendants(symbol, 'AnchorPointY')[0]?.textContent ?? 0.5) !== 0) return null;
  return Number(descendants(symbol, 'DisplacementY')[0]?.textContent ?? 0);
}

type Parameters = ReadonlyMap<string, string>;

function parameters(element: Element): Parameters {
  const entries = [...element.children]
    .filter(({ localName }) => localName === 'CssParameter' || localName === 'SvgParameter')
    .map((parameter): [string, string] => {
      if (parameter.children.length > 0) throw new BeyondTheReader('an expression');
      return [parameter.getAttribute('name') ?? '', (parameter.textContent ?? '').trim()];
    });
  return new Map(entries);
}

/** As `#rrggbbaa`. */
function colour(given: Parameters, name: string, otherwise: string): string {
  const base = given.get(name) ?? otherwise;
  if (!/^#[0-9a-f]{6}$/i.test(base)) throw new BeyondTheReader(base);
  const opacity = Math.round(255 * Number(given.get(`${name}-opacity`) ?? 1));
  return base + opacity.toString(16).padStart(2, '0');
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

function descendants(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function need(element: Element | null | undefined, what: string): Element {
  if (!element) throw new BeyondTheReader(`no ${what}`);
  return element;
}
