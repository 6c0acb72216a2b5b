// What a PDF of the page says: the words that lie unseen over its pictures.
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';

/** @returns {Promise<string[]>} the words of each page, one line to a line */
export async function wordsOf(bytes) {
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().map(({ node }) => node.normalizedEntries().Contents.asArray().map((ref) => streamText(pdf.context.lookup(ref))).join('\n'));
}

function streamText(stream) {
  const content = Buffer.from(stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getUnencodedContents()).toString('latin1');
  return [...content.matchAll(/<([0-9a-f]+)> Tj/gi)].map(([, hex]) => Buffer.from(hex, 'hex').swap16().toString('utf16le')).join('\n');
}
