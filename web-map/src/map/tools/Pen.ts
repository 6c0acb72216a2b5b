import { OGC_PIXEL_METRES } from '../../config/map';
import { pattern } from '../style/pattern';
import type { Line, Symbol } from '../style/sld';
import { breakLines } from './lines';
import { MILLIMETRES_PER_INCH, type Rectangle } from './paper';

const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

export const INK = '#1c2833';

/** Words on the sheet: the base line's left end, and how wide they came out. */
export interface Written {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

export interface Paint {
  readonly stroke?: string;
  /** Of the stroke, in millimetres. */
  readonly width?: number;
  readonly fill?: string;
}

/** Draws on a canvas in millimetres, and remembers the words for who reads the sheet otherwise than with eyes. */
export class Pen {
  readonly canvas = document.createElement('canvas');
  readonly written: Written[] = [];
  private readonly context: CanvasRenderingContext2D;

  constructor(
    readonly paper: { readonly width: number; readonly height: number },
    private readonly dpi: number,
  ) {
    this.canvas.width = Math.round(this.px(paper.width));
    this.canvas.height = Math.round(this.px(paper.height));
    this.context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
    this.fill('#ffffff', { x: 0, y: 0, width: paper.width, height: paper.height });
  }

  px(millimetres: number): number {
    return (millimetres * this.dpi) / MILLIMETRES_PER_INCH;
  }

  fill(colour: string, { x, y, width, height }: Rectangle): void {
    this.context.fillStyle = colour;
    this.context.fillRect(this.px(x), this.px(y), this.px(width), this.px(height));
  }

  frame({ x, y, width, height }: Rectangle): void {
    this.context.strokeStyle = INK;
    this.context.lineWidth = this.px(0.3);
    this.context.strokeRect(this.px(x), this.px(y), this.px(width), this.px(height));
  }

  picture(picture: ImageBitmap, { x, y, width, height }: Rectangle, opacity: number): void {
    this.context.globalAlpha = opacity;
    this.context.drawImage(picture, this.px(x), this.px(y), this.px(width), this.px(height));
    this.context.globalAlpha = 1;
  }

  /** `y` is the base line, `size` the height of the letters in millimetres. */
  text(words: string, x: number, y: number, size: number, weight = 'normal', width?: number, colour = INK): void {
    this.font(size, weight, colour);
    this.context.fillText(words, this.px(x), this.px(y), width === undefined ? undefined : this.px(width));
    this.written.push({ words, x, y, size, width: Math.min(width ?? Infinity, this.widthOf(words, size, weight)) });
  }

  /** In millimetres. */
  widthOf(words: string, size: number, weight = 'normal'): number {
    this.font(size, weight, INK);
    return this.context.measureText(words).width / this.px(1);
  }

  /** The lines that words take at a width. */
  lines(words: string, size: number, width: number, weight = 'normal'): string[] {
    return breakLines(words, width, (piece) => this.widthOf(piece, size, weight));
  }

  /** Lines broken at the width. */
  paragraph(lines: readonly string[], x: number, y: number, size: number, width: number): void {
    lines
      .flatMap((line) => this.lines(line, size, width))
      .forEach((line, index) => this.text(line, x, y + index * size * 1.35, size));
  }

  /** Rings or lines, in millimetres, cut off at the frame. */
  shape(paths: readonly (readonly (readonly [number, number])[])[], { stroke, width = 0.3, fill }: Paint, { x, y, width: wide, height }: Rectangle): void {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(this.px(x), this.px(y), this.px(wide), this.px(height));
    context.clip();
    context.beginPath();
    for (const path of paths) path.forEach(([left, top], index) => (index === 0 ? context.moveTo(this.px(left), this.px(top)) : context.lineTo(this.px(left), this.px(top))));
    if (fill) {
      context.fillStyle = fill;
      context.fill('evenodd');
    }
    if (stroke) this.stroke({ colour: stroke, width: this.px(width), dash: [] });
    context.restore();
  }

  /** A sign of the legend: the symbols of a rule on a small rectangle. */
  symbols(symbols: readonly Symbol[], { x, y, width, height }: Rectangle): void {
    const { context } = this;
    for (const symbol of symbols) {
      if (symbol.kind === 'label') continue;
      context.beginPath();
      if (symbol.kind === 'area') {
        context.rect(this.px(x), this.px(y), this.px(width), this.px(height));
        const hatch = symbol.pattern && pattern({ ...symbol.pattern, size: this.screen(symbol.pattern.size), line: this.onPaper(symbol.pattern.line) });
        context.fillStyle = hatch ?? symbol.fill ?? 'transparent';
        context.fill();
      } else if (symbol.kind === 'point') {
        context.arc(this.px(x + width / 2), this.px(y + height / 2), this.screen(symbol.size / 2), 0, 2 * Math.PI);
        context.fillStyle = symbol.fill;
        context.fill();
      } else {
        context.moveTo(this.px(x), this.px(y + height));
        context.lineTo(this.px(x + width), this.px(y));
      }
      if (symbol.stroke) this.stroke(this.onPaper(symbol.stroke));
    }
  }

  private stroke({ colour, width, dash }: Line): void {
    this.context.strokeStyle = colour;
    this.context.lineWidth = width;
    this.context.setLineDash([...dash]);
    this.context.stroke();
    this.context.setLineDash([]);
  }

  private onPaper({ colour, width, dash }: Line): Line {
    return { colour, width: this.screen(width), dash: dash.map((length) => this.screen(length)) };
  }

  /** Pixels of a style, 0.28 mm each. */
  private screen(pixels: number): number {
    return this.px(pixels * OGC_PIXEL_METRES * 1000);
  }

  bar(x: number, y: number, width: number): void {
    for (const half of [0, 1]) {
      this.fill(half === 0 ? INK : '#ffffff', { x: x + (half * width) / 2, y, width: width / 2, height: 1.6 });
    }
    this.frame({ x, y, width, height: 1.6 });
  }

  polygon(corners: readonly (readonly [number, number])[]): void {
    this.context.fillStyle = INK;
    this.context.beginPath();
    corners.forEach(([x, y], index) => (index === 0 ? this.context.moveTo(this.px(x), this.px(y)) : this.context.lineTo(this.px(x), this.px(y))));
    this.context.fill();
  }

  private font(size: number, weight: string, colour: string): void {
    this.context.fillStyle = colour;
    this.context.font = `${weight} ${this.px(size)}px ${FONT}`;
  }
}
