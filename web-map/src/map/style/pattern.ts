import type { AreaSymbol } from './sld';

/** The marks a fill repeats, as lines from corner to corner of a tile of one unit. */
const MARKS: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  'shape://slash': [[0, 1, 1, 0]],
  'shape://backslash': [[0, 0, 1, 1]],
  'shape://times': [[0, 1, 1, 0], [0, 0, 1, 1]],
  'shape://horline': [[0, 0.5, 1, 0.5]],
  'shape://vertline': [[0.5, 0, 0.5, 1]],
  'shape://plus': [[0, 0.5, 1, 0.5], [0.5, 0, 0.5, 1]],
};

/** A repeated mark; undefined where it is not known or the browser gives no canvas. */
export function pattern({ mark, size, line }: NonNullable<AreaSymbol['pattern']>): CanvasPattern | undefined {
  const strokes = MARKS[mark];
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(size);
  const context = tile.getContext('2d');
  if (!context || !strokes) return undefined;
  context.strokeStyle = line.colour;
  context.lineWidth = line.width;
  context.beginPath();
  for (const [x1, y1, x2, y2] of strokes) {
    context.moveTo(x1 * size, y1 * size);
    context.lineTo(x2 * size, y2 * size);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? undefined;
}

export function isKnownMark(mark: string): boolean {
  return mark in MARKS;
}
