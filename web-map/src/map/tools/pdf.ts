import { PDFDocument } from 'pdf-lib';
import { MILLIMETRES_PER_INCH, type Sheet } from './paper';

const POINTS_PER_INCH = 72;
const JPEG_QUALITY = 0.94;

/** A PDF of one page of the size of the sheet, filled by the picture to the edge. */
export async function toPdf(canvas: HTMLCanvasElement, { width, height }: Sheet, title: string): Promise<Blob> {
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  if (!picture) throw new Error('the browser gave no picture');
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setCreator('Kuangjie 矿界');
  const points = (millimetres: number): number => (millimetres / MILLIMETRES_PER_INCH) * POINTS_PER_INCH;
  const page = pdf.addPage([points(width), points(height)]);
  page.drawImage(await pdf.embedJpg(await picture.arrayBuffer()), { x: 0, y: 0, width: points(width), height: points(height) });
  return new Blob([(await pdf.save({ useObjectStreams: false })) as BlobPart], { type: 'application/pdf' });
}
