/** Tags that begin on a new line. */
const blocks = new Set([
  'address',
  'article',
  'blockquote',
  'br',
  'dd',
  'div',
  'dl',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);
/** Tags whose content is not text. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

function numbered(code: number): string {
  const isText = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText || code === 10 ? String.fromCodePoint(code) : ' ';
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return numbered(Number(decimal));
      if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
      return (name !== undefined && Object.hasOwn(named, name) ? named[name] : undefined) ?? whole;
    },
  );
}

/** Where the tag that begins here ends: the first > outside quotes, or the end of everything. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return html.length;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decode(value);
}

interface Piece {
  readonly kind: 'text' | 'tag';
  readonly content: string;
}

function* pieces(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      yield { kind: 'text', content: html.slice(at) };
      return;
    }
    if (open > at) yield { kind: 'text', content: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
    } else if (/^[A-Za-z/!?]$/.test(html.charAt(open + 1))) {
      const end = tagEnd(html, open + 1);
      yield { kind: 'tag', content: html.slice(open + 1, end) };
      at = end + 1;
    } else {
      yield { kind: 'text', content: '<' };
      at = open + 1;
    }
  }
}

class TextMaker {
  #text = '';
  #silentIn: string | undefined;
  #preDepth = 0;
  #link: { readonly href: string; readonly from: number } | undefined;

  add(text: string): void {
    if (this.#silentIn !== undefined) return;
    const decoded = decode(text);
    this.#text += this.#preDepth > 0 ? decoded : decoded.replace(/\s+/g, ' ');
  }

  tag(content: string): void {
    const match = /^(\/?)([A-Za-z][A-Za-z0-9]*)/.exec(content);
    if (!match) return;
    const isClosing = match[1] === '/';
    const name = (match[2] ?? '').toLowerCase();
    if (this.#silentIn !== undefined) {
      if (isClosing && name === this.#silentIn) this.#silentIn = undefined;
      return;
    }
    if (silent.has(name) && !isClosing) this.#silentIn = name;
    if (blocks.has(name)) this.#text += '\n';
    if (name === 'p') this.#text += '\n';
    if (name === 'pre') this.#preDepth = Math.max(0, this.#preDepth + (isClosing ? -1 : 1));
    if (name === 'li' && !isClosing) this.#text += '- ';
    if ((name === 'td' || name === 'th') && isClosing) this.#text += ' | ';
    if (name === 'img' || name === 'emoji') this.#text += attribute(content, 'alt') ?? '';
    if (name === 'a') this.#anchor(content, isClosing ? 'closing' : 'opening');
  }

  /** A source the output claims is part of what it says, so an address that is not its own text is kept. */
  #anchor(content: string, end: 'opening' | 'closing'): void {
    if (end === 'opening') {
      const href = attribute(content, 'href');
      this.#link = href && /^https?:/i.test(href) ? { href, from: this.#text.length } : undefined;
      return;
    }
    if (!this.#link) return;
    const said = this.#text.slice(this.#link.from).trim();
    if (said !== this.#link.href) this.#text += ` (${this.#link.href})`;
    this.#link = undefined;
  }

  result(): string {
    return tidyText(this.#text);
  }
}

/** No trailing blanks, at most one empty line in a row. */
export function tidyText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u0000', '')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The words of a message's HTML, in reading order. Runs in time linear in its length. */
export function htmlToText(html: string): string {
  const maker = new TextMaker();
  for (const { kind, content } of pieces(html)) {
    if (kind === 'text') maker.add(content);
    else maker.tag(content);
  }
  return maker.result();
}
