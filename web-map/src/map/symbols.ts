import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';

/** How an area or a line looks, in the map and in its legend swatch alike. Widths in pixels. */
export interface AreaSymbol {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly hatch?: { readonly colour: string; readonly gap: number };
  /** True for something that only ever is a line. */
  readonly line?: boolean;
}

export function toStyles(symbol: AreaSymbol): Style[] {
  const stroke = symbol.stroke
    ? new Stroke({
        color: symbol.stroke,
        width: symbol.width ?? 1,
        ...(symbol.dash ? { lineDash: [...symbol.dash] } : {}),
        lineJoin: 'round',
      })
    : undefined;
  const fill = symbol.fill ? new Fill({ color: symbol.fill }) : undefined;
  const styles = [new Style({ ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) })];
  const pattern = symbol.hatch ? hatchPattern(symbol.hatch.colour, symbol.hatch.gap) : null;
  if (pattern) styles.push(new Style({ fill: new Fill({ color: pattern }) }));
  return styles;
}

/** Draws the legend swatch with the same values the map uses. */
export function drawSwatch(canvas: HTMLCanvasElement, symbol: AreaSymbol): void {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [28, 16];
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  context.beginPath();
  if (symbol.line) {
    context.moveTo(2, height - 4);
    context.bezierCurveTo(10, 0, 18, height, width - 2, 4);
  } else {
    context.rect(1.5, 1.5, width - 3, height - 3);
  }
  fillWith(context, symbol.fill);
  if (symbol.hatch) fillWith(context, hatchPattern(symbol.hatch.colour, symbol.hatch.gap));
  if (!symbol.stroke) return;
  context.strokeStyle = symbol.stroke;
  context.lineWidth = symbol.width ?? 1;
  context.setLineDash([...(symbol.dash ?? [])]);
  context.stroke();
}

function fillWith(context: CanvasRenderingContext2D, fill: string | CanvasPattern | null | undefined): void {
  if (!fill) return;
  context.fillStyle = fill;
  context.fill();
}

/** Diagonal lines; null where the browser gives no canvas. */
function hatchPattern(colour: string, gap: number): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = gap;
  tile.height = gap;
  const context = tile.getContext('2d');
  if (!context) return null;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (const shift of [-gap, 0, gap]) {
    context.moveTo(shift, gap);
    context.lineTo(shift + gap, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat');
}
