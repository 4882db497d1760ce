import type { ImportResult } from '@causeway/shared/domain/import/import-file.js';
import type { ObservationKindName } from '@causeway/shared/domain/observation/observation-kinds.js';
import { observationKindNames } from '@causeway/shared/domain/observation/observation-kinds.js';
import { ObservedCompany } from '../builders/observed-company.mjs';
import { fileOfRows } from '../builders/observed-files';
import { ImportingApp, useCaseNames } from '../harness/importing-app';

type Row = Readonly<Record<string, unknown>>;

const dayMs = 86_400_000;
const now = Date.now();
const days = 50;
const company = new ObservedCompany({
  seed: 11,
  firstDay: Math.floor(now / dayMs) - days,
  people: 300,
  days,
  busyness: 0.5,
  useCases: useCaseNames,
});

/** What a source breaks on purpose cannot all be written in a file; files break in their own ways. */
function isWhole(row: unknown): row is Row & { kind: ObservationKindName } {
  return (
    typeof row === 'object' && row !== null && !String((row as Row)['key']).endsWith('-broken')
  );
}

const rows = [...company.rows()].filter(isWhole);
/** What takes back others comes after them, in a file of its own. */
const kinds = [
  ...observationKindNames.filter((kind) => kind !== 'retraction'),
  'retraction' as const,
];

/** Each file writes as another system does. Nobody works in the hour in which Berlin's clocks change. */
const habits = [
  { timeFormat: 'day-first', timeZone: 'Europe/Berlin', decimal: 'comma' },
  { timeFormat: 'iso', timeZone: 'UTC', decimal: 'point' },
  { timeFormat: 'month-first', timeZone: 'America/New_York', decimal: 'point' },
  { timeFormat: 'unix-seconds', timeZone: 'UTC', decimal: 'comma' },
] as const;

const files = kinds.map((kind, at) => {
  const ofKind = rows.filter((row) => row.kind === kind);
  // Availability is told for the hours in which clocks change.
  const style = kind === 'availability' ? habits[1] : habits[at % habits.length];
  return fileOfRows(ofKind, kind, style ?? habits[1]);
});
const participants = fileOfRows(company.participants(), 'participants', habits[1]);

const opened: ImportingApp[] = [];

async function openApp(): Promise<ImportingApp> {
  const app = await ImportingApp.open();
  opened.push(app);
  return app;
}

afterAll(() => Promise.all(opened.map((app) => app.remove())));

async function importAll(app: ImportingApp): Promise<readonly ImportResult[]> {
  const results = [await app.import(participants)];
  for (const file of files) results.push(await app.import(file));
  return results;
}

function sumOf(results: readonly ImportResult[], count: keyof ImportResult['counts']): number {
  return results.reduce((sum, { counts }) => sum + counts[count], 0);
}

describe('a company that is imported from files', () => {
  it('is counted as if its systems had sent every row themselves, to the last digit', async () => {
    const [bySystems, byFiles] = [await openApp(), await openApp()];
    await bySystems.api.send('participants', company.participants(), false);
    const receipts = { accepted: 0, repeated: 0, refused: 0 };
    for (const kind of kinds) {
      const ofKind = rows.filter((row) => row.kind === kind);
      for (let from = 0; from < ofKind.length; from += 3_000) {
        const sent = await bySystems.api.send(
          'observations',
          ofKind.slice(from, from + 3_000),
          false,
        );
        if (sent.kind !== 'received') throw new Error('Nobody answered');
        receipts.accepted += sent.receipt.accepted;
        receipts.repeated += sent.receipt.repeated;
        receipts.refused += sent.receipt.refused.length;
      }
    }
    const first = await importAll(byFiles);
    const observed = first.slice(1);
    expect({
      accepted: sumOf(observed, 'accepted'),
      repeated: sumOf(observed, 'repeated'),
      refused: sumOf(observed, 'refused'),
    }).toEqual(receipts);
    expect(receipts.accepted).toBeGreaterThan(5_000);
    expect(company.expected.corrections).toBeGreaterThan(5);

    const again = await importAll(byFiles);
    expect(sumOf(again, 'accepted') + sumOf(again, 'changed')).toBe(0);
    expect(sumOf(again, 'refused')).toBe(receipts.refused);

    const [sent, imported] = [await bySystems.whatIsCounted(now), await byFiles.whatIsCounted(now)];
    expect(sent.tallies.length).toBeGreaterThan(1_000);
    expect(sent.personUses.length).toBeGreaterThan(300);
    expect(imported).toEqual(sent);
  });
});

describe('a broken file', () => {
  it('has its good rows taken and its bad ones told, each by its line', async () => {
    const app = await openApp();
    const { mapping } = fileOfRows(
      [{ key: 'a', kind: 'ticket', at: now, person: 'p', useCase: 'u', ring: 1, minutes: 1 }],
      'ticket',
      habits[0],
    );
    const header =
      'KEY (export);AT (export);PERSON (export);USECASE (export);RING (export);MINUTES (export)';
    const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short' }).format(now - dayMs);
    const result = await app.import({
      mapping,
      rows: 0,
      text: [
        header,
        `T1;${day} 10:00;mara@example.org;${useCaseNames[0]};1;2,5`,
        `T2;morgen früh;mara@example.org;;1;2,5`,
        '',
        `T3;${day} 10:00;"a mail address\nover two lines";Gardening;1;2,5`,
        `T4;${day} 10:00;;;0;fünf`,
        `T5;1.1.2001;;;;1`,
        `T1;${day} 11:00;mara@example.org;;1;2,5`,
        `T6;${day} 10:00;;;;1;and one cell too many`,
        `T7;${day} 10:00;;;;0,5`,
      ].join('\n'),
    });
    const told = result.refused.lines.map(({ line, field, code }) => `${line} ${field} ${code}`);
    expect(told).toEqual([
      '3 at not-a-time',
      '5 useCase unknown-use-case',
      '7 minutes not-a-number',
      '7 ring too-small',
      '8 at too-old',
      '9 key key-reused',
      '10 row too-many-cells',
    ]);
    expect(result.counts).toMatchObject({ read: 8, accepted: 2, refused: 6 });
    const { personUses } = await app.whatIsCounted(now);
    expect(personUses.map(({ n }) => n)).toEqual([1]);
  });
});
