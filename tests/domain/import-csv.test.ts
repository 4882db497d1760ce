import { csvTools } from '@causeway/bot/tools/import/csv-tools.js';
import type { CsvRecord } from '@causeway/shared/domain/import/csv-reader.js';
import { CsvReader } from '@causeway/shared/domain/import/csv-reader.js';
import fc from 'fast-check';

/** The file in pieces of so many bytes. */
function read(bytes: Uint8Array, pieceSize = bytes.length || 1) {
  const reader = new CsvReader(csvTools, 'auto');
  const records: CsvRecord[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) {
    records.push(...reader.push(bytes.subarray(at, at + pieceSize)));
  }
  records.push(...reader.end());
  return { reader, records };
}

const ofText = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16());
}

/** Written by the rule of RFC 4180: quotes around what needs them, quotes doubled. */
function cell(value: string): string {
  return /[",;\t|\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

describe('a CSV file', () => {
  it('gives its records with the line each begins in', () => {
    const text = 'id,note\r\n\r\n1,"two\r\nlines ""quoted"""\r\n,\r\n2,plain\r\n';
    const { reader, records } = read(ofText(text));
    expect(reader.header).toEqual(['id', 'note']);
    expect(records).toEqual([
      { line: 3, cells: ['1', 'two\nlines "quoted"'], isBroken: false },
      { line: 6, cells: ['2', 'plain'], isBroken: false },
    ]);
  });

  it('is read alike in pieces of any size', () => {
    const value = fc.stringMatching(/^[ a-zäöü€😀",;\r\n]{0,12}$/u);
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 30 });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(rows, ends, fc.integer({ min: 1, max: 40 }), (values, end, pieceSize) => {
        const lines = [['a', 'b', 'c'], ...values].map((row) => row.map(cell).join(','));
        const bytes = ofText(lines.join(end));
        const inPieces = read(bytes, pieceSize).records;
        expect(inPieces).toEqual(read(bytes).records);
        const said = values
          .map((row) => row.map((text) => text.replaceAll(/\r\n?/g, '\n')))
          .filter((row) => row.some((text) => text.trim() !== ''));
        expect(inPieces.map(({ cells }) => cells)).toEqual(said);
      }),
      { seed: 4180, numRuns: 300 },
    );
  });

  it.each([
    [',', 'a,b\n1,"x;y;z"\n2,"u;v;w"\n'],
    [';', 'a;b\n1,5;2\n2,5;3\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [';', 'sep=;\na;b,c,d\n1;2\n'],
  ])('tells by itself that %j separates its cells', (delimiter, text) => {
    expect(read(ofText(text)).reader.delimiter).toBe(delimiter);
  });

  it('counts the line that declares the separator', () => {
    expect(read(ofText('sep=;\na;b\n1;2\n')).records[0]?.line).toBe(3);
  });

  it('names columns that have no name, and tells namesakes apart', () => {
    expect(read(ofText('id, name ,,name\n1,2,3,4\n')).reader.header).toEqual([
      'id',
      'name',
      '#3',
      'name (2)',
    ]);
  });

  it('marks a row whose quotation marks stand where none may', () => {
    const { records } = read(ofText('a,b\n1,fine\n2,"odd" mark\n3,"good"\n'));
    expect(records.map(({ line, isBroken }) => [line, isBroken])).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it('stops at a quotation mark that is never closed, and says in which line it stands', () => {
    const endless = `a,b\n1,2\n3,"${'x'.repeat(1_100_000)}`;
    expect(() => read(ofText(endless), 65_536)).toThrow('endless-row in line 3');
  });

  it('without a line is refused', () => {
    expect(() => read(ofText(' \n\n'))).toThrow('no-header');
  });
});

describe("a file's encoding", () => {
  const text = 'name;city\nGünther;Zürich €5\nŁukasz;Łódź\n';
  const western = 'name;city\nGünther;Zürich €5\n';
  const bytesOf1252 = Uint8Array.from(Buffer.from(western.replace('€', '\u0080'), 'latin1'));

  it.each([
    ['utf-8', ofText(text), text],
    ['utf-8', ofText(`\ufeff${text}`), text],
    ['utf-16le', ofText(`\ufeff${text}`, 'utf16le'), text],
    ['utf-16be', swapped(ofText(`\ufeff${text}`, 'utf16le')), text],
    ['utf-16le', ofText(text, 'utf16le'), text],
    ['utf-16be', swapped(ofText(text, 'utf16le')), text],
    ['windows-1252', bytesOf1252, western],
  ])('is told by its bytes: %s', (encoding, bytes, written) => {
    for (const pieceSize of [1, 3, 4096]) {
      const { reader, records } = read(bytes, pieceSize);
      expect(reader.encoding).toBe(encoding);
      const [header, ...lines] = written.trim().split('\n');
      expect(reader.header).toEqual(header?.split(';'));
      expect(records.map(({ cells }) => cells.join(';'))).toEqual(lines);
    }
  });

  it('is Windows-1252 also where the first umlaut comes late', () => {
    const many = `name;city\n${'Anna;Bonn\n'.repeat(20_000)}`;
    const bytes = Uint8Array.from(Buffer.from(`${many}Günther;Zürich\n`, 'latin1'));
    const { reader, records } = read(bytes, 65_536);
    expect(reader.encoding).toBe('windows-1252');
    expect(records.at(-1)?.cells).toEqual(['Günther', 'Zürich']);
  });

  it('stays UTF-8 where a byte was damaged among good ones', () => {
    const bytes = ofText('name;city\nGünther;Zürich\nÄnne;Köln\n');
    bytes[bytes.indexOf(0xc3)] = 0xff;
    expect(read(bytes).reader.encoding).toBe('utf-8');
  });
});
