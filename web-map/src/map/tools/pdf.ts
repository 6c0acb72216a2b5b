import { PDFDocument, PDFName } from 'pdf-lib';
import { MILLIMETRES_PER_INCH } from './paper';
import type { Pen } from './Pen';
import { unseenFont, unseenWords } from './unseen';

const POINTS_PER_INCH = 72;
const JPEG_QUALITY = 0.92;

const points = (millimetres: number): number => (millimetres / MILLIMETRES_PER_INCH) * POINTS_PER_INCH;

/**
 * A PDF of one page per sheet. The page is a picture, drawn with the fonts of the reader's machine: a Chinese font
 * would be many times the document. Over it lie the same words unseen, to be searched, copied and read aloud.
 */
export async function toPdf(sheets: readonly Pen[], title: string): Promise<Blob> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setCreator('Kuangjie 矿界');
  pdf.setLanguage(document.documentElement.lang);
  const font = unseenFont(pdf);
  for (const { canvas, paper, written } of sheets) {
    const [width, height] = [points(paper.width), points(paper.height)];
    const page = pdf.addPage([width, height]);
    page.drawImage(await pdf.embedJpg(await pictureOf(canvas)), { x: 0, y: 0, width, height });
    const key = page.node.newFontDictionary('Unseen', font) as PDFName;
    page.pushOperators(...unseenWords(written, key, points, height));
  }
  return new Blob([(await pdf.save({ useObjectStreams: false })) as BlobPart], { type: 'application/pdf' });
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<ArrayBuffer> {
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  if (!picture) throw new Error('the browser gave no picture');
  return picture.arrayBuffer();
}
