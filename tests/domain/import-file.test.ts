import { csvTools } from '@causeway/bot/tools/import/csv-tools.js';
import { CsvReader } from '@causeway/shared/domain/import/csv-reader.js';
import type {
  BatchReceipt,
  ImportCounts,
  ImportPorts,
  SendResult,
} from '@causeway/shared/domain/import/import-file.js';
import { importFile } from '@causeway/shared/domain/import/import-file.js';
import { mapRow, planImport } from '@causeway/shared/domain/import/map-row.js';
import { refusedFile } from '@causeway/shared/domain/import/refused-rows.js';
import { ticketMapping } from '../builders/import-mapping';

type Row = Readonly<Record<string, unknown>>;

async function* piecesOf(text: string, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(Buffer.from(text));
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function ticketsFile(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => `T${at};17.11.2026 08:00;fault;1,5`);
  return ['Ticket;Erstellt;Kategorie;Minuten', ...lines].join('\r\n');
}

function received(rows: readonly object[], part: Partial<BatchReceipt> = {}): SendResult {
  const receipt = { accepted: rows.length, repeated: 0, changed: 0, refused: [], ...part };
  return { kind: 'received', receipt };
}

/** An import of a file, with what went out and what was waited for. */
async function run(text: string, ports: Partial<ImportPorts> = {}) {
  const batches: Row[][] = [];
  const waits: number[] = [];
  const reports: ImportCounts[] = [];
  const result = await importFile({
    pieces: piecesOf(text),
    reader: new CsvReader(csvTools, 'auto'),
    prepare: (header) => {
      const plan = planImport(ticketMapping, header, null);
      return (record) => mapRow(plan, record);
    },
    send: (rows) => Promise.resolve(received(rows)),
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    report: (counts) => reports.push(counts),
    isStopped: () => false,
    ...ports,
    ...(ports.send && {
      send: (rows: readonly object[]) => {
        batches.push([...(rows as readonly Row[])]);
        return ports.send!(rows);
      },
    }),
  });
  return { result, batches, waits, reports };
}

describe('the import of a file', () => {
  it('sends every row once, in order, in batches of five thousand at most', async () => {
    const { result, batches, reports } = await run(ticketsFile(12_001), {
      send: (rows) => Promise.resolve(received(rows)),
    });
    expect(batches.map((rows) => rows.length)).toEqual([5_000, 5_000, 2_001]);
    expect(batches.flat().map(({ key }) => key)).toEqual(
      Array.from({ length: 12_001 }, (_, at) => `T${at}`),
    );
    expect(result).toMatchObject({ kind: 'finished', counts: { read: 12_001, accepted: 12_001 } });
    expect(reports.at(-1)?.bytesRead).toBe(Buffer.byteLength(ticketsFile(12_001)));
  });

  it('has one batch under way at a time, so that a row finds the one above it that it corrects', async () => {
    let underWay = 0;
    let most = 0;
    await run(ticketsFile(20_000), {
      send: async (rows) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return received(rows);
      },
    });
    expect(most).toBe(1);
  });

  it('sends a batch again until somebody answers, waiting longer each time or as long as is asked', async () => {
    const answers: SendResult[] = [
      { kind: 'again', afterMs: null },
      { kind: 'again', afterMs: null },
      { kind: 'again', afterMs: 7_000 },
    ];
    const { result, batches, waits } = await run(ticketsFile(2), {
      send: (rows) => Promise.resolve(answers.shift() ?? received(rows)),
    });
    expect(waits).toEqual([1_000, 2_000, 7_000]);
    expect(batches).toHaveLength(4);
    expect(batches[3]).toEqual(batches[0]);
    expect(result.counts).toMatchObject({ sent: 2, accepted: 2 });
  });

  it('gives up after some minutes, and says so', async () => {
    const { result, waits } = await run(ticketsFile(2), {
      send: () => Promise.resolve({ kind: 'again', afterMs: null }),
    });
    expect(result).toMatchObject({ kind: 'unreachable', counts: { read: 2, sent: 0 } });
    expect(Math.max(...waits)).toBe(30_000);
    expect(waits.reduce((sum, ms) => sum + ms)).toBeGreaterThanOrEqual(300_000);
  });

  it('stops between batches when it is told to', async () => {
    let sent = 0;
    const { result } = await run(ticketsFile(30_000), {
      send: (rows) => {
        sent += 1;
        return Promise.resolve(received(rows));
      },
      isStopped: () => sent === 2,
    });
    expect(result.kind).toBe('stopped');
    expect(result.counts.sent).toBe(10_000);
  });

  it('sends what stands above the place where the file breaks off', async () => {
    const { result } = await run(
      `${ticketsFile(7_000)}\r\nT;"never closed${'x'.repeat(1_100_000)}`,
    );
    expect(result).toMatchObject({
      kind: 'unreadable',
      unreadable: { code: 'endless-row', line: 7_002 },
      counts: { read: 7_000, accepted: 7_000 },
    });
    expect(await run('')).toMatchObject({
      result: { kind: 'unreadable', unreadable: { code: 'no-header' }, counts: { read: 0 } },
    });
  });

  it('reads nothing more once the header does not fit, and fails with the error of its sender', async () => {
    const { result } = await run(ticketsFile(9), { prepare: () => undefined });
    expect(result).toMatchObject({ kind: 'unmappable', counts: { read: 0 } });
    const failing = run(ticketsFile(12_000), {
      send: () => Promise.reject(new Error('forbidden')),
    });
    await expect(failing).rejects.toThrow('forbidden');
  });
});

describe('rows that are refused', () => {
  const text =
    'Ticket;Erstellt;Kategorie;Minuten\n' +
    'T1;17.11.2026 08:00;fault;1\n' +
    'T2;soon;fault;many\n' +
    '"=HYPERLINK(""x"")";17.11.2026 08:00;"on two\nlines";1\n' +
    'T4;17.11.2026 08:00;fault;1\n';
  const refused = [{ row: 1, field: 'key', code: 'key-reused' }];

  async function refusedOf(file: string) {
    const send = (rows: readonly object[]) =>
      Promise.resolve(received(rows, { refused, accepted: 1 }));
    return (await run(file, { send })).result;
  }

  it('are told with their line, whoever refused them', async () => {
    const result = await refusedOf(text);
    expect(result.counts).toMatchObject({ read: 4, sent: 2, accepted: 1, refused: 3 });
    const told = result.refused.lines.map(({ line, field, code }) => [line, field, code]);
    expect(told).toEqual([
      [3, 'at', 'not-a-time'],
      [3, 'minutes', 'not-a-number'],
      [4, 'category', 'not-a-word'],
      [6, 'key', 'key-reused'],
    ]);
  });

  it('are written as a file that a spreadsheet opens without running anything', async () => {
    const { refused: rows } = await refusedOf(text);
    const written = [
      ...refusedFile(rows.lines, {
        header: ['Ticket', 'Erstellt', 'Kategorie', 'Minuten'],
        delimiter: ';',
        titles: ['Line', 'Field', 'What to do'],
        wordsOf: ({ field, code }) => ({ field, whatToDo: `Mend: ${code}; then again.` }),
      }),
    ].join('');
    expect(written.startsWith('\ufeffLine;Field;What to do;Ticket')).toBe(true);
    expect(written).toContain(
      `4;category;"Mend: not-a-word; then again.";"'=HYPERLINK(""x"")";17.11.2026 08:00;"on two\nlines";1\r\n`,
    );
  });

  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx'])(
    'have no cell that begins like a formula: %j',
    (cell) => {
      const lines = [{ line: 2, field: 'key', code: 'required', cells: [cell] }];
      const file = {
        header: ['a'],
        delimiter: ',',
        titles: ['l', 'f', 'w'] as const,
        wordsOf: () => ({ field: '', whatToDo: '' }),
      };
      expect([...refusedFile(lines, file)][1]).toContain(`'${cell}`);
    },
  );

  it('are kept up to ten thousand and counted beyond, so that no file fills the memory', async () => {
    const bad = `Ticket;Erstellt;Kategorie;Minuten\n${'T;soon;fault;1\n'.repeat(10_500)}`;
    const { result } = await run(bad);
    expect(result.refused.lines).toHaveLength(10_000);
    expect(result.refused.more).toBe(500);
    expect(result.counts.refused).toBe(10_500);
  });
});
