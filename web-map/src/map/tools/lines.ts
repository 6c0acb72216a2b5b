/** Chinese and the like break between any two signs, other writing between words. */
const PIECES = /\s+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef]+/g;
/** Signs that open something end no line, those that close it begin none (GB/T 15834). */
const OPENING = /[（《“‘【(\[]$/;
const CLOSING = /^[，。、；：？！）》】”’…,.;:?!)\]%]/;

/**
 * Breaks words into lines no wider than `width`.
 *
 * @param measure width of a piece of text, in the unit of `width`
 */
export function breakLines(words: string, width: number, measure: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (next: string): void => {
    lines.push(line.trimEnd());
    line = next.trimStart();
  };
  for (const piece of piecesOf(words)) {
    if (measure(line + piece.trimEnd()) <= width) line += piece;
    else if (measure(piece) <= width) end(piece);
    else for (const sign of piece) measure(line + sign) <= width || line === '' ? (line += sign) : end(sign);
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A sign stays with what it opens or closes. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  for (const piece of words.match(PIECES) ?? []) {
    const before = pieces.at(-1) ?? ' ';
    if (!/\s$/.test(before) && (CLOSING.test(piece) || (OPENING.test(before) && !/^\s/.test(piece)))) pieces.push(`${pieces.pop()}${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}
