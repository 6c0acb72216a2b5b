import { INK, Pen } from '../../map/tools/Pen';
import { PAPERS, type Rectangle } from '../../map/tools/paper';

/** Sharp enough for print; a page then takes 15 MB of memory while it is drawn. */
const DPI = 200;
const [HEIGHT, WIDTH] = PAPERS.A4;
const PAPER = { width: WIDTH, height: HEIGHT };
const MARGIN = 16;
const FOOT = 14;
const BODY = 3.3;
const LEADING = 1.5;
const TERM_WIDTH = 42;
const MUTED = '#4a5a68';
const RULE = '#c4ced6';

export interface Look {
  readonly size?: number;
  readonly weight?: 'normal' | 'bold';
  readonly colour?: string;
  readonly indent?: number;
}

/** Blocks one below the other, on as many pages as they need. Millimetres. */
export class Flow {
  readonly pens: Pen[] = [];
  private y = 0;

  constructor() {
    this.turn();
  }

  heading(words: string): void {
    this.space(3);
    this.need(16);
    this.paragraph(words, { size: 4.2, weight: 'bold' });
    this.pen.fill(RULE, { x: MARGIN, y: this.y - 0.6, width: WIDTH - 2 * MARGIN, height: 0.25 });
    this.space(1.6);
  }

  paragraph(words: string, { size = BODY, weight = 'normal', colour = INK, indent = 0 }: Look = {}): void {
    for (const line of words.split('\n').flatMap((part) => this.pen.lines(part, size, WIDTH - 2 * MARGIN - indent, weight))) {
      this.need(size * LEADING);
      this.pen.text(line, MARGIN + indent, this.y + size, size, weight, undefined, colour);
      this.y += size * LEADING;
    }
  }

  note(words: string, indent = 0): void {
    this.paragraph(words, { size: 2.8, colour: MUTED, indent });
  }

  /** A term and its value beside it; nothing where there is no value. */
  fact(term: string, value: string | null | undefined, indent = 0): void {
    if (!value) return;
    const start = MARGIN + indent;
    const terms = this.pen.lines(term, BODY, TERM_WIDTH - 2);
    const values = value.split('\n').flatMap((part) => this.pen.lines(part, BODY, WIDTH - MARGIN - start - TERM_WIDTH));
    for (let line = 0; line < Math.max(terms.length, values.length); line++) {
      this.need(BODY * LEADING);
      this.pen.text(terms[line] ?? '', start, this.y + BODY, BODY, 'normal', undefined, MUTED);
      this.pen.text(values[line] ?? '', start + TERM_WIDTH, this.y + BODY, BODY);
      this.y += BODY * LEADING;
    }
  }

  /** White words on a colour, and plain ones after them on the same line. */
  tag(words: string, colour: string, after: string, size = BODY): void {
    this.need(size * 2 + 14);
    const width = this.pen.widthOf(words, size, 'bold') + size;
    this.pen.fill(colour, { x: MARGIN, y: this.y, width, height: size * 1.55 });
    this.pen.text(words, MARGIN + size / 2, this.y + size * 1.12, size, 'bold', undefined, '#ffffff');
    this.pen.text(after, MARGIN + width + 2, this.y + size * 1.12, size, 'bold');
    this.y += size * 1.55 + 1.2;
  }

  /** Cells of one line each; what is too wide is pressed together. */
  row(cells: readonly string[], widths: readonly number[], weight: 'normal' | 'bold' = 'normal'): void {
    const size = 2.8;
    this.need(size * 1.7);
    let x = MARGIN;
    cells.forEach((cell, index) => {
      const width = widths[index] ?? 20;
      this.pen.text(cell, x, this.y + size, size, weight, width - 2);
      x += width;
    });
    this.y += size * 1.7;
  }

  /** Room for a picture over the whole width. */
  frame(height: number): { readonly pen: Pen; readonly place: Rectangle } {
    this.need(height);
    const place = { x: MARGIN, y: this.y, width: WIDTH - 2 * MARGIN, height };
    this.y += height + 1.5;
    return { pen: this.pen, place };
  }

  space(height: number): void {
    this.y += height;
  }

  /** At the foot of every page, once all of them are there. */
  foot(words: string, page: (n: number, all: number) => string): void {
    this.pens.forEach((pen, index) => {
      const number = page(index + 1, this.pens.length);
      pen.text(words, MARGIN, HEIGHT - 8, 2.5, 'normal', WIDTH - 2 * MARGIN - 34, MUTED);
      pen.text(number, WIDTH - MARGIN - pen.widthOf(number, 2.5), HEIGHT - 8, 2.5, 'normal', undefined, MUTED);
    });
  }

  private get pen(): Pen {
    return this.pens.at(-1) as Pen;
  }

  private need(height: number): void {
    if (this.y + height > HEIGHT - FOOT) this.turn();
  }

  private turn(): void {
    this.pens.push(new Pen(PAPER, DPI));
    this.y = MARGIN;
  }
}
