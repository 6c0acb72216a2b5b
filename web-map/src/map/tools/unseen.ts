import {
  beginText,
  endText,
  type PDFDocument,
  PDFHexString,
  type PDFName,
  type PDFOperator,
  type PDFRef,
  PDFString,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from 'pdf-lib';
import type { Written } from './Pen';

// Words that a PDF holds without showing them (ISO 32000-1, 9.3.6, mode 3): the codes are UTF-16, every sign is one em wide.

/** A font nothing is drawn with: it only says which letter a code means. */
export function unseenFont({ context }: PDFDocument): PDFRef {
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', FontName: 'KuangjieUnseen', Flags: 4, FontBBox: [0, -200, 1000, 900], ItalicAngle: 0, Ascent: 900, Descent: -200, CapHeight: 700, StemV: 80 }),
  );
  const letters = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'KuangjieUnseen',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
    }),
  );
  const meaning = context.register(context.flateStream(toUnicode()));
  return context.register(
    context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'KuangjieUnseen', Encoding: 'Identity-H', DescendantFonts: [letters], ToUnicode: meaning }),
  );
}

/** Each code means itself; a range must not go beyond its first byte, and a block holds a hundred at most. */
function toUnicode(): string {
  const byte = (value: number): string => value.toString(16).padStart(2, '0');
  const ranges = Array.from({ length: 256 }, (_, high) => `<${byte(high)}00> <${byte(high)}ff> <${byte(high)}00>`);
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`);
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}

/** @param points of a length in millimetres */
export function unseenWords(written: readonly Written[], font: PDFName, points: (millimetres: number) => number, pageHeight: number): PDFOperator[] {
  const lines = written.filter(({ words }) => words.trim() !== '');
  const show = ({ words, x, y, size, width }: Written): PDFOperator[] => [
    setFontAndSize(font, points(size)),
    setCharacterSqueeze((width / (words.length * size)) * 100),
    setTextMatrix(1, 0, 0, 1, points(x), pageHeight - points(y)),
    showText(utf16(words)),
  ];
  return [beginText(), setTextRenderingMode(TextRenderingMode.Invisible), ...lines.flatMap(show), endText()];
}

function utf16(words: string): PDFHexString {
  return PDFHexString.of(Array.from({ length: words.length }, (_, index) => words.charCodeAt(index).toString(16).padStart(4, '0')).join(''));
}
