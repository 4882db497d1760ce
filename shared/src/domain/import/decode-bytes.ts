/** What both the browser and Node offer as `new TextDecoder('utf-8', { fatal })`. */
export interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

/** `strict` throws on what is no UTF-8, `lenient` puts U+FFFD in its place. */
export type Utf8 = Readonly<Record<'strict' | 'lenient', Utf8Decoder>>;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Windows-1252 differs from Latin-1 in these 32 places alone (WHATWG Encoding, index windows-1252). */
const from80To9f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const charactersAtOnce = 8_192;

function fromUnits(bytes: Uint8Array, step: number, unitAt: (at: number) => number): string {
  const parts: string[] = [];
  for (let at = 0; at + step <= bytes.length; at += step * charactersAtOnce) {
    const end = Math.min(bytes.length - step + 1, at + step * charactersAtOnce);
    const units: number[] = [];
    for (let place = at; place < end; place += step) units.push(unitAt(place));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function windows1252(bytes: Uint8Array): string {
  return fromUnits(bytes, 1, (at) => {
    const byte = bytes[at] ?? 0;
    return byte >= 0x80 && byte < 0xa0 ? from80To9f.charCodeAt(byte - 0x80) : byte;
  });
}

function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const low = 1 - high;
  return fromUnits(bytes, 2, (at) => ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0));
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const lookedAt = 4_096;

/** Text in Latin letters has a zero in every other byte of UTF-16 and none in UTF-8. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, lookedAt);
  for (let at = 0; at < looked; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = looked / 5;
  if (odd > many && even < odd / 4) return 'utf-16le';
  return even > many && odd < even / 4 ? 'utf-16be' : undefined;
}

/** How many bytes at the end are the beginning of a character that goes on in the next piece. */
function openCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function isMoreGoodThanDamaged(text: string): boolean {
  let balance = 0;
  for (const character of text) {
    if (character === '\ufffd') balance -= 1;
    else if (character > '\u007f') balance += 1;
  }
  return balance > 0;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

/**
 * Turns a file's bytes into text, piece by piece. A byte order mark decides; without one, zeros in
 * every other byte mean UTF-16, and the rest is UTF-8 until bytes come that are none: then it is
 * Windows-1252 where that explains more of the first letters beyond ASCII, and damaged UTF-8 otherwise.
 */
export class ByteDecoder {
  #encoding: Encoding | undefined;
  #isSure = false;
  #pending: Uint8Array = new Uint8Array();

  constructor(private readonly utf8: Utf8) {}

  get encoding(): Encoding {
    return this.#encoding ?? 'utf-8';
  }

  decode(piece: Uint8Array): string {
    const bytes = joined(this.#pending, piece);
    if (this.#encoding) return this.#take(bytes, 'more');
    this.#pending = bytes;
    return bytes.length < lookedAt ? '' : this.#take(this.#begin(bytes), 'more');
  }

  end(): string {
    const bytes = this.#pending;
    return this.#take(this.#encoding ? bytes : this.#begin(bytes), 'last');
  }

  #begin(bytes: Uint8Array): Uint8Array {
    const mark = marks.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte));
    this.#isSure = mark !== undefined;
    this.#encoding = mark?.[0] ?? utf16WithoutMark(bytes) ?? 'utf-8';
    return mark ? bytes.subarray(mark[1].length) : bytes;
  }

  #take(bytes: Uint8Array, place: 'more' | 'last'): string {
    const open = place === 'last' ? 0 : this.#openAtEnd(bytes);
    this.#pending = bytes.slice(bytes.length - open);
    const whole = bytes.subarray(0, bytes.length - open);
    switch (this.encoding) {
      case 'utf-16le':
        return utf16(whole, 1);
      case 'utf-16be':
        return utf16(whole, 0);
      case 'windows-1252':
        return windows1252(whole);
      case 'utf-8':
        return this.#fromUtf8(whole);
    }
  }

  #openAtEnd(bytes: Uint8Array): number {
    if (this.encoding === 'utf-8') return openCharacter(bytes);
    return this.encoding === 'windows-1252' ? 0 : bytes.length % 2;
  }

  #fromUtf8(bytes: Uint8Array): string {
    try {
      const text = this.utf8.strict.decode(bytes);
      this.#isSure ||= text.length < bytes.length;
      return text;
    } catch {
      const text = this.utf8.lenient.decode(bytes);
      if (this.#isSure || isMoreGoodThanDamaged(text)) {
        this.#isSure = true;
        return text;
      }
      this.#encoding = 'windows-1252';
      const rest = this.#pending;
      this.#pending = new Uint8Array();
      return windows1252(joined(bytes, rest));
    }
  }
}
