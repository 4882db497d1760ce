const lineFeed = 0x0a;
const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

/**
 * What could turn around or hide the text beside it: bidirectional marks, embeddings and isolates
 * (Unicode TR 9), zero-width spaces and the byte order mark. The zero-width joiner stays, for emoji
 * are made with it.
 */
function isHidden(codePoint: number): boolean {
  return (
    codePoint === 0x061c ||
    codePoint === 0x200b ||
    codePoint === 0x200e ||
    codePoint === 0x200f ||
    (codePoint >= 0x2028 && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfff9 && codePoint <= 0xfffb) ||
    (codePoint >= 0xe0000 && codePoint <= 0xe007f)
  );
}

function isControl(codePoint: number): boolean {
  return (codePoint < 0x20 && codePoint !== lineFeed) || (codePoint >= 0x7f && codePoint <= 0x9f);
}

/** Bytes this character takes in JSON as UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint === lineFeed || codePoint === 0x22 || codePoint === 0x5c) return 2;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

const ellipsis = '…';
const ellipsisBytes = 3;
/** How much is read for each byte that fits; more than that is hidden characters nobody typed. */
const readPerByte = 8;

function shown(character: string, codePoint: number): string {
  if (codePoint === 0x09) return ' ';
  if (codePoint >= firstSurrogate && codePoint <= lastSurrogate) return '\ufffd';
  return isControl(codePoint) || isHidden(codePoint) ? '' : character;
}

export interface CutText {
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * Text people typed, fit for a text run: nothing invisible, at most one empty line in a row, and no
 * more than `budgetBytes` in the card. Text runs know no Markdown and no mentions, so nothing else
 * has to be taken out.
 */
export function cutText(text: string, budgetBytes: number): CutText {
  let kept = '';
  let keptBeforeEnd = '';
  let bytes = 0;
  let lineFeeds = 2;
  const read = text.slice(0, budgetBytes * readPerByte);
  for (const character of read.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    const safe = shown(character, character.codePointAt(0) ?? 0);
    if (safe === '') continue;
    lineFeeds = safe === '\n' ? lineFeeds + 1 : 0;
    if (lineFeeds > 2) continue;
    bytes += bytesOf(safe.codePointAt(0) ?? 0);
    if (bytes > budgetBytes) return { text: `${keptBeforeEnd.trimEnd()}${ellipsis}`, isCut: true };
    kept += safe;
    if (bytes <= budgetBytes - ellipsisBytes) keptBeforeEnd = kept;
  }
  return { text: kept.trimEnd(), isCut: read.length < text.length };
}

export function safeText(text: string, budgetBytes: number): string {
  return cutText(text, budgetBytes).text;
}

const lookAlikes: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '[': '(',
  ']': ')',
  '`': "'",
  '*': '∗',
  _: ' ',
  '~': '-',
  '|': '/',
  '\\': '/',
  '\n': ' ',
};

/**
 * A name fit for a choice's or a button's title. Some clients read Markdown there, and an escaping
 * backslash would show in the others, so the few signs that mean something are replaced.
 */
export function safeTitle(text: string, budgetBytes: number): string {
  const read = text.slice(0, budgetBytes * readPerByte);
  const replaced = read.replace(/[<>[\]`*_~|\\\n]/g, (sign) => lookAlikes[sign] ?? ' ');
  return safeText(replaced.replaceAll('://', ': //'), budgetBytes);
}
