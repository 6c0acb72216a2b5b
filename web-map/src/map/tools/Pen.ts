import { OGC_PIXEL_METRES } from '../../config/map';
import { pattern } from '../style/pattern';
import type { Line, Symbol } from '../style/sld';
import { MILLIMETRES_PER_INCH, type Rectangle, type Sheet } from './paper';

const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

/** Draws on a canvas in millimetres. */
export class Pen {
  readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;

  constructor(
    sheet: Sheet,
    private readonly dpi: number,
  ) {
    this.canvas.width = Math.round(this.px(sheet.width));
    this.canvas.height = Math.round(this.px(sheet.height));
    this.context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
    this.fill('#ffffff', { x: 0, y: 0, ...sheet });
  }

  px(millimetres: number): number {
    return (millimetres * this.dpi) / MILLIMETRES_PER_INCH;
  }

  fill(colour: string, { x, y, width, height }: Rectangle): void {
    this.context.fillStyle = colour;
    this.context.fillRect(this.px(x), this.px(y), this.px(width), this.px(height));
  }

  frame({ x, y, width, height }: Rectangle): void {
    this.context.strokeStyle = '#1c2833';
    this.context.lineWidth = this.px(0.3);
    this.context.strokeRect(this.px(x), this.px(y), this.px(width), this.px(height));
  }

  picture(picture: ImageBitmap, { x, y, width, height }: Rectangle, opacity: number): void {
    this.context.globalAlpha = opacity;
    this.context.drawImage(picture, this.px(x), this.px(y), this.px(width), this.px(height));
    this.context.globalAlpha = 1;
  }

  /** `y` is the base line, `size` the height of the letters in millimetres. */
  text(words: string, x: number, y: number, size: number, weight = 'normal', width?: number): void {
    this.font(size, weight);
    this.context.fillText(words, this.px(x), this.px(y), width === undefined ? undefined : this.px(width));
  }

  /** Lines broken at the width; Chinese may be broken anywhere. */
  paragraph(lines: readonly string[], x: number, y: number, size: number, width: number): void {
    this.font(size, 'normal');
    let at = y;
    for (const line of lines) {
      let rest = line;
      while (rest !== '') {
        let length = rest.length;
        while (length > 1 && this.context.measureText(rest.slice(0, length)).width > this.px(width)) length--;
        this.context.fillText(rest.slice(0, length), this.px(x), this.px(at));
        rest = rest.slice(length);
        at += size * 1.35;
      }
    }
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
      this.fill(half === 0 ? '#1c2833' : '#ffffff', { x: x + (half * width) / 2, y, width: width / 2, height: 1.6 });
    }
    this.frame({ x, y, width, height: 1.6 });
  }

  polygon(corners: readonly (readonly [number, number])[]): void {
    this.context.fillStyle = '#1c2833';
    this.context.beginPath();
    corners.forEach(([x, y], index) => (index === 0 ? this.context.moveTo(this.px(x), this.px(y)) : this.context.lineTo(this.px(x), this.px(y))));
    this.context.fill();
  }

  private font(size: number, weight: string): void {
    this.context.fillStyle = '#1c2833';
    this.context.font = `${weight} ${this.px(size)}px ${FONT}`;
  }
}
